import { addressOf, changed } from "../address.js";
import { useView } from "../client.js";
import { KindBadge, StandingBadge } from "../parts/badges.js";
import { boundsWords } from "../parts/bounds.js";
import { CiteButton } from "../parts/cite.js";
import { BY_HAND, claimSummary } from "../parts/claim-words.js";
import { claimantWords } from "../parts/claimant.js";
import { dateWords, instantWords, spanWords } from "../parts/dates.js";
import { Grade } from "../parts/grade.js";
import { partyName } from "../names.js";
import { warName } from "../parts/party.js";
import { Shown } from "../parts/shown.js";
import { quoteWords } from "../parts/visible.js";
import { termText, text } from "../texts/index.js";
import type { ViewProps } from "../view.js";
import type { BoardRow, ControlRow, Entry, Fact, FigureRow, IncidentRow, ReportRow, Why } from "../wire.js";
import { entryWords, reasonOf } from "./entry-words.js";
import "./why.css";

const side = (party: string | null): string => (party === null ? text("party.none") : partyName(party));

/** The row asked about, in one line. */
function titleOf({ sort, row, facts, id }: Why): string {
  if (row === null) return facts[0] ? claimSummary(facts[0].claim) : id;
  if (sort === "figure") {
    const { outcome, war, party, category, claimant } = row as FigureRow;
    return `${boundsWords(row as FigureRow)} ${termText("outcome", outcome)} · ${side(party)}${war === null ? "" : `, ${warName(war)}`}, ${termText("category", category)} · ${claimantWords(claimant)}`;
  }
  if (sort === "control") return `${(row as ControlRow).place} → ${side((row as ControlRow).holder)} · ${dateWords((row as ControlRow).since)}`;
  if (sort === "board") return `${(row as BoardRow).provision.point}. ${(row as BoardRow).provision.title} · ${termText("state", (row as BoardRow).state)}`;
  if (sort === "incident") return `${termText("subEvent", (row as IncidentRow).subType)} · ${(row as IncidentRow).place ?? "—"} · ${spanWords((row as IncidentRow).from, (row as IncidentRow).to)}`;
  return (row as ReportRow).title ?? (row as ReportRow).id;
}

/** The rule by which the row was made from its claims. */
function ruleOf({ sort, row }: Why): string {
  return sort === "board" && row !== null ? text("why.rule.board", { rule: (row as BoardRow).scoreRule }) : text(`why.rule.${sort}`);
}

const gradeOf = (claim: string, entries: readonly Entry[]): string | null =>
  entries.flatMap((entry) => (entry.kind === "grade" && "claim" in entry.body.about && entry.body.about.claim === claim ? [entry.body.credibility] : [])).at(-1) ?? null;

function ClaimWords({ fact, why, place, go }: ViewProps & { readonly fact: Fact; readonly why: Why }) {
  const { claim, report } = fact;
  const to = { view: "inbox", id: report.report, query: { claim: fact.id } };
  return (
    <li className={`why-claim kind-${claim.kind}`}>
      <div className="why-claim-head">
        <KindBadge kind={claim.kind} />
        <strong>{claimSummary(claim)}</strong>
        <StandingBadge standing={fact.standing} />
      </div>
      <blockquote className="claim-quote" dir="auto">
        {quoteWords(claim.quote.exact)}
      </blockquote>
      <p className="why-claim-foot">
        {text("why.said", { claimant: claimantWords(claim.claimant), date: dateWords(claim.saidOn ?? report.date) })}
        {" · "}
        <a
          href={addressOf(changed(place, to))}
          onClick={(event) => {
            event.preventDefault();
            go(to);
          }}
        >
          {text("why.see", { report: report.outlet ?? report.title ?? report.id })}
        </a>
      </p>
      <p className="why-claim-foot soft">
        {claim.rule === BY_HAND ? text("why.rule.byHand") : text("why.rule.read", { rule: claim.rule })} · <Grade about={{ claim: fact.id }} grade={gradeOf(fact.id, why.entries)} />{" "}
        <CiteButton fact={fact} />
      </p>
    </li>
  );
}

function LogEntries({ entries }: Pick<Why, "entries">) {
  return (
    <ol className="log">
      {entries.map((entry) => (
        <li key={entry.seq} className={`log-${entry.kind}`}>
          <code title={entry.hash}>#{entry.seq}</code>
          <span>
            {entryWords(entry)}
            {reasonOf(entry) ? (
              <>
                {" "}
                <q>{reasonOf(entry)}</q>
              </>
            ) : null}
          </span>
          <small className="soft">
            {entry.author} · {instantWords(entry.recordedAt)} · <span title={entry.hash}>{entry.hash.slice(0, 10)}</span>
          </small>
        </li>
      ))}
    </ol>
  );
}

/** Why a row is what it is: its claims with their words, the rule that joined them, and the log's entries. */
export function Answer({ id, place, go }: ViewProps & { readonly id: string }) {
  const asked = useView<Why>(`why/${encodeURIComponent(id)}`, { asOf: place.asOf, knownBy: place.knownBy });
  return (
    <Shown asked={asked}>
      {(why) => (
        <div className="why-answer">
          <h2 className="why-title">{titleOf(why)}</h2>
          <p className="why-rule">{ruleOf(why)}</p>
          <h3>{text("why.claims", { count: why.facts.length })}</h3>
          <ol className="why-claims">
            {why.facts.map((fact) => (
              <ClaimWords key={fact.id} fact={fact} why={why} place={place} go={go} />
            ))}
          </ol>
          <h3>{text("why.log")}</h3>
          <LogEntries entries={why.entries} />
        </div>
      )}
    </Shown>
  );
}
