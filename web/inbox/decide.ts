import { useCallback, useMemo, useRef, useState } from "react";
import type { HttpProblem } from "../client.js";
import { problemWords } from "../parts/problem-words.js";
import { entryOfKept, takeBack, useOutbox, write, type Kept, type Written } from "../outbox.js";
import { text } from "../texts/index.js";
import type { DecisionBody, Standing } from "../wire.js";

/** A decision of this sitting, or a claim added, which `u` takes back. */
interface Done {
  readonly claims: readonly string[];
  readonly isAdded?: true;
  readonly writing: Promise<Written>;
}

/** What was written, and was not refused. */
type Stands = Exclude<Written, { readonly problem: HttpProblem }>;

/** Decisions of this sitting, the latest last; kept while the page is open. */
const sitting: Done[] = [];

/** What was last done, in words, for the line at the foot. */
export interface Outcome {
  readonly words: string;
  readonly tone: "good" | "bad";
  readonly canUndo: boolean;
}

export interface Deciding {
  /** Standings as just decided here, before the record's own word is back. */
  readonly standings: ReadonlyMap<string, Standing>;
  readonly outcome: Outcome | null;
  readonly decide: (author: string, decision: DecisionBody) => void;
  /** Adds a claim to a report, on words of it. */
  readonly add: (author: string, report: string, claim: object, reason: string) => void;
  readonly undo: (author: string) => void;
  readonly say: (outcome: Outcome) => void;
}

const STANDS: Partial<Readonly<Record<DecisionBody["action"], Standing>>> = { accept: "accepted", correct: "accepted", reject: "rejected" };

const claimsOf = (decision: DecisionBody): readonly string[] => (decision.action === "retract" ? [] : decision.claims);

const refusal = (problem: HttpProblem): Outcome => ({ words: problemWords(problem), tone: "bad", canUndo: false });

/** The entry a decision has become; null while it waits. */
const entryOf = (written: Stands): number | null => ("entry" in written ? written.entry.seq : entryOfKept(written.keptAs));

/** How a claim stands by what was done here; `seq`: the entry that made it so, null while that is not known. */
interface Ahead {
  readonly standing: Standing;
  readonly seq: number | null;
}

/** Standings by what waits for the server, and over it what was done here after the facts were loaded. */
function standingsOf(kept: readonly Kept[], ahead: ReadonlyMap<string, Ahead>, loaded: number): ReadonlyMap<string, Standing> {
  const waiting = kept.flatMap(({ claims, standing }) => (standing === null ? [] : claims.map((claim) => [claim, standing] as const)));
  const done = [...ahead].filter(([, { seq }]) => seq === null || seq > loaded).map(([claim, { standing }]) => [claim, standing] as const);
  return new Map([...waiting, ...done]);
}

/** Takes a decision back: out of what waits, or by an entry of its own; gives that entry, or what stood in the way. */
async function takeDoneBack(author: string, { writing, claims }: Done): Promise<{ readonly problem: HttpProblem | null; readonly seq: number | null }> {
  const written = await writing;
  if ("problem" in written || ("keptAs" in written && takeBack(written.keptAs))) return { problem: null, seq: null };
  const retract = { action: "retract", entry: entryOf(written), reason: text("undo.reason") };
  const back = await write({ path: "decisions", body: { author, decision: retract }, claims, standing: "read" });
  return { problem: "problem" in back ? back.problem : null, seq: "entry" in back ? back.entry.seq : null };
}

