import { readFileSync } from "node:fs";
import { Option, type Command } from "commander";
import type { Claim, Correction, DecisionBody, Fact } from "../../core/index.js";
import type { RecordFile } from "../../server/record/index.js";
import { EXIT } from "../exit.js";
import { helpedCommand, now, parseWhole, recordCommand, withWriting, type AddCommand, type WriteChoices } from "./command.js";
import { corrected } from "./correction.js";
import { complain, onRecord } from "./opened.js";
import { tellEntry } from "./told.js";

interface DecideChoices extends WriteChoices {
  readonly after?: number;
  readonly reason?: string;
  readonly set?: readonly string[];
  readonly into?: string;
  readonly parts?: string;
}

/** A decision made from the claims the command line names, or why it cannot be. */
type Made = { readonly body: DecisionBody } | { readonly fault: string };

/** One thing that can be decided on claims. */
interface Action {
  readonly name: string;
  readonly summary: string;
  readonly example: string;
  readonly isReasonWanted?: true;
  readonly option?: Option;
  make(facts: readonly Fact[], choices: DecideChoices): Made;
}

const NOW = { asOf: null, knownBy: null };

const idsOf = (facts: readonly Fact[]): string[] => facts.map(({ id }) => id);
const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

const ACTIONS: readonly Action[] = [
  {
    name: "accept",
    summary: "take claims as read",
    example: "trucewatch decide accept CLAIM",
    make: (facts, { reason }) => ({ body: { action: "accept", claims: idsOf(facts), reason: reason ?? null } }),
  },
  {
    name: "reject",
    summary: "set claims aside",
    example: 'trucewatch decide reject CLAIM --reason "not in the words"',
    isReasonWanted: true,
    make: (facts, { reason = "" }) => ({ body: { action: "reject", claims: idsOf(facts), reason } }),
  },
  {
    name: "correct",
    summary: "put fields of a claim right",
    example: "trucewatch decide correct CLAIM --set saidOn=2020-12-02 --set casualties.basis=total",
    option: new Option("--set <field=value>", "a field by its path in the claim, with its value as JSON or in words; again for more").argParser(collect).default([]).makeOptionMandatory(),
    make: correction,
  },
  {
    name: "merge",
    summary: "claims tell the same as another, which alone counts",
    example: "trucewatch decide merge CLAIM CLAIM --into CLAIM",
    option: new Option("--into <claim>", "the claim that counts").makeOptionMandatory(),
    make: (facts, { into = "", reason }) => ({ body: { action: "merge", claims: idsOf(facts), into, reason: reason ?? null } }),
  },
  {
    name: "split",
    summary: "one claim holds several, which take its place",
    example: "trucewatch decide split CLAIM --parts parts.json",
    option: new Option("--parts <file>", "a JSON file with the list of claims, each as `read` prints it").makeOptionMandatory(),
    make: split,
  },
];

export const addDecide: AddCommand = (program) => {
  const examples = ACTIONS.map(({ example, summary }) => [example, summary] as const);
  const decide = helpedCommand(program, "decide", "decide on claims as a reviewer; each decision is an entry of its own, and can be retracted", examples).helpCommand(false);
  for (const action of ACTIONS) addAction(decide, action);
  withDecision(
    recordCommand(decide, "retract", "an entry of the log has no effect from here on; it stays readable", [
      ['trucewatch decide retract 161 --reason "wrong claim"', "the number stands first in each line of the log"],
    ]),
  )
    .argument("<entry>", "its number", parseWhole)
    .addOption(reasonOption(true))
    .action(async (entry: number, choices: DecideChoices) => void (process.exitCode = await retract(entry, choices)));
};

/** A command of `decide` on claims: their ids, or ids of rows and reports, which stand for all their claims. */
function addAction(decide: Command, { name, summary, example, isReasonWanted, option, make }: Action): void {
  const command = withDecision(recordCommand(decide, `${name} <id...>`, summary, [[example, "ids of claims; a row or a report stands for all its claims"]]));
  if (option !== undefined) command.addOption(option);
  command.addOption(reasonOption(isReasonWanted === true)).action(async (ids: string[], choices: DecideChoices) => void (process.exitCode = await onFacts(ids, choices, make)));
}

const withDecision = (command: Command): Command => withWriting(command).option("--after <seq>", "refuse when somebody decided on these claims after that entry of the log", parseWhole);
const reasonOption = (isWanted: boolean): Option => new Option("--reason <words>", "why").makeOptionMandatory(isWanted);

async function onFacts(ids: readonly string[], choices: DecideChoices, make: Action["make"]): Promise<number> {
  return onRecord(choices.record, "write", async (record) => {
    const facts = new Map<string, Fact>();
    for (const id of ids) {
      const why = await record.why(id, NOW);
      if (why === null) return complain(`nothing on the record at ${record.address} has the id ${id}; trucewatch why shows the ids of a row's claims`);
      for (const fact of why.facts) facts.set(fact.id, fact);
    }
    const made = make([...facts.values()], choices);
    return "fault" in made ? complain(made.fault) : write(record, made.body, choices);
  });
}

async function write(record: RecordFile, body: DecisionBody, { author, after, format }: DecideChoices): Promise<number> {
  const decided = await record.decide(body, { author, at: now() }, after);
  if ("problem" in decided) return complain(`${decided.problem.message} (${decided.problem.code})`);
  tellEntry(decided.entry, format);
  return EXIT.done;
}

async function retract(entry: number, choices: DecideChoices): Promise<number> {
  return onRecord(choices.record, "write", (record) => write(record, { action: "retract", entry, reason: choices.reason ?? "" }, choices));
}

function correction(facts: readonly Fact[], { set = [], reason }: DecideChoices): Made {
  const [fact] = facts;
  if (fact === undefined || facts.length > 1) return { fault: `${facts.length} claims are named; fields are put right one claim at a time` };
  const made = corrected(fact.claim, set);
  return "fault" in made ? made : { body: { action: "correct", claims: [fact.id], fields: made.fields as Correction, reason: reason ?? null } };
}

function split(facts: readonly Fact[], { parts = "", reason }: DecideChoices): Made {
  try {
    const read: unknown = JSON.parse(readFileSync(parts, "utf8"));
    if (!Array.isArray(read) || read.length < 2 || !read.every(isClaim)) return { fault: `${parts} holds no list of two claims or more; write them as trucewatch read --format jsonl prints them` };
    return { body: { action: "split", claims: idsOf(facts), parts: read, reason: reason ?? null } };
  } catch (error) {
    return { fault: `${parts} could not be read as JSON (${error instanceof Error ? error.message : String(error)}); check the file` };
  }
}

function isClaim(value: unknown): value is Claim {
  if (typeof value !== "object" || value === null) return false;
  const { kind, quote } = value as { kind?: unknown; quote?: { exact?: unknown } | null };
  return typeof kind === "string" && kind in value && typeof quote === "object" && typeof quote?.exact === "string";
}
