import { EXIT } from "../exit.js";
import { recordCommand, withFormat, type AddCommand, type Format, type RecordChoices } from "./command.js";
import { complain, onRecord } from "./opened.js";
import { tell } from "./told.js";

interface RebuildChoices extends RecordChoices {
  readonly format: Format;
}

export const addRebuild: AddCommand = (program) =>
  void withFormat(
    recordCommand(program, "rebuild", "make every view anew from the log, and tell whether it is the same", [
      ["trucewatch rebuild", "after a new release, or in doubt"],
      ["trucewatch rebuild --format csv", "a line a view with its SHA-256, for machines"],
    ]),
  ).action(async (choices: RebuildChoices) => void (process.exitCode = await rebuild(choices)));

async function rebuild({ record: address, format }: RebuildChoices): Promise<number> {
  return onRecord(address, "write", async (record) => {
    const { views } = await record.rebuild();
    const rows = views.map(({ view, sha256, isIdentical }) => ({ view, sha256, isIdentical }));
    tell({ words: rows.map(({ view, sha256, isIdentical }) => `${isIdentical ? "same   " : "changed"}  ${view}  ${sha256}\n`).join(""), json: rows, rows }, format);
    const changed = views.filter(({ isIdentical }) => !isIdentical).map(({ view }) => view);
    return changed.length === 0 ? EXIT.done : complain(`${changed.join(", ")} differed from what the log says, and now follow it; trucewatch verify proves the log`);
  });
}
