import { dateWords, spanWords } from "../parts/dates.js";
import { termText, text } from "../texts/index.js";
import { refine, type ViewProps } from "../view.js";
import type { IncidentsView } from "../wire.js";
import { weeksOf, type Week } from "./periods.js";

const WEEKS_SHOWN = 26;
const BAR_HEIGHT = 56;

function change(count: number, before: number): string {
  if (count === before) return text("week.same");
  return count > before ? text("week.more", { count: count - before }) : text("week.fewer", { count: before - count });
}

interface BarsProps {
  readonly weeks: readonly Week[];
  /** The week told beside the bars. */
  readonly chosen: Week;
  /** Did the reader choose it, or is it the last one? */
  readonly isChosen: boolean;
  readonly onChoose: (from: string | null) => void;
}

/** A bar a week; the one chosen narrows the list to its incidents, and chosen again lets go of it. */
function Bars({ weeks, chosen, isChosen, onChoose }: BarsProps) {
  const most = Math.max(...weeks.map(({ total }) => total), 1);
  return (
    <div className="week-chart" style={{ maxWidth: `${weeks.length * 2.25}rem` }}>
      <div className="week-bars" role="group" aria-label={text("week.choose")}>
        {weeks.map((week) => (
          <button
            key={week.from}
            type="button"
            aria-pressed={isChosen && week === chosen}
            className={week === chosen ? "is-shown" : undefined}
            aria-label={text("week.bar", { days: spanWords(week.from, week.to), count: week.total })}
            title={text("week.bar", { days: spanWords(week.from, week.to), count: week.total })}
            onClick={() => {
              onChoose(week === chosen && isChosen ? null : week.from);
            }}
          >
            <span style={{ height: Math.max(2, Math.round((week.total / most) * BAR_HEIGHT)) }} />
          </button>
        ))}
      </div>
      <p className="week-axis">
        <span>{dateWords(weeks[0]?.from ?? null)}</span>
        <span>{text("week.most", { count: most })}</span>
        <span>{dateWords(weeks.at(-1)?.to ?? null)}</span>
      </p>
    </div>
  );
}

/** Incidents of a week by type, against the week before. */
export function Weeks({ periods, place, go }: ViewProps & Pick<IncidentsView, "periods">) {
  const weeks = weeksOf(periods, WEEKS_SHOWN);
  const asked = weeks.find((week) => week.from === place.query["week"]);
  const chosen = asked ?? weeks.at(-1);
  if (!chosen) return null;
  return (
    <section className="weeks" aria-label={text("week.title")}>
      <Bars
        weeks={weeks}
        chosen={chosen}
        isChosen={asked !== undefined}
        onChoose={(week) => {
          go(refine(place, { week }), "replace");
        }}
      />
      <div className="table-box" tabIndex={0} role="group" aria-label={text("week.title")}>
        <table className="week-table">
          <caption>{text("week.caption", { days: spanWords(chosen.from, chosen.to) })}</caption>
          <thead>
            <tr>
              <th scope="col">{text("field.type")}</th>
              <th scope="col" className="is-number">
                {text("week.count")}
              </th>
              <th scope="col" className="is-number">
                {text("week.before")}
              </th>
              <th scope="col">{text("week.change")}</th>
            </tr>
          </thead>
          <tbody>
            {chosen.types.map(({ type, count, before }) => (
              <tr key={type}>
                <th scope="row">{termText("event", type)}</th>
                <td className="is-number">{count}</td>
                <td className="is-number">{before}</td>
                <td>{change(count, before)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
