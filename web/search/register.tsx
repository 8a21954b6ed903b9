import { addressOf, changed } from "../address.js";
import { usePages } from "../client.js";
import { KindBadge, StandingBadge } from "../parts/badges.js";
import { claimSummary } from "../parts/claim-words.js";
import { claimantWords } from "../parts/claimant.js";
import { dateWords } from "../parts/dates.js";
import { CheckFilter, ChoiceFilter, WordsFilter } from "../parts/filters.js";
import { RowsTable, type Column } from "../parts/rows-table.js";
import { Shown } from "../parts/shown.js";
import { WhyButton } from "../parts/why-button.js";
import { termText, text } from "../texts/index.js";
import { refine, type ViewProps } from "../view.js";
import type { Fact } from "../wire.js";

const KINDS = ["casualties", "control", "commitment", "event", "statement"];
const STANDINGS = ["read", "accepted", "rejected", "retracted", "merged", "split", "unread"];

const columns = ({ place, go }: ViewProps): readonly Column<Fact>[] => [
  { name: "kind", label: text("field.kind"), width: "3.5rem", cell: ({ claim }) => <KindBadge kind={claim.kind} /> },
  { name: "says", label: text("register.says"), width: "minmax(13rem, 2fr)", cell: ({ claim }) => claimSummary(claim) },
  { name: "claimant", label: text("field.claimant"), width: "minmax(9rem, 1.2fr)", cell: ({ claim }) => claimantWords(claim.claimant) },
  { name: "said", label: text("field.saidOn"), width: "minmax(6.5rem, .8fr)", cell: ({ claim, report }) => dateWords(claim.saidOn ?? report.date) },
  {
    name: "report",
    label: text("register.report"),
    width: "minmax(9rem, 1.4fr)",
    cell: ({ id, report }) => {
      const to = { view: "inbox", id: report.report, query: { claim: id } };
      return (
        <a
          href={addressOf(changed(place, to))}
          dir="auto"
          onClick={(event) => {
            event.preventDefault();
            go(to);
          }}
        >
          {report.title ?? report.id}
        </a>
      );
    },
  },
  { name: "standing", label: text("register.standing"), width: "minmax(6rem, .8fr)", cell: ({ standing }) => <StandingBadge standing={standing} /> },
  { name: "why", label: text("view.why"), width: "5.5rem", cell: ({ id }) => <WhyButton id={id} place={place} go={go} /> },
];

/** Every claim on the record, narrowed by kind, standing, party and place. */
export function Register({ place, go }: ViewProps) {
  const { kind, standing, party, at, open, claimant } = place.query;
  const { asked, more, isWhole } = usePages<Fact>("claims", { accord: place.accord, asOf: place.asOf, knownBy: place.knownBy, kind, standing, party, place: at, claimant, isOpen: open === "yes" });
  return (
    <>
      <div className="filters">
        <ChoiceFilter place={place} go={go} name="kind" label={text("field.kind")} options={KINDS.map((name) => [name, termText("kind", name)])} />
        <ChoiceFilter place={place} go={go} name="standing" label={text("register.standing")} options={STANDINGS.map((name) => [name, termText("standing", name)])} />
        <WordsFilter place={place} go={go} name="party" label={text("register.party")} />
        <WordsFilter place={place} go={go} name="at" label={text("field.place")} />
        <CheckFilter place={place} go={go} name="open" label={text("register.open")} />
        {claimant ? (
          <button
            type="button"
            className="small"
            onClick={() => {
              go(refine(place, { claimant: null }));
            }}
          >
            ✕ {text("field.claimant")}: {asked.rows?.[0] ? claimantWords(asked.rows[0].claim.claimant) : claimant}
          </button>
        ) : null}
      </div>
      <Shown asked={asked} isEmpty={(rows) => rows.length === 0}>
        {(rows) => (
          <>
            <RowsTable label={text("register.title")} rows={rows} columns={columns({ place, go })} keyOf={({ id }) => id} more={more} />
            <p className="soft">{isWhole ? text("count.claims", { count: rows.length }) : text("register.part", { count: rows.length })}</p>
          </>
        )}
      </Shown>
    </>
  );
}
