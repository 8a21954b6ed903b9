import type { Command } from "commander";
import { addAdd } from "./add.js";
import { addBoard } from "./board.js";
import type { AddCommand } from "./command.js";
import { addClaim } from "./claim.js";
import { addCompletion } from "./completion.js";
import { addControl } from "./control.js";
import { addCopy } from "./copy.js";
import { addDecide } from "./decide.js";
import { addExport } from "./export.js";
import { addFigures } from "./figures.js";
import { addGrade } from "./grade.js";
import { addIncidents } from "./incidents.js";
import { addNote } from "./note.js";
import { addRebuild } from "./rebuild.js";
import { addReport } from "./report.js";
import { addReread } from "./reread.js";
import { addSearch } from "./search.js";
import { addServe } from "./serve.js";
import { addSources } from "./sources.js";
import { addVerify } from "./verify.js";
import { addWatch } from "./watch.js";
import { addWhy } from "./why.js";

/** Every command over a record, in the order the help tells them. */
const COMMANDS: readonly AddCommand[] = [
  addAdd,
  addWatch,
  addFigures,
  addControl,
  addBoard,
  addIncidents,
  addSources,
  addSearch,
  addWhy,
  addDecide,
  addClaim,
  addGrade,
  addNote,
  addReread,
  addExport,
  addReport,
  addVerify,
  addRebuild,
  addCopy,
  addServe,
  addCompletion,
];

/** Adds the commands over a record to the command line. */
export function addRecordCommands(program: Command): void {
  for (const add of COMMANDS) add(program);
}
