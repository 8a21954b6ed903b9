import { useEffect, useMemo, useRef, useState } from "react";
import { useView, type Asked } from "../client.js";
import { usePairs, type Pair } from "../parts/place-pairs.js";
import type { Place } from "../view.js";
import type { AccordRow, ControlRow, IncidentRow, IncidentsView, Limits } from "../wire.js";
import { divisionsAbout } from "./base/load.js";
import type { Drawn } from "./features.js";
import { partyMarks, type PartyMark } from "./party-mark.js";
import { shapeOf, type Division } from "./shape.js";

const NONE: readonly never[] = [];
/** Names of parties the claims give to whoever holds or held a place. */
const sidesOf = (rows: readonly ControlRow[]): (string | null)[] => rows.flatMap(({ holder, from }) => [holder, from]);

/** Keeps the rows last had while another date's are on their way, so that the map does not blink. */
function useKept<T>({ rows }: Asked<T>): T | null {
  const kept = useRef<T | null>(null);
  useEffect(() => {
    if (rows !== null) kept.current = rows;
  }, [rows]);
  return rows ?? kept.current;
}

/** The divisions the rows' points may lie in; null until the first are loaded. */
function useDivisions(rows: readonly ControlRow[]): readonly Division[] | null {
  const [divisions, setDivisions] = useState<readonly Division[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    const points = rows.flatMap(({ lat, lon }) => (lat === null || lon === null ? [] : [{ lat, lon }]));
    void divisionsAbout(points).then((found) => {
      if (isWanted) setDivisions((before) => (found.length === before?.length ? before : found));
    });
    return () => {
      isWanted = false;
    };
  }, [rows]);
  return divisions;
}

/** Everything the map view rests on. */
export interface MapRows {
  readonly asked: Asked<unknown>;
  readonly drawn: readonly Drawn[];
  /** Are the outlines loaded that `drawn` may need? */
  readonly isOutlined: boolean;
  readonly marks: readonly PartyMark[];
  readonly incidents: readonly IncidentRow[];
  readonly pairs: readonly Pair[];
  readonly signed: readonly string[];
  /** Days on which a place changed hands, whatever the date of the view. */
  readonly changes: readonly (string | null)[];
  readonly lastDay: string | null;
}

/** Asks for the rows of the map at the place's date, and says how each is drawn. The marks are given out over all dates, so that a holder keeps its mark while the date moves. */
export function useMapRows({ accord, asOf, knownBy }: Place): MapRows {
  const asked = useView<{ readonly rows: readonly ControlRow[] }>("control", { accord, asOf, knownBy });
  const held = useKept(asked)?.rows ?? NONE;
  const latest = useKept(useView<{ readonly rows: readonly ControlRow[] }>("control", { accord, knownBy }))?.rows ?? NONE;
  const incidents = useKept(useView<IncidentsView>("incidents", { accord, asOf, knownBy }))?.rows ?? NONE;
  const accords = useKept(useView<readonly AccordRow[]>("accords")) ?? NONE;
  const limits = useKept(useView<Limits>("limits", { accord, knownBy }));
  const divisions = useDivisions(latest.length > held.length ? latest : held);
  const pairs = usePairs();
  const marks = useMemo(() => {
    const inView = accords.filter((each) => accord === null || each.accord === accord);
    return partyMarks(
      inView.map(({ parties }) => parties),
      sidesOf([...latest, ...held]),
    );
  }, [accord, accords, latest, held]);
  const drawn = useMemo(() => held.map((row): Drawn => ({ row, shape: shapeOf(row, divisions ?? NONE), mark: marks.get(row.holder) ?? (marks.get(null) as PartyMark) })), [held, divisions, marks]);
  const used = useMemo(() => [...marks.values()].filter(({ party }) => drawn.some(({ row }) => row.holder === party)), [marks, drawn]);
  const signed = useMemo(() => accords.filter((each) => each.accord === accord).map((each) => each.signed), [accord, accords]);
  const changes = useMemo(() => latest.map(({ since }) => since), [latest]);
  return { asked, drawn, isOutlined: divisions !== null && held !== NONE, marks: used, incidents, pairs, signed, changes, lastDay: limits?.lastDate ?? null };
}
