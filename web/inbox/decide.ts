import { useCallback, useEffect, useState } from "react";
import { send, type HttpProblem } from "../client.js";
import { text } from "../texts/index.js";
import type { DecisionBody, Entry, Fact, Standing } from "../wire.js";

/** A decision of this sitting, or a claim added, which `u` takes back. */
interface Done {
  readonly entry: number;
  readonly action: DecisionBody["action"] | "add";
  readonly claims: readonly string[];
}

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
  readonly ahead: ReadonlyMap<string, Standing>;
  readonly outcome: Outcome | null;
  readonly decide: (author: string, decision: DecisionBody) => void;
  /** Adds a claim to a report, on words of it. */
  readonly add: (author: string, report: string, claim: object, reason: string) => void;
  readonly undo: (author: string) => void;
  readonly say: (outcome: Outcome | null) => void;
}

const STANDS: Partial<Readonly<Record<Done["action"], Standing>>> = { add: "accepted", accept: "accepted", correct: "accepted", reject: "rejected" };

const claimsOf = (decision: DecisionBody): readonly string[] => (decision.action === "retract" ? [] : decision.claims);

const problemWords = ({ code, detail, status }: HttpProblem): string =>
  code === "decided-since" ? text("decide.since") : code === "offline" ? text("decide.offline") : detail || text("state.error", { status });

/** Where the log stood when these claims were last seen: at loading, or at this sitting's own decision on one of them. */
function lastSeen(claims: readonly string[], loaded: number): number {
  return Math.max(loaded, ...sitting.filter(({ claims: own }) => own.some((claim) => claims.includes(claim))).map(({ entry }) => entry));
}

/** Adds a claim to a report; what became of it, in words. */
async function sendAdded(author: string, report: string, claim: object, reason: string): Promise<Outcome> {
  const { done, problem } = await send<{ readonly entry: Extract<Entry, { kind: "claim" }> }>("claims", { author, report, claim, reason: reason || null });
  if (problem) return { words: problemWords(problem), tone: "bad", canUndo: false };
  sitting.push({ entry: done.entry.seq, action: "add", claims: [done.entry.body.id] });
  return { words: text("missed.done"), tone: "good", canUndo: true };
}

/** Sends decisions and keeps what is not yet back; `loaded` is where the log stood when the facts were loaded. */
export function useDeciding(facts: readonly Fact[], loaded: number): Deciding {
  const [ahead, setAhead] = useState<ReadonlyMap<string, Standing>>(new Map());
  const [outcome, say] = useState<Outcome | null>(null);
  useEffect(() => {
    setAhead(new Map());
  }, [facts]);
  const mark = useCallback((claims: readonly string[], standing: Standing | null) => {
    setAhead((before) => {
      const next = new Map(before);
      for (const claim of claims) {
        if (standing) next.set(claim, standing);
        else next.delete(claim);
      }
      return next;
    });
  }, []);
  const decide = useCallback(
    (author: string, decision: DecisionBody) => {
      const claims = claimsOf(decision);
      mark(claims, STANDS[decision.action] ?? null);
      void send<{ readonly entry: Entry }>("decisions", { author, decision, after: lastSeen(claims, loaded) }).then(({ done, problem }) => {
        if (problem) {
          mark(claims, null);
          say({ words: problemWords(problem), tone: "bad", canUndo: false });
          return;
        }
        sitting.push({ entry: done.entry.seq, action: decision.action, claims });
        say({ words: text(`decided.${decision.action as "accept" | "reject" | "correct"}`, { count: claims.length }), tone: "good", canUndo: true });
      });
    },
    [loaded, mark],
  );
  const add = useCallback<Deciding["add"]>((...told) => {
    void sendAdded(...told).then(say);
  }, []);
  const undo = useCallback(
    (author: string) => {
      const last = sitting.pop();
      if (!last) {
        say({ words: text("undo.none"), tone: "bad", canUndo: false });
        return;
      }
      mark(last.claims, last.action === "add" ? "retracted" : "read");
      void send<{ readonly entry: Entry }>("decisions", { author, decision: { action: "retract", entry: last.entry, reason: text("undo.reason") } }).then(({ problem }) => {
        if (problem) {
          sitting.push(last);
          mark(last.claims, STANDS[last.action] ?? null);
        }
        say(
          problem
            ? { words: problemWords(problem), tone: "bad", canUndo: false }
            : { words: last.action === "add" ? text("undo.added") : text("undo.done", { count: last.claims.length }), tone: "good", canUndo: sitting.length > 0 },
        );
      });
    },
    [mark],
  );
  return { ahead, outcome, decide, add, undo, say };
}
