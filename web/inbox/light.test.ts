import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lanesOf, lightUp, type Light } from "./light.js";
import { quoteWords, visiblePieces } from "../parts/visible.js";

const plain = (text: string) => [{ start: 0, end: text.length, shown: text }];
const drawn = (text: string, lights: readonly Light[], pieces = plain(text)) => lightUp(pieces, lights).map(({ shown, lights: lit }) => [shown, lit.map(({ id }) => id).join("+")]);

describe("lighting spans", () => {
  test("overlapping and nested spans cut the text where they begin and end", () => {
    expect(
      drawn("0123456789", [
        { id: "a", start: 2, end: 6 },
        { id: "b", start: 4, end: 8 },
        { id: "c", start: 4, end: 5 },
      ]),
    ).toEqual([
      ["01", ""],
      ["23", "a"],
      ["4", "a+b+c"],
      ["5", "a+b"],
      ["67", "b"],
      ["89", ""],
    ]);
  });

  test("spans that overlap keep different lines, spans apart share the first", () => {
    expect([
      ...lanesOf([
        { id: "a", start: 0, end: 6 },
        { id: "b", start: 4, end: 8 },
        { id: "c", start: 9, end: 12 },
      ]),
    ]).toEqual([
      ["a", 0],
      ["b", 1],
      ["c", 0],
    ]);
  });

  test("law: segments put together are the text, and each span covers exactly its words", () => {
    const span = (length: number) => fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    const cases = fc.string({ minLength: 1, maxLength: 60 }).chain((text) => fc.tuple(fc.constant(text), fc.array(span(text.length), { maxLength: 8 })));
    fc.assert(
      fc.property(cases, ([text, spans]) => {
        const lights = spans.map((of, i) => ({ ...of, id: String(i) }));
        const segments = lightUp(plain(text), lights);
        expect(segments.map(({ shown }) => shown).join("")).toBe(text);
        for (const { id, start, end } of lights) {
          const lit = segments.filter(({ lights: over }) => over.some((light) => light.id === id));
          expect(lit.map(({ shown }) => shown).join("")).toBe(text.slice(start, end));
        }
      }),
    );
  });

  test("a hundred thousand characters under ten thousand spans are lit at once", () => {
    const text = "word ".repeat(20_000);
    const lights = Array.from({ length: 10_000 }, (_, i) => ({ id: String(i), start: i * 10, end: i * 10 + 9 }));
    const started = performance.now();
    expect(lightUp(plain(text), lights)).toHaveLength(20_000);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe("marked-up reports", () => {
  const html = "<html><head><title>x</title></head><body><p>Two &amp; more\n  soldiers</p><script>killed()</script><p>died</p></body></html>";

  test("only what a reader sees is shown, offsets count tags", () => {
    const pieces = visiblePieces(html);
    expect(pieces.map(({ shown }) => shown).join("")).toBe("Two & more soldiers\n\ndied\n");
    expect(pieces.at(0)?.start).toBe(0);
    expect(pieces.at(-1)?.end).toBe(html.length);
    for (const [i, piece] of pieces.entries()) if (i > 0) expect(piece.start).toBe(pieces[i - 1]!.end);
  });

  test("a span over tags and entities is lit in its visible words", () => {
    const start = html.indexOf("Two");
    const end = html.indexOf("died") + 4;
    const lit = lightUp(visiblePieces(html), [{ id: "a", start, end }]).filter(({ lights }) => lights.length > 0);
    expect(lit.map(({ shown }) => shown).join("")).toBe("Two & more soldiers\n\ndied");
  });

  test("a comment before the page hides no page; a quote is shown without its tags", () => {
    expect(
      visiblePieces(`<!-- made - by hand -->\n${html}`)
        .map(({ shown }) => shown)
        .join(""),
    ).toBe("Two & more soldiers\n\ndied\n");
    expect(quoteWords("2,855</b> of autumn&rsquo;s\n dead")).toBe("2,855 of autumn’s dead");
    expect(quoteWords("at <3 km> of AT&T")).toBe("at <3 km> of AT&T");
  });

  test("plain text with angle brackets stays as it is; hostile mark-up takes no time", () => {
    expect(visiblePieces("at <3 km>")).toEqual([{ start: 0, end: 9, shown: "at <3 km>" }]);
    const started = performance.now();
    visiblePieces(`<html>${"<script".repeat(20_000)}`);
    visiblePieces(`<html>${"<!--".repeat(20_000)}`);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
