import { canonicalJson, type Fact } from "../ledger/index.js";
import type { Format } from "./model.js";

interface Coded {
  readonly event: string;
  readonly mode: string | null;
}

/** PLOVER event type and mode by ACLED sub-event type (PLOVER manual, draft 0.8, and its table from CAMEO); null mode = the ontology has none for it. */
const CODES: Readonly<Record<string, Coded>> = {
  "Armed clash": { event: "ASSAULT", mode: "firearms" },
  "Government regains territory": { event: "COERCE", mode: "seize" },
  "Non-state actor overtakes territory": { event: "COERCE", mode: "seize" },
  "Air/drone strike": { event: "ASSAULT", mode: "heavy-weapons" },
  "Shelling/artillery/missile attack": { event: "ASSAULT", mode: "heavy-weapons" },
  "Remote explosive/landmine/IED": { event: "ASSAULT", mode: "explosives" },
  Grenade: { event: "ASSAULT", mode: "explosives" },
  "Suicide bomb": { event: "ASSAULT", mode: "suicide-attack" },
  "Chemical weapon": { event: "ASSAULT", mode: "unconventional" },
  Attack: { event: "ASSAULT", mode: null },
  "Abduction/forced disappearance": { event: "ASSAULT", mode: "abduct" },
  "Sexual violence": { event: "ASSAULT", mode: "sexual" },
  "Peaceful protest": { event: "PROTEST", mode: "demo" },
  "Protest with intervention": { event: "PROTEST", mode: "demo" },
  "Excessive force against protesters": { event: "ASSAULT", mode: null },
  "Violent demonstration": { event: "PROTEST", mode: "riot" },
  "Mob violence": { event: "PROTEST", mode: "riot" },
  Agreement: { event: "AGREE", mode: null },
  Arrests: { event: "COERCE", mode: "arrest" },
  "Disrupted weapons use": { event: "COERCE", mode: "seize" },
  "Looting/property destruction": { event: "ASSAULT", mode: "seize" },
  "Non-violent transfer of territory": { event: "RETREAT", mode: "withdraw" },
};

interface Actor {
  readonly actorText: string;
  readonly code: string | null;
}

function told(fact: Fact): { readonly coded: Coded; readonly actors: readonly Actor[]; readonly recipients: readonly Actor[] } | null {
  const { claim } = fact;
  const actorOf = ({ name, party }: { readonly name: string; readonly party: string | null }): Actor => ({ actorText: name, code: party });
  if (claim.kind === "event") {
    const coded = CODES[claim.event.subType];
    return coded ? { coded, actors: claim.event.actors.map(actorOf), recipients: claim.event.targets.map(actorOf) } : null;
  }
  if (claim.kind !== "statement" || claim.statement.act === "DECLARE") return null;
  return {
    coded: { event: claim.statement.act, mode: null },
    actors: claim.claimant ? [actorOf(claim.claimant)] : [],
    recipients: claim.statement.to.map((party) => ({ actorText: party, code: party })),
  };
}

/** Events and statements as PLOVER records. */
export const PLOVER: Format = {
  name: "plover",
  extension: "plover.jsonl",
  mediaType: "application/x-ndjson",
  views: ["claims"],
  summary: "events and statements as PLOVER records, one a line, each with its words",
  cannot: [
    "Casualties, control and commitments are not PLOVER events and are left out, as are DECLARE and the ACLED sub-events without a PLOVER type (Other, Change to group/activity, Headquarters or base established).",
    "Contexts are not told.",
    "Actors are codes of parties as on the record, not PLOVER's actor codes.",
  ],
  write: ({ facts }) =>
    facts
      .flatMap((fact) => {
        const record = told(fact);
        if (record === null) return [];
        const { claim, report } = fact;
        const [place] = claim.where;
        return `${canonicalJson({
          id: fact.id,
          date: claim.when,
          source: record.actors,
          target: record.recipients,
          event: record.coded.event,
          mode: record.coded.mode,
          location: place ? { name: place.name, lat: place.lat, lon: place.lon, country: place.country, geonames: place.id } : null,
          stance: claim.stance,
          claimant: claim.claimant?.name ?? null,
          saidOn: claim.saidOn,
          text: claim.quote.exact,
          publication: report.outlet ?? report.id,
          published: report.date,
          version: "0.8",
        })}\n`;
      })
      .join(""),
};
