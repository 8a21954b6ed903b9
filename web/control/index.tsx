import { useView } from "../client.js";
import { placeName } from "../names.js";
import { claimantWords } from "../parts/claimant.js";
import { dateWords } from "../parts/dates.js";
import { CheckFilter, WordsFilter } from "../parts/filters.js";
import { Party } from "../parts/party.js";
import { namesOf, usePairs, type Pair } from "../parts/place-pairs.js";
import { RowsTable, type Column } from "../parts/rows-table.js";
import { Shown } from "../parts/shown.js";
import { WhyButton } from "../parts/why-button.js";
import { termText, text } from "../texts/index.js";
import type { ViewProps } from "../view.js";
import type { ControlRow } from "../wire.js";

function late(days: number): string {
  if (days === 0) return text("control.onTime");
  return days > 0 ? text("control.late", { count: days }) : text("control.early", { count: -days });
}

const columns = ({ place, go }: ViewProps, pairs: readonly Pair[]): readonly Column<ControlRow>[] => [
  { name: "place", label: text("field.place"), width: "minmax(9rem, 1.4fr)", cell: (row) => <strong>{placeName(namesOf(row, pairs))}</strong> },
  {
    name: "holder",
    label: text("field.holder"),
    width: "minmax(8rem, 1fr)",
    cell: (row) => (
      <>
        <Party party={row.holder} accord={row.accord} /> {row.isDisputed ? <span className="chip chip-bad">≠ {text("control.disputed")}</span> : null}
      </>
    ),
  },
  { name: "from", label: text("field.from"), width: "minmax(7rem, 1fr)", cell: (row) => <Party party={row.from} accord={row.accord} /> },
  {
    name: "change",
    label: text("field.change"),
    width: "minmax(7rem, 1fr)",
    cell: (row) => `${termText("change", row.change)}${row.extent === "part" ? ` · ${termText("extent", "part")}` : ""}`,
  },
  { name: "since", label: text("control.since"), width: "minmax(6.5rem, .9fr)", cell: (row) => dateWords(row.since) },
  { name: "due", label: text("control.due"), width: "minmax(6rem, .8fr)", cell: (row) => (row.daysLate === null ? <span className="soft">—</span> : late(row.daysLate)) },
  { name: "claimants", label: text("control.said"), width: "minmax(9rem, 1.3fr)", cell: (row) => [...new Set(row.claimants.map(claimantWords))].join("; ") },
  { name: "why", label: text("view.why"), width: "5.5rem", cell: (row) => <WhyButton id={row.id} place={place} go={go} /> },
];

/** Who holds what at the date of the view, by whose word; the map shows the same rows. */
export default function Control({ place, go }: ViewProps) {
  const asked = useView<{ readonly rows: readonly ControlRow[] }>("control", { accord: place.accord, asOf: place.asOf, knownBy: place.knownBy });
  const pairs = usePairs();
  const words = (place.query["place"] ?? "").toLowerCase();
  const isShown = (row: ControlRow) => [row.place, ...row.names, ...namesOf(row, pairs)].some((name) => name.toLowerCase().includes(words)) && (place.query["disputed"] !== "yes" || row.isDisputed);
  return (
    <div className="page page-rows">
      <h1>{text("control.title")}</h1>
      <div className="filters">
        <WordsFilter place={place} go={go} name="place" label={text("field.place")} />
        <CheckFilter place={place} go={go} name="disputed" label={text("control.disputed.only")} />
      </div>
      <Shown asked={asked} isEmpty={({ rows }) => !rows.some(isShown)}>
        {({ rows }) => <RowsTable label={text("control.title")} rows={rows.filter(isShown)} columns={columns({ place, go }, pairs)} keyOf={({ id }) => id} />}
      </Shown>
    </div>
  );
}
