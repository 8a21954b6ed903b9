import { Command, InvalidArgumentError, Option } from "commander";
import { isRealDate } from "../intake/index.js";
import { parseMap } from "./columns.js";
import { isFed } from "./inputs.js";
import { Output, STDERR_FD } from "./output.js";
import { read, type ReadChoices } from "./read.js";

const EXAMPLES = `
Examples:
  trucewatch read report.txt                     who says what, on a terminal
  trucewatch read --format jsonl reports/*.txt   one reading a line, for machines
  trucewatch read --input jsonl < reports.jsonl  lines {"id","text","date"?,"title"?}
  trucewatch read mail.mbox crawl.warc.gz acled.csv  whatever lies in them, report by report
  cat report.txt | trucewatch read --date 2020-12-04 -

Exit codes: 0 every report was read; 1 some could not be, the others were; 2 the command line was not understood.`;

/** The command line; usage errors throw commander's own error after saying what is wrong. */
export function buildProgram(version: string): Command {
  const program = new Command("trucewatch")
    .description("Reads reports on conflicts and peace deals and draws every claim with its claimant, its date and its exact words.")
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => write(text), writeErr: (text) => write(text, STDERR_FD) })
    .showHelpAfterError("(trucewatch --help tells more)");
  program
    .command("read")
    .description("read reports and print what they say")
    .argument(
      "[file...]",
      'files of any form it knows (text, HTML, PDF, Word, mail, feeds, archives, tables), patterns such as "reports/*.txt", or - for standard input, which is read where a pipe or file stands at it and nothing is named',
    )
    .addOption(new Option("--date <day>", "publication date, YYYY-MM-DD, of every report").argParser(parseDate))
    .option("--mentions", "add the dates, places, counts, actors and attributions found")
    .option("--why", "tell for each claim the rule that read it and the words it used")
    .addOption(new Option("--format <form>", "jsonl for machines, text for people (default: text on a terminal)").choices(["jsonl", "text"]))
    .addOption(new Option("--columns <map>", 'for tables and JSON lines: which column holds what, such as "text=body,date=published", or a YAML file with such a map').argParser(parseMap))
    .addOption(new Option("--input <form>", "jsonl: the input holds one report a line").choices(["jsonl"]))
    .addHelpText("after", EXAMPLES)
    .action(async (files: string[], choices: ReadChoices, command: Command) => {
      if (files.length === 0 && choices.input === undefined && !isFed()) command.error("error: no report given; name a file, or - for standard input");
      process.exitCode = await read(files, choices);
    });
  return program;
}

/** Help and usage errors, whether or not somebody reads on: `trucewatch --help | head`. */
function write(text: string, descriptor?: number): void {
  const output = new Output(descriptor);
  output.print(text);
  output.flush();
}

function parseDate(text: string): string {
  if (!isRealDate(text)) throw new InvalidArgumentError("It is no day of the calendar; write YYYY-MM-DD.");
  return text;
}
