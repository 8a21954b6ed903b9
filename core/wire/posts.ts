import { z } from "zod";
import { claimByHand } from "./by-hand.js";
import { problem } from "./claim.js";
import { decisionBody, entry, gradeFields, noteFields, reason, sourcesFields } from "./entry.js";
import { list, listTo, maybe, NAMED, part, row, text, whole } from "./shape.js";

const author = text.trim().min(1).max(200);

/** `after` is the number of the last entry the reviewer had seen: a decision on the same claim after it is a conflict. */
export const decisionPost = row("DecisionPost", { author, decision: decisionBody, after: maybe(whole.min(0)) });
/** `reason`: why the claim is added. */
export const claimPost = row("ClaimPost", { author, report: text.min(1).max(500), claim: claimByHand, reason: maybe(reason.nullable()) });
export const gradePost = row("GradePost", { author, ...gradeFields });
export const notePost = row("NotePost", { author, ...noteFields });
export const sourcesPost = row("SourcesPost", { author, ...sourcesFields });

/** Reports one request may bring. */
export const REPORTS_MAX = 1000;
const name = text.min(1).max(500);

export const reportsPost = row("ReportsPost", {
  author,
  reports: listTo(REPORTS_MAX, part({ id: name, text, date: maybe(z.iso.date()), title: maybe(name), outlet: maybe(name) })),
});

/** The fields of a form that brings files. */
export const filesPost = row("FilesPost", { author, files: listTo(REPORTS_MAX, text.meta({ format: "binary" })) });

export const entryAnswer = row("Recorded", { entry });

/** What became of one report of a batch. `refused`: it could not be read, and `problem` says why. */
export const reportOutcome = z
  .discriminatedUnion("status", [
    part({ id: text, status: z.literal("added"), report: text, claims: whole, problems: list(problem) }),
    part({ id: text, status: z.literal("new-version"), report: text, claims: whole, supersedes: text, problems: list(problem) }),
    part({ id: text, status: z.literal("known"), report: text }),
    part({ id: text, status: z.literal("refused"), problem }),
  ])
  .register(NAMED, { id: "ReportOutcome" });
export const reportsAnswer = row("ReportsAnswer", { outcomes: list(reportOutcome) });

/** RFC 9457. `since`: the entry that somebody else was faster with. */
export const problemDetails = row("ProblemDetails", {
  type: text,
  title: text,
  status: whole,
  detail: text,
  code: text,
  since: maybe(part({ seq: whole, author: text, recordedAt: text })),
});
