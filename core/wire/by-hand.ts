import { z } from "zod";
import type { Claimant, Place } from "../model/index.js";
import { BOUNDS, QUALIFIERS, type Qualifier } from "../mentions/counts/index.js";
import { basis, claimantType, commitmentAction, commitmentStatus, controlChange, extent, outcome, precision, quote, speechAct, stance, victimCategory } from "./claim.js";
import { list, NAMED, numberOrNull, part, text, whole } from "./shape.js";

/** A field that may be left out or null, and is this value then. */
const or = <S extends z.ZodType, F>(schema: S, fallback: F) =>
  schema
    .nullable()
    .optional()
    .transform((value) => (value ?? fallback) as Exclude<z.output<S>, null> | F);

const textOr = or(text, null);
const words = or(list(text.min(1)), []);
const at = or(whole.min(0), null);

const qualifier = z.enum(QUALIFIERS);

interface Told {
  readonly text: string | null;
  readonly qualifier: Qualifier | null;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

/** The qualifier that bounds tell where none is given. */
function qualifierOf({ value, min, max }: Told): Qualifier {
  if (min !== null && max !== null) return min === max ? "exact" : "between";
  if (min !== null) return "at-least";
  return max === null ? (value === null ? "vague" : "exact") : "at-most";
}

/** A count with what a monitor left to be understood: the bounds by the number and its qualifier, or the number by the bounds. */
function counted(told: Told) {
  const as = told.qualifier ?? qualifierOf(told);
  const number = told.value ?? told.min ?? told.max;
  const bound = (given: number | null, gap: number | null): number | null => given ?? (number === null || gap === null ? null : number + gap);
  const [below, above] = BOUNDS[as];
  const words = told.text ?? (number === null ? "" : String(number));
  return { text: words, qualifier: as, value: as === "between" ? null : number, min: bound(told.min, below), max: bound(told.max, above) };
}

const count = part({ text: textOr, qualifier: or(qualifier, null), value: or(whole.min(0), null), min: or(whole.min(0), null), max: or(whole.min(0), null) }).transform(counted);
const party = part({ name: text.min(1), party: textOr });
const NOBODY = { party: null, category: "unknown" as const, text: "" };

const kinds = {
  casualties: part({
    outcome,
    count,
    victims: or(part({ party: textOr, category: or(victimCategory, "unknown" as const), text: or(text, "") }), NOBODY),
    basis: or(basis, "incident" as const),
  }),
  control: part({ change: controlChange, place: text.min(1), holder: textOr, from: textOr, extent: or(extent, "whole" as const) }),
  commitment: part({
    action: commitmentAction,
    by: words,
    place: textOr,
    quantity: or(count, null),
    due: textOr,
    duration: textOr,
    instrument: textOr,
    status: or(commitmentStatus, "agreed" as const),
  }),
  event: part({ type: text.min(1), subType: text.min(1), place: textOr, actors: or(list(party), []), targets: or(list(party), []), size: or(count, null) }),
  statement: part({ act: speechAct, to: words, about: or(text, "") }),
};

const claimant = part({ name: textOr, party: textOr, type: or(claimantType, "unnamed" as const), start: at, end: at });
const place = part({ name: text.min(1), lat: or(numberOrNull, null), lon: or(numberOrNull, null), country: textOr, precision: or(precision, "near" as const), id: textOr, start: at, end: at });
const common = { quote, claimant: or(claimant, null), saidOn: textOr, stance: or(stance, "asserted" as const), when: textOr, where: or(list(place), []) };

interface Spot {
  readonly start: number | null;
  readonly end: number | null;
}
interface Loose {
  readonly quote: { readonly start: number };
  readonly claimant: (Spot & { readonly name: string | null }) | null;
  readonly where: readonly Spot[];
}
type Placed<C> = C extends unknown ? Omit<C, "claimant" | "where"> & { readonly claimant: Claimant | null; readonly where: readonly Place[] } : never;

/** Who says so and where stand where the claim's words begin, unless it is said where. */
function placed<C extends Loose>(claim: C): Placed<C> {
  const { start } = claim.quote;
  const stands = <S extends Spot>(it: S) => ({ ...it, start: it.start ?? start, end: it.end ?? it.start ?? start });
  return { ...claim, claimant: claim.claimant?.name ? stands(claim.claimant) : null, where: claim.where.map(stands) } as unknown as Placed<C>;
}

/** A claim as a monitor adds it: its kind, its words in the report and what they state. What is left out is what the words most plainly mean, or not told. */
export const claimByHand = z
  .discriminatedUnion("kind", [
    part({ kind: z.literal("casualties"), ...common, casualties: kinds.casualties }),
    part({ kind: z.literal("control"), ...common, control: kinds.control }),
    part({ kind: z.literal("commitment"), ...common, commitment: kinds.commitment }),
    part({ kind: z.literal("event"), ...common, event: kinds.event }),
    part({ kind: z.literal("statement"), ...common, statement: kinds.statement }),
  ])
  .register(NAMED, { id: "ClaimByHand" })
  .transform((claim) => placed(claim));
