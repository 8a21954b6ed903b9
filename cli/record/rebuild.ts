import { EXIT } from "../exit.js";
import { recordCommand, type AddCommand, type RecordChoices } from "./command.js";
import { complain, onRecord } from "./opened.js";

export const addRebuild: AddCommand = (program) =>
  void recordCommand(program, "rebuild", "make every view anew from the log, and tell whether it is the same", [["trucewatch rebuild", "after a new release, or in doubt"]]).action(
    async (choices: RecordChoices) => void (process.exitCode = await rebuild(choices)),
  );

async function rebuild({ record: address }: RecordChoices): Promise<number> {
  return onRecord(address, "write", async (record) => {
    const { views } = await record.rebuild();
    for (const { view, sha256, isIdentical } of views) process.stdout.write(`${isIdentical ? "same   " : "changed"}  ${view}  ${sha256}\n`);
    const changed = views.filter(({ isIdentical }) => !isIdentical).map(({ view }) => view);
    return changed.length === 0 ? EXIT.done : complain(`${changed.join(", ")} differed from what the log says, and now follow it; trucewatch verify proves the log`);
  });
}
