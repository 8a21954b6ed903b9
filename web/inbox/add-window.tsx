import { useState } from "react";
import { send, sendFiles, type Sent } from "../client.js";
import { Dialog } from "../parts/dialog.js";
import { text } from "../texts/index.js";

/** What became of one report sent. */
interface Outcome {
  readonly id: string;
  readonly status: "added" | "new-version" | "known" | "refused";
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
}

const FILES_AT_ONCE = 20;

const outcomesOf = (sent: Sent<Answer>, ids: readonly string[]): readonly Outcome[] =>
  sent.done ? sent.done.outcomes : ids.map((id) => ({ id, status: "refused", problem: { message: sent.problem.detail || text("decide.offline") } }));

/** Sends files a few at a time and tells how far it came. */
async function sendAll(author: string, files: readonly File[], tell: (progress: Progress) => void): Promise<void> {
  let outcomes: readonly Outcome[] = [];
  tell({ done: 0, of: files.length, outcomes });
  for (let at = 0; at < files.length; at += FILES_AT_ONCE) {
    const some = files.slice(at, at + FILES_AT_ONCE);
    const sent = await sendFiles<Answer>("reports", author, some);
    outcomes = [
      ...outcomes,
      ...outcomesOf(
        sent,
        some.map(({ name }) => name),
      ),
    ];
    tell({ done: Math.min(at + FILES_AT_ONCE, files.length), of: files.length, outcomes });
  }
}

function outcomeWords({ status, claims = 0, problem }: Outcome): string {
  if (status === "known") return text("add.known");
  if (status === "added" || status === "new-version") return text(`add.${status}`, { claims: text("count.claims", { count: claims }) });
  return problem?.message ?? problem?.detail ?? text("add.refused");
}

function Outcomes({ progress: { done, of, outcomes }, onOpen }: { readonly progress: Progress; readonly onOpen: (report: string) => void }) {
  return (
    <div className="add-outcomes" role="status">
      <p>
        <progress value={done} max={of} aria-label={text("add.progress", { done, of })} /> {text("add.progress", { done, of })}
      </p>
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
  return (
    <Dialog title={text("add.title")} onClose={onClose} className="wide">
      <label
        className="drop"
        onDragOver={(event) => {
          event.preventDefault();
        }}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          begin([...event.dataTransfer.files]);
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
      {dropped.length > 0 && progress === null ? (
        <p>
          <button
            type="button"
            className="main"
            onClick={() => {
              begin(dropped);
            }}
          >
            {text("add.dropped", { count: dropped.length })}
          </button>
        </p>
      ) : null}
      <PasteForm
        onPaste={(report) => {
          sign((author) => {
            setProgress({ done: 0, of: 1, outcomes: [] });
            void send<Answer>("reports", { author, reports: [report] }).then((sent) => {
              setProgress({ done: 1, of: 1, outcomes: outcomesOf(sent, [report.id]) });
            });
          });
        }}
      />
      {progress ? <Outcomes progress={progress} onOpen={onOpen} /> : null}
    </Dialog>
  );
}
