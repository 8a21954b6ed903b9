/** How text is laid out: the width in columns, and whether colours may be used. */
export interface Layout {
  readonly width: number;
  readonly colour: boolean;
}

/** A table of several columns needs so many. */
export const TABLE_WIDTH = 72;

/** The layout of standard output: colours on a terminal alone, and none where NO_COLOR is set. */
export function outputLayout(narrowest = TABLE_WIDTH): Layout {
  const width = process.stdout.columns ?? Number(process.env.COLUMNS ?? 100);
  return { width: Math.min(160, Math.max(narrowest, width || 100)), colour: process.stdout.isTTY && !process.env.NO_COLOR };
}

/** A stretch of text with one look. */
export interface Piece {
  readonly text: string;
  readonly look: Look;
}

export type Look = "plain" | "strong" | "faint" | "quoted" | "warning";

const ESCAPES: Readonly<Record<Look, string>> = { plain: "", strong: "\u001b[1m", faint: "\u001b[2m", quoted: "\u001b[1;33m", warning: "\u001b[31m" };
const RESET = "\u001b[0m";

/** Control and direction marks of a report must not reach a terminal. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export const safe = (text: string): string => text.replace(UNSAFE, " ");

export function paint(text: string, look: Look, { colour }: Layout): string {
  const clean = safe(text);
  return colour && look !== "plain" && clean !== "" ? `${ESCAPES[look]}${clean}${RESET}` : clean;
}

/** Cuts a text into lines of at most `width` characters, at spaces where there are some. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of safe(text).split(/\s+/)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? word : `${line} ${word}`;
    for (; line.length > width; line = line.slice(width)) lines.push(line.slice(0, width));
  }
  return [...lines, line];
}

/** Lays pieces end to end in lines of `width`, each line indented; looks carry over line ends. */
export function flow(pieces: readonly Piece[], indent: string, layout: Layout): string {
  const lines: Piece[][] = [[]];
  let used = 0;
  const limit = Math.max(20, layout.width - indent.length);
  for (const { text, look } of pieces) {
    for (const word of safe(text).split(/(?<=\s)/)) {
      if (used > 0 && used + word.trimEnd().length > limit) {
        lines.push([]);
        used = 0;
      }
      append(lines[lines.length - 1] ?? [], { text: word, look });
      used += word.length;
    }
  }
  return lines.map((line) => `${indent}${line.map(({ text, look }) => paint(text, look, layout)).join("")}`.trimEnd() + "\n").join("");
}

/** Adds a piece to a line, as one with the last where they look the same. */
function append(line: Piece[], piece: Piece): void {
  const last = line.at(-1);
  if (last?.look === piece.look) line[line.length - 1] = { ...last, text: last.text + piece.text };
  else line.push(piece);
}

/** One row of cells under column widths, wrapped within each cell; the looks are the columns'. */
export function row(cells: readonly string[], widths: readonly number[], looks: readonly Look[], layout: Layout): string {
  const wrapped = cells.map((cell, i) => wrap(cell, widths[i] ?? 20));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  const lineAt = (at: number): string =>
    wrapped
      .map((lines, i) => paint((lines[at] ?? "").padEnd(widths[i] ?? 0), looks[i] ?? "plain", layout))
      .join("  ")
      .trimEnd();
  return Array.from({ length: height }, (_, at) => `${lineAt(at)}\n`).join("");
}
