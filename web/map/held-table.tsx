import { memo } from "react";
import { placeName, partyName } from "../names.js";
import { claimantWords } from "../parts/claimant.js";
import { dateWords } from "../parts/dates.js";
import { namesOf, type Pair } from "../parts/place-pairs.js";
import { text } from "../texts/index.js";
import type { ControlRow } from "../wire.js";
import type { Drawn } from "./features.js";
import type { Shape } from "./shape.js";
import { Swatch } from "./swatch.js";

interface HeldTableProps {
  readonly drawn: readonly Drawn[];
  readonly pairs: readonly Pair[];
  readonly selected: string | null;
  readonly theme: number;
  readonly show: (id: string) => void;
  readonly ask: (id: string) => void;
}

const shapeWords = (shape: Shape): string => (shape.sort === "circle" ? text("map.shape.circle", { km: shape.radiusKm }) : text(`map.shape.${shape.sort}`));

function deadlineWords(daysLate: number | null): string | null {
  if (daysLate === null) return null;
  if (daysLate === 0) return text("map.held.in-time");
  return text(daysLate > 0 ? "map.held.late" : "map.held.early", { count: Math.abs(daysLate) });
}

const claimantsOf = ({ claimants }: ControlRow): string => [...new Set(claimants.map(claimantWords))].join(", ");

type RowProps = Omit<HeldTableProps, "drawn" | "selected"> & { readonly each: Drawn; readonly isSelected: boolean };

function Row({ each: { row, shape, mark }, pairs, isSelected, theme, show, ask }: RowProps) {
  return (
    <tr className={isSelected ? "is-selected" : undefined}>
      <th scope="row">
        <button
          type="button"
          className="map-link"
          aria-pressed={isSelected}
          onFocus={() => {
            show(row.id);
          }}
          onClick={() => {
            show(row.id);
          }}
        >
          {placeName(namesOf(row, pairs))}
        </button>
        <small>{shapeWords(shape)}</small>
      </th>
      <td>
        <span className="map-holder">
          <Swatch mark={mark} theme={theme} /> <b>{mark.letters}</b>
        </span>
        <small>{row.holder === null ? text("map.held.nobody") : partyName(row.holder)}</small>
        {row.isDisputed && <small className="map-disputed">{text("map.held.disputed")}</small>}
      </td>
      <td className="map-since">
        {dateWords(row.since)}
        <small>{deadlineWords(row.daysLate)}</small>
      </td>
      <td>{claimantsOf(row)}</td>
      <td>
        <button
          type="button"
          className="map-link"
          aria-label={`${text("map.held.why")} ${row.place}`}
          onClick={() => {
            ask(row.id);
          }}
        >
          {text("map.held.why")}
        </button>
      </td>
    </tr>
  );
}

/** What the map shows, as a table: to be read without the map, and to move it. */
export const HeldTable = memo(function HeldTable({ drawn, selected, ...rest }: HeldTableProps) {
  if (drawn.length === 0) return <p className="map-empty">{text("map.held.empty")}</p>;
  return (
    <div className="map-scroll">
      <table className="map-table">
        <thead>
          <tr>
            <th scope="col">{text("map.held.place")}</th>
            <th scope="col">{text("map.held.holder")}</th>
            <th scope="col">{text("map.held.since")}</th>
            <th scope="col">{text("map.held.by")}</th>
            <th scope="col">
              <span className="hidden">{text("map.held.why")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {drawn.map((each) => (
            <Row key={each.row.id} each={each} isSelected={each.row.id === selected} {...rest} />
          ))}
        </tbody>
      </table>
    </div>
  );
});
