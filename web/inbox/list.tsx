import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useState } from "react";
import type { Pages } from "../client.js";
import { dateWords } from "../parts/dates.js";
import { Notice, Shown } from "../parts/shown.js";
import { text } from "../texts/index.js";
import { refine, type ViewProps } from "../view.js";
import type { ReportRow } from "../wire.js";

const ROW_HEIGHT = 66;
const AHEAD_ROWS = 40;
export const ORDERS = ["arrival", "doubt", "place"] as const;

function Row({ row, isCurrent, onPick }: { readonly row: ReportRow; readonly isCurrent: boolean; readonly onPick: () => void }) {
  return (
    <button type="button" className={row.open > 0 ? "report-row has-open" : "report-row"} aria-current={isCurrent ? "true" : undefined} onClick={onPick}>
      <span className="report-row-title" dir="auto">
        {row.title ?? row.id}
      </span>
      <span className="report-row-line">
        <span>{row.outlet ?? text("source.unknown")}</span>
        <span>{dateWords(row.date)}</span>
        {row.place ? <span>{row.place}</span> : null}
      </span>
      <span className="report-row-line">
        <span className={row.open > 0 ? "chip chip-open" : "chip"}>{row.open > 0 ? text("report.open", { open: row.open, count: row.claims }) : text("count.claims", { count: row.claims })}</span>
        {row.reach > 1 ? <span className="chip">{text("reach.reprints", { count: row.reach - 1 })}</span> : null}
        {row.supersededBy ? <span className="chip chip-warn">{text("report.superseded")}</span> : null}
      </span>
    </button>
  );
}

interface RowsProps extends ViewProps {
  readonly rows: readonly ReportRow[];
  readonly more: () => void;
}

function Rows({ rows, more, place, go }: RowsProps) {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => box, estimateSize: () => ROW_HEIGHT, overscan: 8 });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last > rows.length - AHEAD_ROWS) more();
  }, [last, rows.length, more]);
  const at = rows.findIndex(({ report }) => report === place.id);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: "auto" });
  }, [at, virtual]);
  return (
    <div ref={setBox} className="list-rows" role="group" aria-label={text("list.title")} tabIndex={0}>
      <ol style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start, size }) => {
          const row = rows[index];
          return row ? (
            <li key={row.report} style={{ transform: `translateY(${start}px)`, height: size }} aria-setsize={rows.length} aria-posinset={index + 1}>
              <Row
                row={row}
                isCurrent={row.report === place.id}
                onPick={() => {
                  go({ id: row.report, ...refine(place, { claim: null, why: null }) });
                }}
              />
            </li>
          ) : null;
        })}
      </ol>
    </div>
  );
}

interface ListProps extends ViewProps {
  readonly pages: Pages<ReportRow>;
  readonly onAdd: () => void;
}

/** The order, what is folded, and the way to add reports. */
function Tools({ onAdd, place, go }: Omit<ListProps, "pages">) {
  return (
    <div className="list-tools">
      <label>
        <span className="hidden">{text("list.order")}</span>
        <select
          value={place.query["order"] ?? "arrival"}
          onChange={(event) => {
            go(refine(place, { order: event.target.value === "arrival" ? null : event.target.value }), "replace");
          }}
        >
          {ORDERS.map((name) => (
            <option key={name} value={name}>
              {text(`list.order.${name}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="main" onClick={onAdd}>
        {text("add.title")}
      </button>
      {place.query["family"] ? (
        <button
          type="button"
          className="small"
          onClick={() => {
            go(refine(place, { family: null }));
          }}
        >
          ✕ {text("list.family")}
        </button>
      ) : (
        <label className="check">
          <input
            type="checkbox"
            checked={place.query["reprints"] !== "shown"}
            onChange={(event) => {
              go(refine(place, { reprints: event.target.checked ? null : "shown" }), "replace");
            }}
          />
          {text("list.fold")}
        </label>
      )}
    </div>
  );
}

/** Reports by arrival, doubt or place; reprints folded into their origin. */
export function List({ pages: { asked, more, isWhole }, onAdd, place, go }: ListProps) {
  return (
    <section className="list" aria-label={text("list.title")}>
      <Tools onAdd={onAdd} place={place} go={go} />
      <Shown
        asked={asked}
        isEmpty={(rows) => rows.length === 0}
        empty={
          <Notice tone="plain" title={text("list.empty")}>
            <p>{text("list.empty.note")}</p>
            <button type="button" className="main" onClick={onAdd}>
              {text("add.title")}
            </button>
          </Notice>
        }
      >
        {(rows) => (
          <>
            <Rows rows={rows} more={more} place={place} go={go} />
            <p className="list-foot soft">{isWhole ? text("count.reports", { count: rows.length }) : text("list.part", { count: rows.length })}</p>
          </>
        )}
      </Shown>
    </section>
  );
}