/** How claims stand ahead of the record's own word. `mark` sets it, null forgets it; `settle` tells the entry that made it so, where nothing was done since. */
function useAhead() {
  const [ahead, setAhead] = useState<ReadonlyMap<string, Ahead>>(new Map());
  const change = useCallback((claims: readonly string[], next: (before: Ahead | undefined) => Ahead | undefined) => {
    setAhead((before) => {
      const after = new Map(before);
      for (const claim of claims) {
        const done = next(before.get(claim));
        if (done) after.set(claim, done);
        else after.delete(claim);
      }
      return after;
    });
  }, []);
  const mark = useCallback(
    (claims: readonly string[], standing: Standing | null) => {
      change(claims, () => (standing === null ? undefined : { standing, seq: null }));
    },
    [change],
  );
  const settle = useCallback(
    (claims: readonly string[], standing: Standing | null, seq: number | null) => {
      change(claims, (before) => (before?.standing !== standing || before?.seq !== null ? before : seq === null ? undefined : { standing: before.standing, seq }));
    },
    [change],
  );
  return { ahead, mark, settle };
}

/** The line at the foot: only what was done last is told there, whichever answer comes first; trouble always. */
function useOutcome() {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const last = useRef(0);
  const begin = useCallback(() => {
    last.current += 1;
    const turn = last.current;
    return (told: Outcome) => {
      if (told.tone === "bad" || turn === last.current) setOutcome(told);
    };
  }, []);
  return [outcome, begin] as const;
}

type Begin = ReturnType<typeof useOutcome>[1];

function useAdding(begin: Begin): Deciding["add"] {
  return useCallback<Deciding["add"]>(
    (author, report, claim, reason) => {
      const say = begin();
      const writing = write({ path: "claims", body: { author, report, claim, reason: reason || null }, claims: [], standing: null });
      void writing.then((written) => {
        if (!("problem" in written)) sitting.push({ claims: [], isAdded: true, writing });
        say("problem" in written ? refusal(written.problem) : { words: text("keptAs" in written ? "decide.kept" : "missed.done"), tone: "good", canUndo: true });
      });
    },
    [begin],
  );
}

/** Sends decisions and keeps what is not yet back; `loaded` is where the log stood when the facts were loaded. */
export function useDeciding(loaded: number): Deciding {
  const { ahead, mark, settle } = useAhead();
  const [outcome, begin] = useOutcome();
  const { kept } = useOutbox();
  const standings = useMemo(() => standingsOf(kept, ahead, loaded), [kept, ahead, loaded]);
  const decide = useCallback(
    (author: string, decision: DecisionBody) => {
      const say = begin();
      const claims = claimsOf(decision);
      const standing = STANDS[decision.action] ?? null;
      mark(claims, standing);
      const writing = write({ path: "decisions", body: { author, decision, after: loaded }, claims, standing });
      const done: Done = { claims, writing };
      sitting.push(done);
      void writing.then((written) => {
        settle(claims, standing, "entry" in written ? written.entry.seq : null);
        if ("problem" in written) {
          if (sitting.includes(done)) sitting.splice(sitting.indexOf(done), 1);
          say(refusal(written.problem));
          return;
        }
        const words = text(`decided.${decision.action as "accept" | "reject" | "correct"}`, { count: claims.length });
        say({ words: "keptAs" in written ? `${words} ${text("decide.kept")}` : words, tone: "good", canUndo: true });
      });
    },
    [loaded, begin, mark, settle],
  );
  const add = useAdding(begin);
  const undo = useCallback(
    (author: string) => {
      const say = begin();
      const last = sitting.pop();
      if (!last) {
        say({ words: text("undo.none"), tone: "bad", canUndo: false });
        return;
      }
      const { claims } = last;
      mark(claims, "read");
      void takeDoneBack(author, last).then(({ problem, seq }) => {
        if (problem) sitting.push(last);
        settle(claims, "read", seq);
        say(problem ? refusal(problem) : { words: last.isAdded ? text("undo.added") : text("undo.done", { count: claims.length }), tone: "good", canUndo: sitting.length > 0 });
      });
    },
    [begin, mark, settle],
  );
  const say = useCallback<Deciding["say"]>(
    (told) => {
      begin()(told);
    },
    [begin],
  );
  return { standings, outcome, decide, add, undo, say };
}
