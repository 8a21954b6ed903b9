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

/** A deal's days: signed, deadlines, kept, the day of the view, and how many days lie between. */
export function TimeLine({ rows, signed, asOf }: TimeLineProps) {
  const today = asOf ?? new Date().toISOString().slice(0, 10);
  return (
    <ol className="time-line" aria-label={text("line.title")} tabIndex={0}>
      {linePoints(rows, signed, today).map((point) => (
        <li key={point.day} className={point.day === today ? "time-point is-today" : "time-point"} title={wordsOf(point, signed, today)}>
          <span className="time-gap">{point.gap > 0 ? text("line.gap", { count: point.gap }) : null}</span>
          <span className="time-dot" aria-hidden="true" />
          <time dateTime={point.day}>{dateWords(point.day)}</time>
          <span className="time-marks">
            {point.day === signed ? <span>✎ {text("line.signed")}</span> : null}
            {point.due.length > 0 ? (
              <span className={`time-due${point.due.some(({ state }) => state === "overdue" || state === "breached") ? " is-bad" : ""}`}>◆ {text("line.dues", { count: point.due.length })}</span>
            ) : null}
            {point.done.length > 0 ? <span className="time-done">✓ {text("line.dones", { count: point.done.length })}</span> : null}
            {point.day === today ? <strong>{text("line.today")}</strong> : null}
          </span>
          <span className="hidden">{wordsOf(point, signed, today)}</span>
        </li>
      ))}
    </ol>
  );
}
