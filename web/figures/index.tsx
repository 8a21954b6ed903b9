import { useMemo } from "react";
import { addressOf, changed } from "../address.js";
import { useView } from "../client.js";
import { boundsWords } from "../parts/bounds.js";
import { claimantWords } from "../parts/claimant.js";
import { dateWords } from "../parts/dates.js";
import { ChoiceFilter } from "../parts/filters.js";
import { Party, useAccords } from "../parts/party.js";
import { Notice, Shown } from "../parts/shown.js";
import { WhyButton } from "../parts/why-button.js";
import { termText, text } from "../texts/index.js";
import { askWhy, type ViewProps } from "../view.js";
import type { AccordRow, FigureRow, FiguresView } from "../wire.js";
import { Chart } from "./chart.js";
import { Ends } from "./ends.js";
import { comparisonsOf, type Comparison, type Group } from "./groups.js";
import { markOf } from "./marks.js";
import { measureOf, Summary } from "./summary.js";
import "./figures.css";

function FigureLine({ row, group, place, go }: ViewProps & { readonly row: FigureRow; readonly group: Group }) {
  const { glyph } = markOf(group.claimants.indexOf(row.claimant.key));
  const mark = (group.claimants.indexOf(row.claimant.key) % 6) + 1;
  const everything = { view: "search", query: { claimant: row.claimant.key } };
  return (
    <tr className={`is-${row.state}`}>
      <th scope="row">
        <span className={`glyph glyph-${mark}`} aria-hidden="true">
          {glyph}
        </span>{" "}
        <a
          href={addressOf(changed(place, everything))}
          title={text("figure.claimant.all")}
          onClick={(event) => {
            event.preventDefault();
            go(everything);
          }}
        >
          {claimantWords(row.claimant)}
        </a>
      </th>
      <td className="is-number" data-label={text("figure.figure")}>
        <WhyButton id={row.id} place={place} go={go} label={`${boundsWords(row)}: ${text("why.ask")}`}>
          {boundsWords(row)}
        </WhyButton>
        {row.basis === "total" ? null : <small className="soft basis">{termText("basis", row.basis)}</small>}
      </td>
      <td data-label={text("field.saidOn")}>
        {dateWords(row.saidOn)}
        {row.isSaidOnTold ? null : (
          <small className="soft" title={text("figure.published.note")}>
            {" "}
            {text("figure.published")}
          </small>
        )}
      </td>
      <td className="is-number" data-label={text("figure.reach.title")}>
        {text("figure.reach", { reach: row.reach, origins: row.origins })}
      </td>
      <td>
        {row.state === "superseded" ? <span className="chip">{text("figure.superseded")}</span> : row.isProvisional ? <span className="chip chip-warn">{text("figure.provisional")}</span> : null}
      </td>
    </tr>
  );
}

function Answer({ group: { answer, rows }, place, go }: ViewProps & { readonly group: Group }) {
  if (answer === null) return <p className="answer soft">{text(rows.length === 0 ? "figure.none" : "figure.noTotal")}</p>;
  return (
    <p className="answer">
      <strong>
        <Ends answer={answer} place={place} go={go} />
      </strong>
      {answer.disputes.length > 0 ? <span className="chip chip-bad">≠ {text("figure.disputed", { count: answer.disputes.length })}</span> : null}
      {answer.isProvisional ? (
        <span className="chip chip-warn" title={text("figure.provisional.note")}>
          {text("figure.provisional")}
        </span>
      ) : null}
    </p>
  );
}

