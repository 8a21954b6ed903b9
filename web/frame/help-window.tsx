import { KEYS_EVERYWHERE, KEYS_INBOX } from "../keys.js";
import { Dialog } from "../parts/dialog.js";
import { termText, text, type TextKey } from "../texts/index.js";

const KINDS = ["casualties", "control", "commitment", "event", "statement"] as const;

function Keys({ keys }: { readonly keys: Readonly<Record<string, TextKey>> }) {
  return (
    <dl className="keys">
      {Object.entries(keys).map(([key, label]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{text(label)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Every key, and the marks of the kinds of claim. */
export function HelpWindow({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={text("key.help")} onClose={onClose}>
      <h3>{text("key.everywhere")}</h3>
      <Keys keys={{ ...KEYS_EVERYWHERE, "1 – 8": "key.views", Esc: "app.close" }} />
      <h3>{text("view.inbox")}</h3>
      <Keys keys={KEYS_INBOX} />
      <h3>{text("legend.title")}</h3>
      <ul className="legend">
        {KINDS.map((kind) => (
          <li key={kind}>
            <mark className={`lit kind-${kind} lane-0`} data-letter={termText("letter", kind)}>
              {termText("kind", kind)}
            </mark>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
