import { EXIT } from "../exit.js";
import { now, recordCommand, withWriting, type AddCommand, type WriteChoices } from "./command.js";
import { onRecord } from "./opened.js";
import { tellEntry } from "./told.js";

interface NoteChoices extends WriteChoices {
  readonly about?: string;
}

export const addNote: AddCommand = (program) =>
  void withWriting(
    recordCommand(program, "note <words...>", "write a note into the log", [
      ['trucewatch note "No access to the district this week."', "a limit of observation"],
      ["trucewatch note --about figure-18tq0e8qprl asked the ministry for its list", "on one row, claim or report"],
    ]),
  )
    .option("--about <id>", "a row of a view, a claim or a report")
    .action(async (words: string[], choices: NoteChoices) => void (process.exitCode = await note(words.join(" "), choices)));

async function note(text: string, { record: address, author, about, format }: NoteChoices): Promise<number> {
  return onRecord(address, "write", async (record) => {
    const entries = await record.append([{ kind: "note", author, body: { about: about ?? null, text } }], now());
    for (const entry of entries) tellEntry(entry, format);
    return EXIT.done;
  });
}
