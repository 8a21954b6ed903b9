import { useView } from "../client.js";
import { addressOf, changed } from "../address.js";
import { dateWords, instantWords } from "../parts/dates.js";
import { WordsFilter } from "../parts/filters.js";
import { Grade } from "../parts/grade.js";
import { RowsTable, type Column } from "../parts/rows-table.js";
import { Shown } from "../parts/shown.js";
import { termText, text } from "../texts/index.js";
import type { ViewProps } from "../view.js";
import type { Limits, SourceRow } from "../wire.js";
import { SourceSet } from "./source-set.js";
import "./sources.css";

function Members({ row, place }: Pick<ViewProps, "place"> & { readonly row: SourceRow }) {
  if (row.reach === 1) return <span className="soft">{text("source.alone")}</span>;
  return (
    <details className="members">
      <summary>{text("count.reports", { count: row.reach })}</summary>
      <ul>
        {row.members.map(({ report, id, outlet, date, relation }) => (
          <li key={report}>
            <a href={addressOf(changed(place, { view: "inbox", id: report, query: { reprints: "shown" } }))}>{outlet ?? id}</a>{" "}
            <span className="soft">
              {dateWords(date)} · {termText("relation", relation)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const columns = ({ place, go }: ViewProps): readonly Column<SourceRow>[] => [
  {
    name: "origin",
    label: text("source.origin"),
    width: "minmax(14rem, 2.4fr)",
    cell: ({ origin }) => (
      <a
        href={addressOf(changed(place, { view: "inbox", id: origin.report }))}
        dir="auto"
        onClick={(event) => {
          event.preventDefault();
          go({ view: "inbox", id: origin.report });
        }}
      >
        {origin.title ?? origin.id}
      </a>
    ),
  },
  { name: "outlet", label: text("source.outlet"), width: "minmax(8rem, 1fr)", cell: ({ origin }) => origin.outlet ?? <span className="soft">{text("source.unknown")}</span> },
  { name: "date", label: text("source.date"), width: "minmax(6.5rem, .8fr)", cell: ({ origin }) => dateWords(origin.date) },
  { name: "reach", label: text("source.reach"), width: "minmax(8rem, 1.2fr)", cell: (row) => <Members row={row} place={place} /> },
  {
    name: "grade",
    label: text("grade.source"),
    width: "minmax(11rem, 1.3fr)",
    cell: ({ origin, grade }) =>
      origin.outlet === null ? (
        <span className="soft">{text("grade.noOutlet")}</span>
      ) : (
        <>
          <Grade about={{ source: origin.outlet }} grade={grade?.reliability ?? null} />
          {grade ? <small className="soft">{text("grade.by", { author: grade.by, at: instantWords(grade.at) })}</small> : null}
        </>
      ),
  },
];

/** Who is heard: reprint families as one source each, how far they reach, how they are graded, and what changed in the set watched. */
export default function Sources({ place, go }: ViewProps) {
  const clocks = { accord: place.accord, asOf: place.asOf, knownBy: place.knownBy };
  const asked = useView<{ readonly rows: readonly SourceRow[] }>("sources", clocks);
  const limits = useView<Limits>("limits", clocks);
  const words = (place.query["words"] ?? "").toLowerCase();
  const isShown = ({ origin, members }: SourceRow) => [origin.title, origin.id, ...members.map(({ outlet }) => outlet)].some((name) => name?.toLowerCase().includes(words));
  return (
    <div className="page page-rows">
      <h1>{text("view.sources")}</h1>
      <div className="filters">
        <WordsFilter place={place} go={go} name="words" label={text("source.filter")} />
        <p className="soft grow">{text("source.rule")}</p>
      </div>
      <Shown asked={asked} isEmpty={({ rows }) => !rows.some(isShown)}>
        {({ rows }) => <RowsTable label={text("view.sources")} rows={rows.filter(isShown)} columns={columns({ place, go })} keyOf={({ family }) => family} />}
      </Shown>
      <SourceSet changes={limits.rows?.sourceChanges ?? []} />
    </div>
  );
}
