import { format } from "prettier";
import { PLACEHOLDERS, SECTIONS } from "../core/index.js";
import { EXPORTS } from "../server/export/index.js";

/** Where the page stands, from the project's root. */
export const FORMATS_PAGE = "docs/formats.md";

const HEAD = `# What the record can be written as

Written by \`npm run docs:formats\` from what each form tells of itself; a test compares it with them.

\`trucewatch export --record FILE --format FORM [--view VIEW] [--accord ID] [--as-of DAY] [--known-by INSTANT] [--do-no-harm] --out FILE\`

The same record, clocks and form give the same bytes. \`--do-no-harm\` rounds coordinates to a tenth of a degree (about 11 km) and withholds the names of claimants who are persons or witnesses, wherever they stand: in quoted words, titles, outlets and addresses, whole or by the last name; each keeps a number of its own where rows are told apart by who says them. A name that the reader did not take for a claimant can still stand in a quote, so read what you publish. Offsets of a quote in which a name was withheld no longer fit its report.
`;

const REPORT = `## Situation report

\`trucewatch report --from DAY --to DAY --format html|md|docx|pdf [--template FILE] [--do-no-harm]\`

A template is Markdown: headings (\`#\`, \`##\`, \`###\`), paragraphs, and placeholders. \`trucewatch report --print-template\` prints the one used when none is given. A placeholder that is not known is told with its line and left as written.

| on a line of its own | tells |
| --- | --- |
${Object.entries(SECTIONS)
  .map(([name, { tells }]) => `| \`{{${name}}}\` | ${tells} |`)
  .join("\n")}

Within a line: ${PLACEHOLDERS.filter((name) => SECTIONS[name] === undefined)
  .map((name) => `\`{{${name}}}\``)
  .join(", ")}.
`;

/** The page on the forms, from their declarations. */
export async function formatsPage(): Promise<string> {
  const forms = EXPORTS.map(({ name, extension, mediaType, views, summary, cannot }) =>
    [
      `## ${name}`,
      "",
      `${summary[0]?.toUpperCase() ?? ""}${summary.slice(1)}.`,
      "",
      `Views: ${views.join(", ")}. File: \`.${extension}\`, \`${mediaType}\`.`,
      "",
      "What it cannot carry:",
      "",
      ...cannot.map((line) => `- ${line}`),
    ].join("\n"),
  );
  return format([HEAD, ...forms, REPORT].join("\n\n"), { parser: "markdown" });
}
