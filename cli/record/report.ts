import { InvalidArgumentError, Option } from "commander";
import { readFile } from "node:fs/promises";
import { PLACEHOLDERS, SECTIONS, TEMPLATE, type Day } from "../../core/index.js";
import { isRealDate } from "../../intake/index.js";
import { faultOfAccord, REPORT_FORMS, situationOf } from "../../server/export/index.js";
import { EXIT } from "../exit.js";
import { recordCommand, type AddCommand, type RecordChoices } from "./command.js";
import { deliver, partyOrNot } from "./export.js";
import { complain, onRecord } from "./opened.js";

interface ReportChoices extends RecordChoices {
  readonly from?: Day;
  readonly to: Day;
  readonly accord?: string;
  readonly knownBy?: string;
  readonly format: string;
  readonly template?: string;
  readonly out?: string;
  readonly doNoHarm?: boolean;
  readonly printTemplate?: boolean;
}

const SECTION_HELP = Object.entries(SECTIONS)
  .map(([name, { tells }]) => `  {{${name}}}`.padEnd(16) + tells)
  .join("\n");

function parseDay(text: string): Day {
  if (!isRealDate(text)) throw new InvalidArgumentError("It is no day of the calendar; write YYYY-MM-DD.");
  return text;
}

export const addReport: AddCommand = (program) =>
  void recordCommand(program, "report", "write a situation report for a day, a week or any span, every sentence footnoted", [
    ["trucewatch report --accord karabakh-2020 --from 2020-11-28 --to 2020-12-04 --out week.html", "a week, as a page to print"],
    ["trucewatch report --to 2020-12-04 --format pdf --out day.pdf", "one day, as PDF"],
    ["trucewatch report --print-template > own.md", "the template, to edit and give back by --template"],
  ])
    .addOption(new Option("--to <day>", "last day").argParser(parseDay).default(new Date().toISOString().slice(0, 10), "today"))
    .addOption(new Option("--from <day>", "first day; the last unless named").argParser(parseDay))
    .option("--accord <id>", "one deal alone, by its id")
    .option("--known-by <instant>", "as far as was on the record then")
    .addOption(new Option("--format <form>", "what to write").choices(Object.keys(REPORT_FORMS)).default("html"))
    .option("--template <file>", "a Markdown template of your own")
    .option("--print-template", "print the template used when none is given, and stop")
    .option("--out <file>", "the file to write; standard output unless named")
    .option("--do-no-harm", "round coordinates and withhold names of persons")
    .addHelpText(
      "after",
      `\nIn a template, on a line of its own:\n${SECTION_HELP}\nWithin a line: ${PLACEHOLDERS.filter((name) => SECTIONS[name] === undefined)
        .map((name) => `{{${name}}}`)
        .join(", ")}`,
    )
    .action(async (choices: ReportChoices) => void (process.exitCode = await report(choices)));

async function report(choices: ReportChoices): Promise<number> {
  if (choices.printTemplate === true) {
    process.stdout.write(TEMPLATE);
    return EXIT.done;
  }
  const { to, from = to } = choices;
  if (from > to) return complain(`--from ${from} lies after --to ${to}`);
  const template = choices.template === undefined ? TEMPLATE : await readFile(choices.template, "utf8").catch(() => null);
  if (template === null) return complain(`the template ${choices.template ?? ""} could not be read`);
  const form = REPORT_FORMS[choices.format];
  if (form === undefined) return complain(`there is no form ${choices.format}`);
  return onRecord(choices.record, "read", async (record) => {
    const fault = await faultOfAccord(record, choices.accord ?? null);
    if (fault !== null) return complain(fault);
    const { document, problems } = await situationOf(record, {
      accord: choices.accord ?? null,
      from,
      to,
      knownBy: choices.knownBy ?? null,
      template,
      isHarmless: choices.doNoHarm === true,
      partyName: partyOrNot,
    });
    for (const { message } of problems) complain(message);
    const written = await form.write(document);
    const code = await deliver(typeof written === "string" ? new TextEncoder().encode(written) : written, choices.out);
    return problems.length > 0 ? EXIT.someUndone : code;
  });
}
