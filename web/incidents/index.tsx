import { useMemo } from "react";
import { usePages, useView } from "../client.js";
import { partyName } from "../names.js";
import { claimantWords } from "../parts/claimant.js";
import { spanWords } from "../parts/dates.js";
import { ChoiceFilter, WordsFilter } from "../parts/filters.js";
import { Parties } from "../parts/party.js";
import { RowsTable, type Column } from "../parts/rows-table.js";
import { Notice, Shown } from "../parts/shown.js";
import { WhyButton } from "../parts/why-button.js";
import { termText, text } from "../texts/index.js";
import type { ViewProps } from "../view.js";
import type { Fact, IncidentRow, IncidentsView } from "../wire.js";
import { isInWeek } from "./periods.js";
import { Weeks } from "./weeks.js";
import "./incidents.css";

const columns = ({ place, go }: ViewProps, claimants: ReadonlyMap<string, string>): readonly Column<IncidentRow>[] => [
  { name: "day", label: text("field.when"), width: "minmax(6.5rem, .8fr)", cell: ({ from, to }) => spanWords(from, to) },
  {
    name: "type",
    label: text("field.type"),
    width: "minmax(10rem, 1.4fr)",
    cell: (row) => (
      <>
        {termText("subEvent", row.subType)} <small className="soft">{termText("event", row.type)}</small>
      </>
    ),
  },
  { name: "place", label: text("field.place"), width: "minmax(7rem, 1fr)", cell: (row) => row.place ?? <span className="soft">{text("field.untold")}</span> },
  { name: "actors", label: text("incident.actors"), width: "minmax(8rem, 1.1fr)", cell: (row) => <Parties parties={row.actors} accord={row.accord} /> },
  { name: "targets", label: text("incident.targets"), width: "minmax(8rem, 1.1fr)", cell: (row) => <Parties parties={row.targets} accord={row.accord} /> },
  {
    name: "said",
    label: text("control.said"),
    width: "minmax(8rem, 1.2fr)",
    cell: (row) => [...new Set(row.claims.flatMap((claim) => claimants.get(claim) ?? []))].join("; ") || <span className="soft">…</span>,
  },
  {
    name: "state",
    label: text("figure.state"),
    width: "minmax(6rem, .8fr)",
    cell: (row) => (
      <span className="chips">
        {row.isDenied ? <span className="chip chip-bad">≠ {text("incident.denied")}</span> : null}
        {row.isProvisional ? (
          <span className="chip chip-warn" title={text("figure.provisional.note")}>
            {text("figure.provisional")}
          </span>
        ) : (
          <span className="chip">{text("incident.origins", { count: row.origins })}</span>
        )}
      </span>
    ),
  },
  { name: "why", label: text("view.why"), width: "5.5rem", cell: (row) => <WhyButton id={row.id} place={place} go={go} /> },
];

const newestFirst = (rows: readonly IncidentRow[]): readonly IncidentRow[] => [...rows].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? 1 : -1));

/** Which claimant each event claim is by; read page after page beside the rows. */
function useClaimants({ accord, asOf, knownBy }: ViewProps["place"]): ReadonlyMap<string, string> {
  const { asked, more } = usePages<Fact>("claims", { accord, asOf, knownBy, kind: "event" });
  more();
  const { rows } = asked;
  return useMemo(() => new Map((rows ?? []).map(({ id, claim }) => [id, claimantWords(claim.claimant)])), [rows]);
}

const chosen = <T,>(rows: readonly T[], told: (row: T) => readonly string[], words: (value: string) => string): (readonly [string, string])[] =>
  [...new Set(rows.flatMap(told))].map((value) => [value, words(value)] as const).sort(([, a], [, b]) => a.localeCompare(b));

function Incidents({ view, place, go }: ViewProps & { readonly view: IncidentsView }) {
  const claimants = useClaimants(place);
  const { type, party, claimant, week, at = "" } = place.query;
  const parties = (row: IncidentRow) => [...row.actors, ...row.targets];
  const said = (row: IncidentRow) => row.claims.flatMap((claim) => claimants.get(claim) ?? []);
  const shown = newestFirst(view.rows).filter(
    (row) =>
      (!type || row.type === type) &&
      (!party || parties(row).includes(party)) &&
      (!week || isInWeek(row, week)) &&
      (!claimant || said(row).includes(claimant)) &&
      (at === "" || (row.place ?? "").toLowerCase().includes(at.toLowerCase())),
  );
  return (
    <>
      <Weeks periods={view.periods.filter((period) => !type || period.type === type)} place={place} go={go} />
      <div className="filters">
        <ChoiceFilter
          place={place}
          go={go}
          name="type"
          label={text("field.type")}
          options={chosen(
            view.rows,
            (row) => [row.type],
            (value) => termText("event", value),
          )}
        />
        <ChoiceFilter place={place} go={go} name="party" label={text("incident.party")} options={chosen(view.rows, parties, partyName)} />
        <WordsFilter place={place} go={go} name="at" label={text("field.place")} />
        <ChoiceFilter place={place} go={go} name="claimant" label={text("field.claimant")} options={chosen(view.rows, said, (value) => value)} />
        <p className="soft grow">{text("count.incidents", { count: shown.length })}</p>
      </div>
      <RowsTable label={text("view.incidents")} rows={shown} columns={columns({ place, go }, claimants)} keyOf={({ id }) => id} />
    </>
  );
}

/** Alleged incidents, each with who says so; counts against the week before. */
export default function IncidentsPage({ place, go }: ViewProps) {
  const asked = useView<IncidentsView>("incidents", { accord: place.accord, asOf: place.asOf, knownBy: place.knownBy });
  return (
    <div className="page page-rows">
      <h1>{text("view.incidents")}</h1>
      <Shown
        asked={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={
          <Notice tone="plain" title={text("incident.empty")}>
            {text("incident.empty.note")}
          </Notice>
        }
      >
        {(view) => <Incidents view={view} place={place} go={go} />}
      </Shown>
    </div>
  );
}
