import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useState, type ReactNode } from "react";
import { text } from "../texts/index.js";
import { usePrinting } from "./printing.js";

/** A column of a table: its name, its share of the width as CSS grid has it, and a row's cell. */
export interface Column<T> {
  readonly name: string;
  readonly label: string;
  readonly width: string;
  readonly cell: (row: T) => ReactNode;
  readonly isNumber?: boolean;
}

interface RowsTableProps<T> {
  readonly label: string;
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly keyOf: (row: T) => string;
  /** Asked for when the end comes near. */
  readonly more?: () => void;
  readonly rowClass?: (row: T) => string;
}

const ROW_HEIGHT = 40;
const AHEAD_ROWS = 60;
/** Above so many rows only those in sight are drawn; on paper, so many are. */
const DRAWN_WHOLE = 150;
const PRINTED_MOST = 2000;

function Cells<T>({ row, columns }: { readonly row: T; readonly columns: readonly Column<T>[] }) {
  return columns.map(({ name, label, cell, isNumber }) => (
    <div key={name} role="cell" data-column={name} data-label={label} className={isNumber ? "cell is-number" : "cell"}>
      {cell(row)}
    </div>
  ));
}

function DrawnRows<T>({ rows, columns, keyOf, more, rowClass, box }: RowsTableProps<T> & { readonly box: HTMLElement | null }) {
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => box, estimateSize: () => ROW_HEIGHT, overscan: 6 });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last > rows.length - AHEAD_ROWS) more?.();
  }, [last, rows.length, more]);
  return (
    <div role="rowgroup" className="virtual-rows" style={{ height: virtual.getTotalSize() }}>
      {items.map(({ index, start }) => {
        const row = rows[index];
        return row === undefined ? null : (
          <div
            key={keyOf(row)}
            ref={virtual.measureElement}
            data-index={index}
            role="row"
            aria-rowindex={index + 2}
            className={`row ${rowClass?.(row) ?? ""}`}
            style={{ transform: `translateY(${start}px)` }}
          >
            <Cells row={row} columns={columns} />
          </div>
        );
      })}
    </div>
  );
}

/** A table of any length: long ones draw only the rows in sight; on a narrow screen each row is a card. */
export function RowsTable<T>(props: RowsTableProps<T>) {
  const { label, rows, columns, keyOf, rowClass } = props;
  const isPrinted = usePrinting();
  const [box, setBox] = useState<HTMLElement | null>(null);
  const widths = { "--columns": columns.map(({ width }) => width).join(" ") } as React.CSSProperties;
  return (
    <div ref={setBox} className="rows-box" tabIndex={0} role="region" aria-label={label}>
      <div role="table" aria-label={label} aria-rowcount={rows.length + 1} className="rows-table" style={widths}>
        <div role="rowgroup" className="rows-head">
          <div role="row" aria-rowindex={1} className="row">
            {columns.map(({ name, label: words, isNumber }) => (
              <div key={name} role="columnheader" data-column={name} className={isNumber ? "cell is-number" : "cell"}>
                {words}
              </div>
            ))}
          </div>
        </div>
        {rows.length > DRAWN_WHOLE && !isPrinted ? (
          <DrawnRows {...props} box={box} />
        ) : (
          <div role="rowgroup">
            {rows.slice(0, PRINTED_MOST).map((row, i) => (
              <div key={keyOf(row)} role="row" aria-rowindex={i + 2} className={`row ${rowClass?.(row) ?? ""}`}>
                <Cells row={row} columns={columns} />
              </div>
            ))}
          </div>
        )}
      </div>
      {isPrinted && rows.length > PRINTED_MOST ? <p>{text("print.part", { count: PRINTED_MOST })}</p> : null}
    </div>
  );
}
