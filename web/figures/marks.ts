/** The mark and tint of a claimant within a chart and its table: told apart by shape as well as tint. */
export interface Mark {
  readonly colour: string;
  readonly symbol: "circle" | "square" | "triangle" | "diamond" | "cross" | "star";
  readonly glyph: string;
}

const MARKS: readonly Mark[] = [
  { colour: "var(--mark-1)", symbol: "circle", glyph: "●" },
  { colour: "var(--mark-2)", symbol: "square", glyph: "■" },
  { colour: "var(--mark-3)", symbol: "triangle", glyph: "▲" },
  { colour: "var(--mark-4)", symbol: "diamond", glyph: "◆" },
  { colour: "var(--mark-5)", symbol: "cross", glyph: "✚" },
  { colour: "var(--mark-6)", symbol: "star", glyph: "★" },
];

/** Marks come round again after the sixth claimant. */
export const markOf = (index: number): Mark => MARKS[index % MARKS.length] as Mark;
