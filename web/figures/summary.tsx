import { Party, useAccords, warName } from "../parts/party.js";
import { termText, text } from "../texts/index.js";
import type { ViewProps } from "../view.js";
import type { Comparison, Group } from "./groups.js";
import { Ends } from "./ends.js";

function Cell({ group, place, go }: ViewProps & { readonly group: Group | undefined }) {
  if (!group?.answer) return <span className="soft">{text(group && group.rows.length > 0 ? "summary.incidents" : "summary.none")}</span>;
  const { answer } = group;
  return (
    <>
      <Ends answer={answer} place={place} go={go} />
      {answer.disputes.length > 0 ? <span title={text("figure.disputed", { count: answer.disputes.length })}> ≠</span> : null}
      {answer.isProvisional ? <span title={text("figure.provisional.note")}> *</span> : null}
    </>
  );
}

/** Whom a comparison counts: the sort of people, and the war they are of where no deal and no side tells it. */
export const measureOf = ({ category, war }: Pick<Comparison, "category" | "war">): string => [termText("category", category), ...(war === null ? [] : [warName(war)])].join(", ");

/** All comparisons of a deal in one table: a line a measure and sort of people, a column a side, each cell a range that leads to its claims. */
function DealTable({ comparisons, place, go }: ViewProps & { readonly comparisons: readonly Comparison[] }) {
  const accords = useAccords();
  const accord = comparisons[0]?.accord ?? null;
  const parties = [...new Set(comparisons.flatMap(({ groups }) => groups.map(({ party }) => party)))].sort((a, b) => (a === null ? 1 : 0) - (b === null ? 1 : 0));
  const title = accords.find((deal) => deal.accord === accord)?.title ?? text("figure.noDeal");
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={`${text("summary.title")}: ${title}`}>
      <table className="summary-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{text("field.outcome")}</th>
            <th scope="col">{text("field.category")}</th>
            {parties.map((party) => (
              <th key={party ?? ""} scope="col" className="is-number">
                <Party party={party} accord={accord} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparisons.map((one) => (
            <tr key={one.key}>
              <th scope="row">{termText("outcome", one.outcome)}</th>
              <td>{measureOf(one)}</td>
              {parties.map((party) => (
                <td key={party ?? ""} className="is-number">
                  <Cell group={one.groups.find((group) => group.party === party)} place={place} go={go} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The figures as the field's tables have them, before the charts. */
export function Summary({ comparisons, place, go }: ViewProps & { readonly comparisons: readonly Comparison[] }) {
  const deals = [...new Set(comparisons.map(({ accord }) => accord))];
  return (
    <details className="summary" open={deals.length === 1}>
      <summary>{text("summary.title")}</summary>
      {deals.map((accord) => (
        <DealTable key={accord ?? ""} comparisons={comparisons.filter((one) => one.accord === accord)} place={place} go={go} />
      ))}
      <p className="soft">{text("summary.note")}</p>
    </details>
  );
}
