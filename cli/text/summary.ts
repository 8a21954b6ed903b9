import type { Casualties, Claim, ClaimKind, Commitment, ConflictEvent, Control, Count, NamedParty, Statement, Total } from "../../core/index.js";

const OUTCOMES: Readonly<Record<Casualties["outcome"], string>> = {
  killed: "killed",
  wounded: "wounded",
  treated: "being treated",
  missing: "missing",
  captured: "captured",
  displaced: "displaced",
  returned: "returned",
  released: "released",
};

const CHANGES: Readonly<Record<Control["change"], string>> = { held: "held", taken: "taken", "handed-over": "handed over", withdrawn: "left", contested: "contested" };

const ACTS: Readonly<Record<Statement["act"], string>> = {
  AGREE: "agrees with",
  CONSULT: "talks with",
  SUPPORT: "supports",
  CONCEDE: "concedes to",
  REQUEST: "demands of",
  ACCUSE: "accuses",
  REJECT: "rejects what is said by",
  THREATEN: "threatens",
  DECLARE: "declares to",
};
const ACTS_ALONE: Readonly<Record<Statement["act"], string>> = {
  AGREE: "agrees",
  CONSULT: "talks",
  SUPPORT: "supports",
  CONCEDE: "concedes",
  REQUEST: "demands",
  ACCUSE: "accuses",
  REJECT: "rejects",
  THREATEN: "threatens",
  DECLARE: "declares",
};

/** How a party is said: its code or slug as it stands, or in words. */
export type SayParty = (party: string) => string;

const list = (words: readonly (string | null)[]): string => words.filter((word) => word !== null && word !== "").join(", ");
const phrase = (...words: readonly (string | null | false)[]): string => words.filter((word) => word !== null && word !== false && word !== "").join(" ");
const named =
  (say: SayParty) =>
  ({ name, party }: NamedParty): string =>
    party === null || say(party) === name ? name : `${name} (${say(party)})`;
const counted = ({ text, value, min, max }: Count): string => text.replace(/ of$/, "") || String(value ?? range(min, max));

function casualties({ outcome, count, victims, basis }: Casualties, say: SayParty): string {
  const who = phrase(victims.party !== null && say(victims.party), victims.category !== "unknown" && victims.category);
  return phrase(basis === "increment" && "another", counted(count), OUTCOMES[outcome], who !== "" && `(${who})`);
}

function control({ change, place, holder, from, extent }: Control, say: SayParty): string {
  return phrase(
    extent === "part" && "part of",
    place ?? "a place",
    CHANGES[change],
    holder !== null && `by ${say(holder)}`.replace(/^by/, change === "handed-over" ? "to" : change === "contested" ? "with" : "by"),
    from !== null && `from ${say(from)}`,
  );
}

const UNITS: Readonly<Record<string, string>> = { Y: "year", M: "month", W: "week", D: "day", TH: "hour", TM: "minute", TS: "second" };

/** An ISO 8601 duration in words: "P5Y/.." is "at least 5 years", "P21D" is "21 days"; one of another form stays as it is. */
export function term(duration: string): string {
  const bound = duration.endsWith("/..") ? "at least" : duration.startsWith("../") ? "at most" : null;
  const [date = "", time = ""] = duration.replace("/..", "").replace("../", "").slice(1).split("T");
  const said = [...parts(date, ""), ...parts(time, "T")];
  return said.length === 0 ? duration : phrase(bound, said.join(" and "));
}

/** "1Y6M": 1 year, 6 months. */
function parts(text: string, half: string): string[] {
  const said: string[] = [];
  for (const [, count = "", letter = ""] of text.matchAll(/(\d{1,6}(?:\.\d{1,3})?)([YMWDHS])/g)) {
    const unit = UNITS[half + letter];
    if (unit !== undefined) said.push(`${count} ${unit}${count === "1" ? "" : "s"}`);
  }
  return said;
}

function commitment({ action, by, place, quantity, due, duration, instrument, status }: Commitment, say: SayParty): string {
  const terms = [
    place !== null && `at ${place}`,
    quantity !== null && counted(quantity),
    due !== null && `due ${due}`,
    duration !== null && `term ${term(duration)}`,
    instrument !== null && `under ${instrument}`,
  ];
  return phrase(by.length > 0 && `${list(by.map(say))}:`, action.replaceAll("-", " "), `(${status.replaceAll("-", " ")})`, ...terms);
}

function event({ subType, place, actors, targets, size }: ConflictEvent, say: SayParty): string {
  return phrase(
    subType,
    place !== null && `at ${place}`,
    actors.length > 0 && `by ${list(actors.map(named(say)))}`,
    targets.length > 0 && `against ${list(targets.map(named(say)))}`,
    size !== null && `with ${counted(size)}`,
  );
}

function statement({ act, to, about }: Statement, say: SayParty): string {
  return phrase(to.length > 0 ? `${ACTS[act]} ${list(to.map(say))}` : ACTS_ALONE[act], about !== "" && `— ${about}`);
}

type ClaimOf<K extends ClaimKind> = Extract<Claim, { readonly kind: K }>;

/** What a claim says in a few words, kind by kind. */
const SUMMARIES: { readonly [K in ClaimKind]: (claim: ClaimOf<K>, say: SayParty) => string } = {
  casualties: (claim, say) => casualties(claim.casualties, say),
  control: (claim, say) => control(claim.control, say),
  commitment: (claim, say) => commitment(claim.commitment, say),
  event: (claim, say) => event(claim.event, say),
  statement: (claim, say) => statement(claim.statement, say),
};

/** A claim in a few words, its stance said where it is not plainly asserted. */
export function summarise(claim: Claim, say: SayParty = (party) => party): string {
  const summary = (SUMMARIES[claim.kind] as (claim: Claim, say: SayParty) => string)(claim, say);
  return claim.stance === "asserted" ? summary : `${claim.stance}: ${summary}`;
}

/** Bounds in words: a number, a range, or the side that is known. */
export function range(min: number | null, max: number | null): string {
  const figure = (value: number): string => value.toLocaleString("en-US");
  if (min === null && max === null) return "some";
  if (min === null) return `up to ${figure(max ?? 0)}`;
  if (max === null) return `at least ${figure(min)}`;
  return min === max ? figure(min) : `${figure(min)} to ${figure(max)}`;
}

export function summariseTotal({ outcome, party, category, min, max }: Total): string {
  const who = phrase(party, category !== "unknown" && category);
  return phrase(range(min, max), OUTCOMES[outcome], who !== "" && `(${who})`);
}
