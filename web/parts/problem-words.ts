import type { HttpProblem } from "../client.js";
import { text } from "../texts/index.js";
import { instantWords } from "./dates.js";

const NOT_FOUND = 404;
const NOT_UNDERSTOOD = 400;

/** What went wrong, as a heading. */
export function problemTitle({ status }: Pick<HttpProblem, "status">): string {
  if (status === NOT_FOUND) return text("state.missing");
  return status === NOT_UNDERSTOOD ? text("state.unclear") : text("state.error", { status });
}

/** What stood in the way of something to be recorded: who was faster and when, where somebody was. */
export function problemWords(problem: HttpProblem): string {
  const { code, detail, since } = problem;
  if (code === "decided-since") return since ? text("decide.faster", { author: since.author, at: instantWords(since.recordedAt) }) : text("decide.since");
  return detail || problemTitle(problem);
}
