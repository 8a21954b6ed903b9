import { partyName } from "../names.js";
import { usePrinting } from "../parts/printing.js";
import { termText, text } from "../texts/index.js";
import { TYPE_LETTERS } from "./features.js";
import type { PartyMark } from "./party-mark.js";
import { Swatch } from "./swatch.js";

interface LegendProps {
  readonly marks: readonly PartyMark[];
  readonly theme: number;
}

/** Every mark the map uses; holders are told by pattern and letters as well as by colour. */
export function Legend({ marks, theme }: LegendProps) {
  const isPrinted = usePrinting();
  return (
    <details key={String(isPrinted)} className="map-legend" open={isPrinted}>
      <summary>{text("map.legend.title")}</summary>
      <ul>
        {marks.map((mark) => (
          <li key={mark.letters}>
            <Swatch mark={mark} theme={theme} /> <b>{mark.letters}</b> {mark.party === null ? text("map.held.nobody") : partyName(mark.party)}
          </li>
        ))}
        <li>
          <span className="map-key map-key-sure" aria-hidden="true" /> {text("map.legend.sure")}
        </li>
        <li>
          <span className="map-key map-key-unsure" aria-hidden="true" /> {text("map.legend.unsure")}
        </li>
        <li>
          <span className="map-key map-key-ground" aria-hidden="true" /> {text("map.legend.ground")}
        </li>
        <li>
          <span className="map-letter" aria-hidden="true">
            B
          </span>{" "}
          {text("map.legend.full")}
        </li>
        <li>
          <span className="map-letter is-hollow" aria-hidden="true">
            B
          </span>{" "}
          {text("map.legend.hollow")}
        </li>
        <li>
          <span className="map-letter is-cluster" aria-hidden="true">
            12
          </span>{" "}
          {text("map.legend.cluster")}
        </li>
        <li className="map-legend-types">
          {Object.entries(TYPE_LETTERS)
            .map(([type, letter]) => `${letter} ${termText("event", type)}`)
            .join(", ")}
        </li>
      </ul>
    </details>
  );
}
