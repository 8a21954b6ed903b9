import { describe, expect, test } from "vitest";
import type { BoardRow } from "../wire.js";
import { byTheme, linePoints } from "./line.js";

const row = (id: string, theme: string, state: BoardRow["state"], due: string | null, doneOn: string | null = null) =>
  ({
    id,
    accord: "deal",
    provision: { theme, title: id },
    due,
    dueAtFirst: due,
    isExtended: false,
    state,
    doneOn,
    daysLeft: null,
    statuses: [],
    score: 0,
    scoreRule: "",
    evidence: [],
  }) as unknown as BoardRow;

describe("the board's order and time line", () => {
  test("what is overdue comes first, in its theme and with it", () => {
    const rows = [row("a", "Aid", "open", null), row("b", "Troops", "kept", "2020-12-01"), row("c", "Troops", "overdue", "2020-11-20"), row("d", "Aid", "open", "2021-01-01")];
    expect(byTheme(rows).map(([theme, own]) => [theme, own.map(({ id }) => id)])).toEqual([
      ["Troops", ["c", "b"]],
      ["Aid", ["d", "a"]],
    ]);
  });

  test("days stand in order, with the days between them", () => {
    const points = linePoints([row("a", "Troops", "kept-late", "2020-11-20", "2020-12-01"), row("b", "Road", "open", "2023-11-10")], "2020-11-10", "2020-12-04");
    expect(points.map(({ day, due, done, gap }) => [day, due.length, done.length, gap])).toEqual([
      ["2020-11-10", 0, 0, 0],
      ["2020-11-20", 1, 0, 10],
      ["2020-12-01", 0, 1, 11],
      ["2020-12-04", 0, 0, 3],
      ["2023-11-10", 1, 0, 1071],
    ]);
  });
});
