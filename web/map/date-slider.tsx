import { useEffect, useState } from "react";
import { dateWords } from "../parts/dates.js";
import { text } from "../texts/index.js";
import { dayNumber, dayText, firstDay, type Span } from "./days.js";

interface DateSliderProps {
  readonly span: Span;
  readonly asOf: string | null;
  readonly signed: readonly string[];
  /** Days on which some place changed hands. */
  readonly changes: readonly (string | null)[];
  readonly choose: (day: string | null) => void;
}

/** How long a reader rests on a day before it is asked for. */
const REST_MS = 120;

interface TickProps {
  readonly span: Span;
  readonly day: string;
  readonly sort: "signed" | "change";
}

function Tick({ span, day, sort }: TickProps) {
  const share = (dayNumber(day) - span.first) / (span.last - span.first);
  if (share < 0 || share > 1) return null;
  return <span className={`map-tick map-tick-${sort}`} style={{ left: `${String(share * 100)}%` }} title={`${dateWords(day)}: ${text(`map.${sort}`)}`} />;
}

/** The date of the view: arrow keys go day by day, Page Up and Page Down by a tenth, End to the last. */
export function DateSlider({ span, asOf, signed, changes, choose }: DateSliderProps) {
  const current = asOf === null ? span.last : dayNumber(asOf.slice(0, 10));
  const [pointed, setPointed] = useState<number | null>(null);
  const day = pointed ?? current;
  useEffect(() => {
    if (pointed === null) return;
    const resting = setTimeout(() => {
      setPointed(null);
      choose(dayText(pointed));
    }, REST_MS);
    return () => {
      clearTimeout(resting);
    };
  }, [pointed, choose]);
  const days = [...new Set(changes.flatMap((each) => firstDay(each) ?? []))];
  return (
    <div className="map-slider">
      <label className="map-slider-day">
        <span>{text("map.day")}</span> <output>{asOf === null && pointed === null ? text("map.day.now") : dateWords(dayText(day))}</output>
      </label>
      <div className="map-slider-track">
        <input
          type="range"
          min={span.first}
          max={span.last}
          value={day}
          aria-label={text("map.day")}
          aria-valuetext={dateWords(dayText(day))}
          onChange={(event) => {
            setPointed(Number(event.target.value));
          }}
        />
        <div className="map-ticks" aria-hidden="true">
          {days.map((each) => (
            <Tick key={each} span={span} day={each} sort="change" />
          ))}
          {signed.map((each) => (
            <Tick key={`signed ${each}`} span={span} day={each} sort="signed" />
          ))}
        </div>
      </div>
      <button
        type="button"
        className="small"
        disabled={asOf === null}
        onClick={() => {
          choose(null);
        }}
      >
        {text("map.day.reset")}
      </button>
    </div>
  );
}
