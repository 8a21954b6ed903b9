import type { Casualties, ClaimKind, Commitment, ConflictEvent, Control, Statement } from "../model/index.js";

interface KindFields {
  casualties: Casualties;
  control: Control;
  commitment: Commitment;
  event: ConflictEvent;
  statement: Statement;
}

/** What a kind answers for itself. */
export interface Kind<Fields> {
  /** The fields that, with the place of the quote, tell one claim from another. */
  key(fields: Fields): string;
  /** One line for people. */
  summary(fields: Fields): string;
}

function countText(count: { qualifier: string; value: number | null; min: number | null; max: number | null }): string {
  if (count.qualifier === "between") return `${count.min}–${count.max}`;
  if (count.value === null) return "an unstated number";
  return count.qualifier === "exact" ? String(count.value) : `${count.qualifier.replace("-", " ")} ${count.value}`;
}

const by = (parties: readonly string[]): string => (parties.length > 0 ? parties.join(", ") : "unnamed");

export const KINDS: { readonly [K in ClaimKind]: Kind<KindFields[K]> } = {
  casualties: {
    key: ({ outcome, count, victims }) => `${outcome}|${count.min}|${count.max}|${count.value}|${victims.party}|${victims.category}`,
    summary: ({ outcome, count, victims, basis }) => `${outcome}: ${countText(count)} ${victims.category}${victims.party ? ` of ${victims.party}` : ""} (${basis})`,
  },
  control: {
    key: ({ change, place, holder }) => `${change}|${place}|${holder}`,
    summary: ({ change, place, holder, from }) => `${place ?? "a place"} ${change}${holder ? `, held by ${holder}` : ""}${from ? `, before by ${from}` : ""}`,
  },
  commitment: {
    key: ({ action, by: parties, status }) => `${action}|${parties.join()}|${status}`,
    summary: ({ action, by: parties, status, due }) => `${action} by ${by(parties)}: ${status}${due ? `, due ${due}` : ""}`,
  },
  event: {
    key: ({ subType, place }) => `${subType}|${place}`,
    summary: ({ type, subType, place, actors }) => `${type} / ${subType}${place ? ` at ${place}` : ""}${actors.length > 0 ? ` by ${actors.map((actor) => actor.party ?? actor.name).join(", ")}` : ""}`,
  },
  statement: {
    key: ({ act, to }) => `${act}|${to.join()}`,
    summary: ({ act, to, about }) => `${act}${to.length > 0 ? ` to ${to.join(", ")}` : ""}: ${about}`,
  },
};
