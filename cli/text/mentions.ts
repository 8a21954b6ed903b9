import type { Mentions, Reading, Span } from "../../core/index.js";
import { flow, paint, type Layout } from "./layout.js";
import { range } from "./summary.js";

type Lists = { readonly [List in keyof Mentions]: (mention: Mentions[List][number]) => string };

const words = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(", ");
const at = ({ start, end }: Span): string => `${start}–${end}`;

/** What each mention comes to, in a few words. */
const VALUES: Lists = {
  dates: ({ value, timex, type, relative }) => words(value ?? `not resolved (${timex})`, type, relative ? "from what was told before" : null),
  places: ({ name, country, precision, lat, lon }) => words(name, country, precision, lat === null || lon === null ? null : `${lat} ${lon}`),
  counts: ({ qualifier, value, min, max, unit }) => words(qualifier, value === null ? range(min, max) : value.toLocaleString("en-US"), unit),
  actors: ({ name, party, type }) => words(name, party, type),
  attributions: ({ source, cue, content }) => words(source === null ? "no source" : `source ${at(source)}`, `cue ${at(cue)}`, `content ${at(content)}`),
};

const INDENT = "    ";

/** Every date, place, count, actor and attribution found, where they were asked for. */
export function mentionsIn({ mentions }: Reading, layout: Layout): string {
  if (mentions === undefined) return "";
  return Object.keys(VALUES)
    .map((list) => listed(list as keyof Mentions, mentions, layout))
    .join("");
}

function listed<List extends keyof Mentions>(list: List, mentions: Mentions, layout: Layout): string {
  const valueOf = VALUES[list] as (mention: Mentions[List][number]) => string;
  const lines = mentions[list].map((mention) =>
    flow(
      [
        { text: `${at(mention)} `, look: "faint" },
        { text: `“${mention.text}” `, look: "plain" },
        { text: valueOf(mention), look: "faint" },
      ],
      INDENT,
      layout,
    ),
  );
  return lines.length === 0 ? "" : `\n${paint(list.toUpperCase(), "faint", layout)}\n${lines.join("")}`;
}
