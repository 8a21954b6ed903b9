import { Shape, TokenKind, type Outcome, type VictimCategory } from "../../model/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { WordMap, WordSet } from "../word-set.js";

const HEADS = new WordMap<Outcome>({
  killed: "killed",
  dead: "killed",
  deaths: "killed",
  fatalities: "killed",
  wounded: "wounded",
  injured: "wounded",
  injuries: "wounded",
  hurt: "wounded",
  missing: "missing",
  displaced: "displaced",
  returned: "returned",
  returnees: "returned",
  released: "released",
  captured: "captured",
  detained: "captured",
  treated: "treated",
});
const HEAD_TOKENS_MAX = 16;
const ROW_TOKENS_MAX = 40;

/** The outcomes of a line that is nothing but column heads. */
function headsOf(sentence: Sentence): (Outcome | null)[] | null {
  const { kind, shape } = sentence.tokens;
  if (!(shape[sentence.first]! & Shape.Line) || sentence.last - sentence.first > HEAD_TOKENS_MAX) return null;
  const heads: (Outcome | null)[] = [];
  let known = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    if (kind[i] === TokenKind.Number) return null;
    if (kind[i] !== TokenKind.Word) continue;
    const outcome = HEADS.at(sentence, i) ?? null;
    if (i > sentence.first && !isNewCell(sentence, i)) {
      if (outcome === null || heads.at(-1) !== null) continue;
      heads.pop();
    }
    if (outcome) known++;
    heads.push(outcome);
  }
  if (known === 1 && isBroken(sentence)) return heads.filter((head) => head !== null);
  return known >= 2 && heads.length - known <= 3 ? heads.slice(heads.findIndex((head) => head !== null)) : null;
}

/** "Civilians killed, by state": rows of one figure each follow. */
function isBroken(sentence: Sentence): boolean {
  for (let i = sentence.first; i < sentence.last; i++) if (sentence.form(i) === "by" && KINDS.has(sentence, i + 1) && i + 2 >= sentence.last) return true;
  return false;
}

const KINDS = new WordSet("state states province provinces district districts region regions county month week day year cause side party place town zone sector governorate department age sex");

export function isNewCell(sentence: Sentence, i: number): boolean {
  const { start, end, code } = sentence.tokens;
  return i > sentence.first && (start[i]! - end[i - 1]! > 1 || code[i - 1] === 124);
}

/** "46 (11)": the figure of the period before. */
function isInBrackets(sentence: Sentence, i: number): boolean {
  const { code, count } = sentence.tokens;
  return code[i - 1] === 40 && i + 1 < count && code[i + 1] === 41;
}

/** The category that the heads name: "Civilians killed". */
function headCategory(sentence: Sentence): VictimCategory | null {
  for (const phrase of sentence.syntax.phrases) {
    const category = sentence.victims.category(phrase);
    if (category !== null && category !== "unknown") return category;
  }
  return null;
}

/** The cells of a row behind its label: numbers, or dashes for none. */
function cellsOf(sentence: Sentence, columns: number): { first: number; value: number; token: number }[] {
  const cells: { first: number; value: number; token: number }[] = [];
  for (let i = sentence.first + 1; i < sentence.last; i++) {
    const { kind, shape } = sentence.tokens;
    if (isInBrackets(sentence, i)) continue;
    if (kind[i] === TokenKind.Number && !(shape[i]! & Shape.Glued)) cells.push({ first: i, value: sentence.tokens.value[i]!, token: i });
    else if (kind[i] === TokenKind.Hyphen && isNewCell(sentence, i)) cells.push({ first: i, value: 0, token: i });
  }
  const isWhole = cells.length >= columns && cells.at(-1)!.token >= sentence.last - 6;
  return isWhole ? cells.slice(-columns) : [];
}

/** "Alpha ..... 13 killed   44 wounded": a row that tells what its numbers count needs no heads. */
function tellsOutcome(sentence: Sentence): boolean {
  for (const { last } of sentence.counts) if (HEADS.at(sentence, last) !== undefined) return true;
  for (let i = sentence.first; i < sentence.last; i++) if (HEADS.at(sentence, i) !== undefined) return true;
  return false;
}

/** What a row that adds up the others begins with. */
const SUMS = new WordSet("all total totals overall together");

/** Rows under column heads: "Artillery fire | 9 | 26" (contract, Tables: rows of the current period are claims). */
export const TABLE_ROW: Rule = {
  name: "casualties/table-row",
  kind: "casualties",
  sentences: true,
  read: (sentence) => {
    const { table } = sentence.memory;
    if (!table && !(sentence.tokens.shape[sentence.first]! & Shape.Line)) return null;
    const heads = headsOf(sentence);
    if (heads) {
      sentence.memory.table = { sentence: sentence.index, heads, category: headCategory(sentence) };
      return null;
    }
    if (!table || sentence.index > table.sentence + 1 || sentence.last - sentence.first > ROW_TOKENS_MAX) return null;
    if (sentence.tokens.code[sentence.first] === 40 || tellsOutcome(sentence)) return null;
    const cells = cellsOf(sentence, table.heads.length);
    if (cells.length > 0) table.sentence = sentence.index;
    const isSum = SUMS.has(sentence, sentence.first);
    const drafts: Draft[] = [];
    cells.forEach(({ value, token }, column) => {
      const outcome = table.heads[column];
      if (!outcome) return;
      const count = { text: sentence.text(token, token + 1), qualifier: "exact", value, min: value, max: value };
      drafts.push({
        kind: "casualties",
        first: sentence.first,
        last: cells.at(-1)!.token + 1,
        at: token,
        clause: null,
        isPart: !isSum,
        casualties: {
          outcome,
          count,
          victims: { party: null, category: table.category ?? sentence.memory.headCategory ?? sentence.memoryCategory(), text: sentence.text(sentence.first, sentence.first + 1) },
          basis: "total",
        },
      });
    });
    return drafts;
  },
  yes: [
    ["Cause | Killed | Wounded\nArtillery fire | 9 | 26\nGunmen | 5 | 7", { outcome: "wounded", value: 26, basis: "total" }],
    ["Civilians killed, by state\n  North Alpha   171\n  South Alpha   96", { outcome: "killed", value: 96, category: "civilian" }],
    ["Province   Civilians killed   Wounded\nAlpha   46 (11)   17 (9)\nBeta   12 (15)   20 (26)", { outcome: "killed", value: 46, category: "civilian" }],
  ],
  no: ["Ships sunk, by state\nAlpha   46\nBeta   12", "Cause | Ships | Tanks\nArtillery fire | 9 | 26"],
};

export const CASUALTY_TABLE_RULES: readonly Rule[] = [TABLE_ROW];
