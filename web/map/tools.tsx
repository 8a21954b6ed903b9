import { text } from "../texts/index.js";
import { PERIODS } from "./incident-days.js";
import type { NamesShown } from "./layers.js";

interface ToolsProps {
  readonly names: NamesShown;
  readonly period: string;
  /** `control`, `incidents` or nothing. */
  readonly hidden: string;
  readonly chooseNames: (names: NamesShown) => void;
  readonly set: (changes: Readonly<Record<string, string | null>>) => void;
}

const NAMES: readonly NamesShown[] = ["both", "first", "second"];
const PICTURES = ["control", "incidents"] as const;

/** What the map shows: which names, which days' incidents, which of its two pictures. */
export function Tools({ names, period, hidden, chooseNames, set }: ToolsProps) {
  return (
    <div className="map-choices">
      {PICTURES.map((picture) => (
        <label key={picture}>
          <input
            type="checkbox"
            checked={hidden !== picture}
            onChange={(event) => {
              set({ hide: event.target.checked ? null : picture });
            }}
          />{" "}
          {text(`map.show.${picture}`)}
        </label>
      ))}
      <label>
        {text("map.period")}{" "}
        <select
          value={period}
          onChange={(event) => {
            set({ days: event.target.value });
          }}
        >
          {Object.keys(PERIODS).map((each) => (
            <option key={each} value={each}>
              {text(`map.period.${each as "7" | "30" | "all"}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text("map.names")}{" "}
        <select
          value={names}
          onChange={(event) => {
            chooseNames(event.target.value as NamesShown);
          }}
        >
          {NAMES.map((each) => (
            <option key={each} value={each}>
              {text(`map.names.${each}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
