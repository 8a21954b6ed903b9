import type { TextKey } from "../texts/index.js";
import type { Claim, ClaimKind, Correction } from "../wire.js";

/** A field of a claim as it is shown and put right: where it stands in the claim, its name, and what it holds. */
export interface Field {
  /** Steps into the claim. */
  readonly path: readonly string[];
  readonly label: TextKey;
  readonly holds: "choice" | "party" | "parties" | "words" | "number" | "date";
  /** The group of a choice's values in the catalogue. */
  readonly group?: string;
}

const choice = (path: string, label: TextKey, group: string): Field => ({ path: path.split("."), label, holds: "choice", group });
const other = (holds: Exclude<Field["holds"], "choice">, path: string, label: TextKey): Field => ({ path: path.split("."), label, holds });

/** Who says so and when: of every kind. */
export const COMMON_FIELDS: readonly Field[] = [
  other("words", "claimant.name", "field.claimant"),
  other("party", "claimant.party", "field.claimant.party"),
  choice("claimant.type", "field.claimant.type", "claimant"),
  other("date", "saidOn", "field.saidOn"),
  choice("stance", "field.stance", "stance"),
  other("date", "when", "field.when"),
];

/** What each kind of claim says. */
export const KIND_FIELDS: Readonly<Record<ClaimKind, readonly Field[]>> = {
  casualties: [
    choice("casualties.outcome", "field.outcome", "outcome"),
    other("number", "casualties.count.value", "field.value"),
    other("number", "casualties.count.min", "field.min"),
    other("number", "casualties.count.max", "field.max"),
    other("party", "casualties.victims.party", "field.victims.party"),
    choice("casualties.victims.category", "field.category", "category"),
    choice("casualties.basis", "field.basis", "basis"),
  ],
  control: [
    other("words", "control.place", "field.place"),
    choice("control.change", "field.change", "change"),
    other("party", "control.holder", "field.holder"),
    other("party", "control.from", "field.from"),
    choice("control.extent", "field.extent", "extent"),
  ],
  commitment: [
    choice("commitment.action", "field.action", "action"),
    other("parties", "commitment.by", "field.by"),
    choice("commitment.status", "field.status", "status"),
    other("words", "commitment.place", "field.place"),
    other("date", "commitment.due", "field.due"),
    other("words", "commitment.duration", "field.duration"),
    other("words", "commitment.instrument", "field.instrument"),
  ],
  event: [choice("event.type", "field.type", "event"), choice("event.subType", "field.subType", "subEvent"), other("words", "event.place", "field.place")],
  statement: [choice("statement.act", "field.act", "act"), other("parties", "statement.to", "field.to"), other("words", "statement.about", "field.about")],
};

/** What no claim of its kind can be without. */
const NEEDED = new Set(["casualties.outcome", "control.change", "control.place", "commitment.action", "event.type", "event.subType", "statement.act"]);

export const isNeeded = ({ path }: Field): boolean => NEEDED.has(path.join("."));

/** A claim to be filled in, on words of a report; the first number among them is taken as the count. */
export function blankClaim(kind: ClaimKind, quote: Claim["quote"]): object {
  const number = /\d[\d,]*/.exec(quote.exact)?.[0];
  const count = kind === "casualties" && number !== undefined ? { casualties: { count: { text: number, value: Number(number.replaceAll(",", "")) } } } : {};
  return { kind, quote, claimant: null, saidOn: null, stance: "asserted", when: null, where: [], ...count };
}

export const KINDS = Object.keys(KIND_FIELDS) as readonly ClaimKind[];

type Node = Readonly<Record<string, unknown>>;

/** The value a field holds in a claim; null where the claim has none. */
export const valueOf = (claim: object, { path }: Field): unknown => path.reduce<unknown>((node, step) => (node as Node | null)?.[step] ?? null, claim);

function withStep(node: Node | null, [step = "", ...rest]: readonly string[], value: unknown): Node {
  return { ...node, [step]: rest.length === 0 ? value : withStep((node?.[step] ?? null) as Node | null, rest, value) };
}

/** The claim with a field set. */
export const withValue = (claim: object, { path }: Field, value: unknown): object => withStep(claim as Node, path, value);

/** A field's value as it is typed in a form. */
export function typedOf(value: unknown): string {
  return Array.isArray(value) ? value.join(", ") : value === null ? "" : String(value);
}

/** What was typed in a form, as the field's value; an empty word is null. */
export function valueTyped({ holds }: Field, typed: string): unknown {
  const words = typed.trim();
  if (holds === "parties")
    return words
      .split(",")
      .map((party) => party.trim())
      .filter((party) => party !== "");
  if (words === "") return null;
  const digits = words.replace(/[\s,]/g, "");
  return holds === "number" ? (/^\d+$/.test(digits) ? Number(digits) : null) : words;
}

/** A claimant put in by hand stands where the claim's words begin, when the report's own voice spoke before. */
function completeClaimant(claim: Claim): Claim {
  const { claimant, quote } = claim;
  if (claimant === null) return claim;
  if (!claimant.name) return { ...claim, claimant: null };
  const told: Partial<typeof claimant> = claimant;
  return { ...claim, claimant: { party: null, start: quote.start, end: quote.start, ...told, name: claimant.name, type: told.type ?? "unnamed" } };
}

/** What differs between a claim and the same claim put right: the top fields that changed. */
export function correctionOf(before: Claim, after: object): Correction {
  const right = completeClaimant(after as Claim) as unknown as Node;
  const changed = Object.keys(right).filter((name) => JSON.stringify(right[name]) !== JSON.stringify((before as unknown as Node)[name]));
  return Object.fromEntries(changed.map((name) => [name, right[name]]));
}
