import { useState } from "react";
import { send } from "../client.js";
import { useAuthor } from "../parts/author.js";
import { instantWords } from "../parts/dates.js";
import { text } from "../texts/index.js";
import type { Entry } from "../wire.js";

const listOf = (typed: string): string[] =>
  typed
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");

function ChangeForm() {
  const [typed, setTyped] = useState({ added: "", removed: "", reason: "" });
  const [fault, setFault] = useState<string | null>(null);
  const [sign, asking] = useAuthor();
  return (
    <form
      className="set-form"
      onSubmit={(event) => {
        event.preventDefault();
        const change = { added: listOf(typed.added), removed: listOf(typed.removed), reason: typed.reason.trim() || null };
        if (change.added.length + change.removed.length === 0) return;
        sign((author) => {
          void send("sources", { author, ...change }).then(({ problem }) => {
            setFault(problem ? problem.detail || text("decide.offline") : null);
            if (!problem) setTyped({ added: "", removed: "", reason: "" });
          });
        });
      }}
    >
      {(["added", "removed", "reason"] as const).map((name) => (
        <label key={name} className="field">
          <span>{text(`set.${name}`)}</span>
          <input
            value={typed[name]}
            onChange={(event) => {
              setTyped({ ...typed, [name]: event.target.value });
            }}
          />
        </label>
      ))}
      <button type="submit">{text("set.record")}</button>
      {fault ? <small className="is-bad">{fault}</small> : null}
      {asking}
    </form>
  );
}

/** Changes of the set of sources watched: each makes a jump in the counts that nothing on the ground explains. */
export function SourceSet({ changes }: { readonly changes: readonly Entry[] }) {
  return (
    <section className="source-set">
      <h2>{text("set.title")}</h2>
      <p className="soft">{text("set.note")}</p>
      <ul>
        {changes.map((entry) =>
          entry.kind === "sources" ? (
            <li key={entry.seq}>
              <span className="soft">
                {instantWords(entry.recordedAt)} · {entry.author}
              </span>{" "}
              {entry.body.added.length > 0 ? `+ ${entry.body.added.join(", ")} ` : null}
              {entry.body.removed.length > 0 ? `− ${entry.body.removed.join(", ")} ` : null}
              {entry.body.reason ? <q>{entry.body.reason}</q> : null}
            </li>
          ) : null,
        )}
      </ul>
      <ChangeForm />
    </section>
  );
}
