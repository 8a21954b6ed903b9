import { format } from "prettier";
import { RULES, type Rule } from "../core/claims/index.js";
import { ABSOLUTE } from "../core/mentions/dates/absolute.js";
import { DURATIONS } from "../core/mentions/dates/durations.js";
import { REFERENCES } from "../core/mentions/dates/references.js";
import { RELATIVE } from "../core/mentions/dates/relative.js";
import type { DateRule } from "../core/mentions/dates/rule.js";
import type { ClaimKind } from "../core/model/index.js";

/** Where the page stands, from the project's root. */
export const READING_PAGE = "docs/reading.md";

const HEAD = `# How the reader works, and what it misses

Written by \`npm run docs:reading\` from the rules' own declarations; a test compares it with them. [life-of-a-report.md](life-of-a-report.md) tells the same way along one sentence.

A rule is asked where one of its words stands: at a clause with its verb, at a noun phrase with its noun, or once a sentence. What it reads is a draft: the words, and the fields of its kind. Who says so, on which day, when, where, and whether it is asserted, denied, alleged, expected or conditional is added to every draft in the same way (\`core/claims/finish.ts\`). Below stands each rule with the words that set it off and its first example; all examples run as tests.
`;

const TITLES: Readonly<Record<ClaimKind, string>> = {
  casualties: "Casualties",
  control: "Control of places",
  commitment: "Commitments",
  event: "Events",
  statement: "Statements",
};

/** Ways in which a rule is set off; a rule set off in several is listed under the first. */
const WAYS: readonly (readonly [title: string, holds: (rule: Rule) => boolean])[] = [
  ["At verbs", ({ verbs }) => verbs !== undefined],
  ["At nouns", ({ nouns }) => nouns !== undefined],
  ["At whole sentences", () => true],
];

const DATE_FAMILIES: readonly (readonly [title: string, rules: readonly DateRule[]])[] = [
  ["Dates by their parts", ABSOLUTE],
  ["References without a date", REFERENCES],
  ["Dates counted from the day of publication, or from the date told last", RELATIVE],
  ["Durations and repetitions", DURATIONS],
];

/** So many words of a rule are listed; the rest are counted. */
const WORDS_SHOWN = 12;

const code = (text: string): string => (text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``);
const quoted = (text: string): string => `“${text.replace(/[\\*_<>[\]]/g, "\\$&").replace(/\n/g, " ")}”`;

function listed(words: readonly string[]): string {
  const shown = words.slice(0, WORDS_SHOWN).join(", ");
  return words.length > WORDS_SHOWN ? `${shown} and ${words.length - WORDS_SHOWN} more` : shown;
}

const fieldsOf = (expected: Readonly<Record<string, unknown>>): string =>
  Object.entries(expected)
    .map(([field, value]) => `${field} ${code(JSON.stringify(value))}`)
    .join(", ");

function ruleItem({ name, verbs = [], nouns = [], yes, no }: Rule): string {
  const words = [...new Set([...verbs, ...nouns])];
  const [first] = yes;
  const told = words.length > 0 ? ` — ${listed(words)}.` : "";
  const read = first ? ` ${quoted(first[0])} gives ${fieldsOf(first[1])}.` : "";
  return `- ${code(name)}${told}${read}${no[0] ? ` Not: ${quoted(no[0])}` : ""}`;
}

function kindSection(kind: ClaimKind): string {
  let left = RULES.filter((rule) => rule.kind === kind);
  const parts = [`## ${TITLES[kind]}\n\n${left.length} rules.\n`];
  for (const [title, holds] of WAYS) {
    const taken = left.filter(holds);
    left = left.filter((rule) => !holds(rule));
    if (taken.length > 0) parts.push(`### ${TITLES[kind]}: ${title.toLowerCase()}\n\n${taken.map(ruleItem).join("\n")}\n`);
  }
  return parts.join("\n");
}

function dateItem({ name, pattern, yes: [first] }: DateRule): string {
  const read = first ? ` — ${quoted(first[0])}, published ${first[1]}: ${first.slice(2).map(code).join(", ")}` : "";
  return `- ${code(name)}: ${code(pattern)}${read}`;
}

function datesSection(): string {
  const families = DATE_FAMILIES.map(([title, rules]) => `### ${title}\n\n${rules.map(dateItem).join("\n")}\n`);
  return `## Dates\n\nPatterns are literal words and, in capitals, readers of numbers, months, units and the like; \`|\` is or, \`?\` is optional. Of two matches the longer counts.\n\n${families.join("\n")}`;
}

function gapsSection(): string {
  const claims = RULES.flatMap(({ name, gaps = [] }) => gaps.map((gap) => `- ${code(name)}: ${quoted(gap)}`));
  const dates = DATE_FAMILIES.flatMap(([, rules]) => rules).flatMap(({ name, gaps = [] }) =>
    gaps.map(([text, published, ...values]) => `- ${code(name)}: ${quoted(text)}, published ${published}, should give ${values.map(code).join(", ")}`),
  );
  return `## What it is known to miss\n\nThe gaps that rules declare beside their examples. How much is missed in whole reports is measured in [bench/RESULTS.md](../bench/RESULTS.md).\n\n${[...claims, ...dates].join("\n")}\n`;
}

/** The page as it should stand in the file. */
export async function readingPage(): Promise<string> {
  const kinds = (Object.keys(TITLES) as ClaimKind[]).map(kindSection);
  return format([HEAD, ...kinds, datesSection(), gapsSection()].join("\n"), { parser: "markdown", printWidth: 200, proseWrap: "preserve" });
}