function GroupCard({ comparison, group, place, go }: ViewProps & { readonly comparison: Comparison; readonly group: Group }) {
  return (
    <article className="figure-card">
      <h3>
        <Party party={group.party} accord={comparison.accord} />
      </h3>
      <Answer group={group} place={place} go={go} />
      {group.rows.length === 0 ? null : (
        <>
          <Chart
            comparison={comparison}
            group={group}
            onAsk={(id) => {
              go(askWhy(place, id));
            }}
          />
          <div
            className="table-box"
            tabIndex={0}
            role="region"
            aria-label={[text("figure.table"), termText("outcome", comparison.outcome), measureOf(comparison), group.party ?? text("party.none"), comparison.accord].filter(Boolean).join(", ")}
          >
            <table className="figure-table">
              <thead>
                <tr>
                  <th scope="col">{text("field.claimant")}</th>
                  <th scope="col" className="is-number">
                    {text("figure.figure")}
                  </th>
                  <th scope="col">{text("field.saidOn")}</th>
                  <th scope="col" className="is-number" title={text("figure.reach.note")}>
                    {text("figure.reach.title")}
                  </th>
                  <th scope="col">{text("figure.state")}</th>
                </tr>
              </thead>
              <tbody>
                {group.rows
                  .filter(({ claimant }) => !place.query["claimant"] || claimant.key === place.query["claimant"])
                  .map((row) => (
                    <FigureLine key={row.id} row={row} group={group} place={place} go={go} />
                  ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </article>
  );
}

/** Who gives figures of a comparison: keys and names. */
const claimantsOf = ({ groups }: Comparison): ReadonlyMap<string, string> => new Map(groups.flatMap(({ rows }) => rows.map(({ claimant }) => [claimant.key, claimantWords(claimant)] as const)));

const dealTitle = (accords: readonly AccordRow[], accord: string | null): string => accords.find((deal) => deal.accord === accord)?.title ?? text("figure.noDeal");

function Comparisons({ view, place, go }: ViewProps & { readonly view: FiguresView }) {
  const accords = useAccords();
  const all = useMemo(() => comparisonsOf(view, accords), [view, accords]);
  const { outcome, category, claimant } = place.query;
  const shown = all.filter((one) => (!outcome || one.outcome === outcome) && (!category || one.category === category) && (!claimant || claimantsOf(one).has(claimant)));
  const names = new Map(all.flatMap((one) => [...claimantsOf(one)]));
  const options = (name: "outcome" | "category"): (readonly [string, string])[] => [...new Set(all.map((one) => one[name]))].map((value) => [value, termText(name, value)]);
  return (
    <>
      <div className="filters">
        <ChoiceFilter place={place} go={go} name="outcome" label={text("field.outcome")} options={options("outcome")} />
        <ChoiceFilter place={place} go={go} name="category" label={text("field.category")} options={options("category")} />
        <ChoiceFilter place={place} go={go} name="claimant" label={text("field.claimant")} options={[...names].sort(([, a], [, b]) => a.localeCompare(b))} />
        <p className="soft grow">{text("figure.rule")}</p>
      </div>
      <Summary comparisons={shown} place={place} go={go} />
      {shown.map((one, i) => (
        <section key={one.key} className="comparison">
          {one.accord !== shown[i - 1]?.accord || i === 0 ? <p className="deal-title">{dealTitle(accords, one.accord)}</p> : null}
          <h2>
            {termText("outcome", one.outcome)} <span className="soft">· {measureOf(one)}</span>
          </h2>
          <div className="sides">
            {one.groups.map((group) => (
              <GroupCard key={group.party ?? ""} comparison={one} group={group} place={place} go={go} />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

/** How many, by whose word: each measure side beside side, never summed, never settled. */
export default function Figures({ place, go }: ViewProps) {
  const asked = useView<FiguresView>("figures", { accord: place.accord, asOf: place.asOf, knownBy: place.knownBy });
  return (
    <div className="page">
      <h1>{text("view.figures")}</h1>
      <Shown
        asked={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={
          <Notice tone="plain" title={text("figure.empty")}>
            {text("figure.empty.note")}
          </Notice>
        }
      >
        {(view) => <Comparisons view={view} place={place} go={go} />}
      </Shown>
    </div>
  );
}
