import { dateWords } from "../parts/dates.js";
import { text } from "../texts/index.js";
import type { BoardRow } from "../wire.js";
import { linePoints, type LinePoint } from "./line.js";

interface TimeLineProps {
  readonly rows: readonly BoardRow[];
  readonly signed: string | null;
  readonly asOf: string | null;
}

function wordsOf({ day, due, done }: LinePoint, signed: string | null, today: string): string {
  return [
    day === signed ? text("line.signed") : null,
    ...due.map(({ provision }) => text("line.due", { title: provision.title })),
    ...done.map(({ provision }) => text("line.done", { title: provision.title })),
    day === today ? text("line.today") : null,
  ]
    .filter(Boolean)
    .join("; ");
}

/** A deal's days: signed, deadlines, kept, the day of the view. The further from the first, the closer they stand. */
export function TimeLine({ rows, signed, asOf }: TimeLineProps) {
  const today = asOf ?? new Date().toISOString().slice(0, 10);
  return (
    <ol className="time-line" aria-label={text("line.title")}>
      {linePoints(rows, signed, today).map((point, i) => (
        <li
          key={point.day}
          className={`time-point ${i % 2 === 0 ? "is-up" : "is-down"}${point.day === today ? " is-today" : ""}`}
          style={{ insetInlineStart: `${(point.at * 100).toFixed(2)}%` }}
          title={wordsOf(point, signed, today)}
        >
          <span className="time-marks" aria-hidden="true">
            {point.day === signed ? "✎" : null}
            {point.due.map(({ id, state }) => (
              <span key={id} className={`time-due state-${state}`}>
                ◆
              </span>
            ))}
            {point.done.map(({ id }) => (
              <span key={id} className="time-done">
                ✓
              </span>
            ))}
          </span>
          <time dateTime={point.day}>{point.day === today ? text("line.today") : dateWords(point.day)}</time>
          <span className="hidden">{wordsOf(point, signed, today)}</span>
        </li>
      ))}
    </ol>
  );
}
