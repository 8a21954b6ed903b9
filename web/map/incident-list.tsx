import { memo, useMemo, useState } from "react";
import { partyName } from "../names.js";
import { spanWords } from "../parts/dates.js";
import { termText, text } from "../texts/index.js";
import type { IncidentRow } from "../wire.js";
import { isLocated, TYPE_LETTERS } from "./features.js";

interface IncidentListProps {
  readonly rows: readonly IncidentRow[];
  /** Chosen on the map, or null for all. */
  readonly picked: readonly string[] | null;
  readonly ask: (id: string) => void;
  readonly forget: () => void;
}

const STEP = 50;
/** A party's code or slug as the wire writes it; anything else is a name in the report's words. */
const PARTY = /^(?:[A-Z]{3}|[a-z0-9]+(?:-[a-z0-9]+)*)$/;

const nameOf = (actor: string): string => (PARTY.test(actor) ? partyName(actor) : actor);

const sidesOf = ({ actors, targets }: IncidentRow): string => [actors.map(nameOf).join(", "), targets.map(nameOf).join(", ")].filter((side) => side !== "").join(" → ");

function marksOf(row: IncidentRow): string {
  const origins = row.isProvisional ? text("map.incidents.provisional") : text("map.incidents.origins", { count: row.origins });
  return row.isDenied ? `${origins}, ${text("map.incidents.denied")}` : origins;
}

function Incident({ row, ask }: { readonly row: IncidentRow; readonly ask: (id: string) => void }) {
  return (
    <li>
      <button
        type="button"
        className="map-incident"
        onClick={() => {
          ask(row.id);
        }}
      >
        <span className={row.isProvisional ? "map-letter is-hollow" : "map-letter"} aria-hidden="true">
          {TYPE_LETTERS[row.type] ?? "•"}
        </span>
        <span className="map-incident-words">
          <b>{termText("subEvent", row.subType)}</b>
          <span>{row.place ?? "–"}</span>
          <small>{[spanWords(row.from, row.to), sidesOf(row), marksOf(row)].filter((part) => part !== "").join(" · ")}</small>
        </span>
      </button>
    </li>
  );
}

function latestFirst(rows: readonly IncidentRow[], picked: readonly string[] | null): IncidentRow[] {
  const wanted = picked && new Set(picked);
  return rows.filter(({ id }) => !wanted || wanted.has(id)).sort((a, b) => (b.from ?? "").localeCompare(a.from ?? "") || a.id.localeCompare(b.id));
}

/** The incidents of the period, or those chosen on the map; each leads to its words. The latest come first. */
export const IncidentList = memo(function IncidentList({ rows, picked, ask, forget }: IncidentListProps) {
  const [shown, setShown] = useState(STEP);
  const latest = useMemo(() => latestFirst(rows, picked), [rows, picked]);
  const nowhere = useMemo(() => rows.filter((row) => !isLocated(row)).length, [rows]);
  return (
    <>
      <p className="map-note" role="status">
        {text(picked ? "map.incidents.picked" : "map.incidents.count", { count: latest.length })}{" "}
        {picked && (
          <button type="button" className="map-link" onClick={forget}>
            {text("map.incidents.all")}
          </button>
        )}
        {!picked && nowhere > 0 && <small>{text("map.incidents.nowhere", { count: nowhere })}</small>}
      </p>
      {latest.length === 0 && <p className="map-empty">{text("map.incidents.empty")}</p>}
      <ul className="map-incidents">
        {latest.slice(0, shown).map((row) => (
          <Incident key={row.id} row={row} ask={ask} />
        ))}
      </ul>
      {latest.length > shown && (
        <button
          type="button"
          onClick={() => {
            setShown(shown + STEP);
          }}
        >
          {text("map.incidents.more")}
        </button>
      )}
    </>
  );
});
