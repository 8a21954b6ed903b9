import { useEffect, useRef, useState } from "react";
import { send, sendFiles, type Sent } from "../client.js";
import { Dialog } from "../parts/dialog.js";
import { text } from "../texts/index.js";
import { filesDropped } from "./dropped.js";

/** What became of one report sent. `lost`: the server was out of reach, and the file can be sent again. */
interface Outcome {
  readonly id: string;
  readonly status: "added" | "new-version" | "known" | "refused" | "lost";
  readonly report?: string;
  readonly claims?: number;
  readonly problem?: { readonly message?: string; readonly detail?: string };
}

interface Answer {
  readonly outcomes: readonly Outcome[];
}

interface Progress {
  readonly done: number;
  readonly of: number;
  readonly outcomes: readonly Outcome[];
  /** Files that did not reach the server. */
  readonly lost: readonly File[];
}

const FILES_AT_ONCE = 10;
/** The server reads other reports just now. */
const BUSY = 503;

const outcomesOf = (sent: Sent<Answer>, ids: readonly string[]): readonly Outcome[] =>
  sent.done
    ? sent.done.outcomes
    : ids.map((id) => ({ id, status: sent.problem.code === "offline" || sent.problem.status === BUSY ? "lost" : "refused", problem: { message: sent.problem.detail || text("decide.offline") } }));

/** Sends files a few at a time and tells how far it came. */
async function sendAll(author: string, files: readonly File[], tell: (progress: Progress) => void): Promise<void> {
  let progress: Progress = { done: 0, of: files.length, outcomes: [], lost: [] };
  tell(progress);
  for (let at = 0; at < files.length; at += FILES_AT_ONCE) {
    const some = files.slice(at, at + FILES_AT_ONCE);
    const outcomes = outcomesOf(
      await sendFiles<Answer>("reports", author, some),
      some.map(({ name }) => name),
    );
    const isLost = outcomes.some(({ status }) => status === "lost");
    progress = { of: files.length, done: at + some.length, outcomes: [...progress.outcomes, ...outcomes], lost: isLost ? [...progress.lost, ...some] : progress.lost };
    tell(progress);
  }
}

/** How many came to what: "3 added, 1 already on the record". */
function tallyWords(outcomes: readonly Outcome[]): string {
  return (["added", "new-version", "known", "refused", "lost"] as const)
    .map((status) => [status, outcomes.filter((one) => one.status === status).length] as const)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => text(`add.tally.${status}`, { count }))
    .join(", ");
}

function outcomeWords({ status, claims = 0, problem }: Outcome): string {
  if (status === "known") return text("add.known");
  if (status === "added" || status === "new-version") return text(`add.${status}`, { claims: text("count.claims", { count: claims }) });
  return problem?.message ?? problem?.detail ?? text("add.refused");
}

interface OutcomesProps {
  readonly progress: Progress;
  readonly onOpen: (report: string) => void;
  readonly onAgain: (files: readonly File[]) => void;
}

function Outcomes({ progress: { done, of, outcomes, lost }, onOpen, onAgain }: OutcomesProps) {
  return (
    <div className="add-outcomes" role="status">
      <p>
        <progress value={done} max={of} aria-label={text("add.progress", { done, of })} /> {text("add.progress", { done, of })}
        {outcomes.length > 1 ? ` · ${tallyWords(outcomes)}` : null}
      </p>
      {lost.length > 0 && done === of ? (
        <button
          type="button"
          onClick={() => {
            onAgain(lost);
          }}
        >
          {text("add.again", { count: lost.length })}
        </button>
      ) : null}
      <ul>
        {outcomes.map((outcome, i) => (
          <li key={`${i}-${outcome.id}`}>
            {outcome.report ? (
              <button
                type="button"
                className="link"
                onClick={() => {
                  onOpen(outcome.report ?? "");
                }}
              >
                {outcome.id}
              </button>
            ) : (
              <strong>{outcome.id}</strong>
            )}{" "}
            <span className="soft">{outcomeWords(outcome)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface PasteFormProps {
  readonly onPaste: (report: { readonly id: string; readonly text: string; readonly date?: string; readonly outlet?: string; readonly title?: string }) => void;
}

const TITLE_LONGEST = 80;

function PasteForm({ onPaste }: PasteFormProps) {
  const [typed, setTyped] = useState({ text: "", date: "", outlet: "", title: "" });
  const input = (name: "date" | "outlet" | "title", type = "text") => (
    <label className="field">
      <span>{text(name === "title" ? "add.titled" : `add.${name}`)}</span>
      <input
        type={type}
        value={typed[name]}
        onChange={(event) => {
          setTyped({ ...typed, [name]: event.target.value });
        }}
      />
    </label>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.text.trim() === "") return;
        const first = typed.title || (typed.text.trim().split("\n")[0] ?? "").slice(0, TITLE_LONGEST);
        const told = Object.fromEntries(Object.entries({ date: typed.date, outlet: typed.outlet, title: typed.title }).filter(([, words]) => words !== ""));
        onPaste({ id: first, text: typed.text, ...told });
      }}
    >
      <label className="field">
        <span>{text("add.text")}</span>
        <textarea
          rows={7}
          dir="auto"
          value={typed.text}
          onChange={(event) => {
            setTyped({ ...typed, text: event.target.value });
          }}
        />
      </label>
      <div className="claim-fields">
        {input("title")}
        {input("date", "date")}
        {input("outlet")}
      </div>
      <button type="submit" className="main">
        {text("add.submit")}
      </button>
    </form>
  );
}

interface AddWindowProps {
  readonly dropped: readonly File[];
  readonly sign: (act: (author: string) => void) => void;
  readonly onClose: () => void;
  readonly onOpen: (report: string) => void;
}

/** Adds reports: files chosen or dropped, or a pasted text; tells what became of each. */
export function AddWindow({ dropped, sign, onClose, onOpen }: AddWindowProps) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const begin = (files: readonly File[]) => {
    if (files.length > 0)
      sign((author) => {
        void sendAll(author, files, setProgress);
      });
  };
  const latest = useRef(begin);
  useEffect(() => {
    latest.current(dropped);
  }, [dropped]);
  return (
    <Dialog title={text("add.title")} onClose={onClose} className="wide">
      {progress ? <Outcomes progress={progress} onOpen={onOpen} onAgain={begin} /> : null}
      <label
        className="drop"
        onDragOver={(event) => {
          event.preventDefault();
        }}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void filesDropped(event.dataTransfer).then(begin);
        }}
      >
        <span>{text("add.drop")}</span>
        <input
          type="file"
          multiple
          onChange={(event) => {
            begin([...(event.target.files ?? [])]);
          }}
        />
      </label>
      <PasteForm
        onPaste={(report) => {
          sign((author) => {
            setProgress({ done: 0, of: 1, outcomes: [], lost: [] });
            void send<Answer>("reports", { author, reports: [report] }).then((sent) => {
              setProgress({ done: 1, of: 1, outcomes: outcomesOf(sent, [report.id]), lost: [] });
            });
          });
        }}
      />
    </Dialog>
  );
}
