import { describe, expect, test } from "vitest";
import { TEXT_LIMIT } from "../core/index.js";
import { BYTE_LIMIT, LineSplitter, openRecord, openReport, openText } from "./index.js";

const bytes = (text: string, encoding: BufferEncoding = "utf8"): Uint8Array => Buffer.from(text, encoding);
const line = (json: string): ReturnType<typeof openRecord> => openRecord({ number: 7, bytes: bytes(json) }, "stdin");

describe("bytes to text", () => {
  test("UTF-8 keeps its byte-order mark and its line ends: offsets count them", () => {
    expect(openReport(bytes("\ufeffa\r\nb"), "a")).toMatchObject({ report: { text: "\ufeffa\r\nb" }, charset: "utf-8" });
  });

  test("UTF-16 is known by its mark", () => {
    expect(openReport(bytes("\ufeffMénaka", "utf16le"), "a")).toMatchObject({ report: { text: "\ufeffMénaka" }, charset: "utf-16le" });
    expect(openReport(Buffer.from(bytes("\ufeffMénaka", "utf16le")).swap16(), "a")).toMatchObject({ report: { text: "\ufeffMénaka" }, charset: "utf-16be" });
  });

  test.each(["Two soldiers were killed near Gao, the army said.\r\n", "Двое военных погибли под Гао, сообщила армия — «вчера».\n", "قتل جنديان قرب غاو، قال الجيش أمس.\n"])(
    "UTF-16 without a mark is known by its letters: %s",
    (text) => {
      const problems = [{ code: "charset-guessed" }];
      expect(openReport(bytes(text, "utf16le"), "a")).toMatchObject({ report: { text, problems }, charset: "utf-16le" });
      expect(openReport(Buffer.from(bytes(text, "utf16le")).swap16(), "a")).toMatchObject({ report: { text, problems }, charset: "utf-16be" });
    },
  );

  test("numbers of two and four bytes are no text", () => {
    const counts = Array.from({ length: 64 }, (_, i) => i * 37);
    for (const data of [Uint16Array.from(counts), Uint32Array.from(counts), Int16Array.from(counts, (at) => Math.round(9000 * Math.sin(at)))])
      expect(openReport(new Uint8Array(data.buffer), "a")).toMatchObject({ problem: { code: "binary" } });
  });

  test("what is not UTF-8 is read as windows-1252, and told", () => {
    expect(openReport(Uint8Array.of(0x4d, 0xe9, 0x20, 0x93, 0x80), "a")).toMatchObject({ report: { text: "Mé “€", problems: [{ code: "charset-guessed" }] }, charset: "windows-1252" });
  });

  test("a page's declared charset is believed where its bytes are not UTF-8", () => {
    const page = Buffer.concat([bytes('<html><meta charset="windows-1251"><p>'), Uint8Array.of(0xcc, 0xee)]);
    expect(openReport(page, "a")).toMatchObject({ report: { view: { text: "Мо" }, problems: [] }, charset: "windows-1251" });
  });

  test.each([
    ["empty", ""],
    ["empty", " \n\ufeff\u00a0"],
    ["binary", "a\0b"],
    ["binary", "%PDF-1.7 x"],
    ["binary", "PK\u0003\u0004 x"],
  ])("%s is refused: %j", (code, text) => {
    expect(openReport(bytes(text), "a")).toMatchObject({ id: "a", problem: { code } });
  });

  test("what is too long is refused before it is decoded", () => {
    expect(openReport(new Uint8Array(BYTE_LIMIT + 1), "a")).toMatchObject({ problem: { code: "too-large" } });
    expect(openText("a".repeat(TEXT_LIMIT + 1), "a")).toMatchObject({ problem: { code: "too-large" } });
  });

  test("lone surrogates are kept", () => {
    expect(openText("a \ud800 b", "a")).toMatchObject({ report: { text: "a \ud800 b" } });
  });
});

describe("JSON lines", () => {
  test("a line is a report", () => {
    expect(line('{"id":"x","text":"Words.","date":"2020-12-04","title":"T"}')).toMatchObject({ report: { id: "x", text: "Words.", date: "2020-12-04", title: "T", problems: [] } });
    expect(line('{"id":5,"text":"Words."}')).toMatchObject({ report: { id: "5", date: null } });
    expect(line('{"text":"Words."}')).toMatchObject({ report: { id: "stdin:7" } });
    expect(line("  ")).toBeNull();
  });

  test.each([
    ["bad-json", '{"id":'],
    ["bad-record", "[1]"],
    ["bad-record", "null"],
    ["bad-record", '{"id":"x"}'],
    ["empty", '{"id":"x","text":""}'],
  ])("%s: %s", (code, json) => {
    const refused = line(json);
    expect(refused).toMatchObject({ problem: { code } });
    if (code.startsWith("bad")) expect((refused as { problem: { message: string } }).problem.message).toContain("line 7");
  });

  test("an impossible date is a problem and the text is read", () => {
    expect(line('{"id":"x","text":"Words.","date":"2021-02-29"}')).toMatchObject({ report: { date: null, problems: [{ code: "bad-date" }] } });
  });

  test("a line that is not UTF-8 is read with its letters, and a problem says how", () => {
    const opened = openRecord({ number: 1, bytes: Buffer.from('{"id":"x","text":"M\u00e9naka fell.","date":""}', "latin1") }, "stdin");
    expect(opened).toMatchObject({ report: { id: "x", text: "M\u00e9naka fell.", problems: [{ code: "charset-guessed" }] } });
  });

  test("an id left empty is the line's place", () => {
    expect(line('{"id":"","text":"Words."}')).toMatchObject({ report: { id: expect.stringContaining(":7") as unknown, problems: [] } });
  });

  test("lines are cut across chunks and numbered; one too long is dropped", () => {
    const splitter = new LineSplitter(5);
    const lines = [...splitter.push(bytes("ab\nc")), ...splitter.push(bytes("d\n0123456789")), ...splitter.push(bytes("\nlast")), ...splitter.end()];
    expect(lines.map(({ number, bytes: kept }) => [number, kept === null ? null : Buffer.from(kept).toString()])).toEqual([
      [1, "ab"],
      [2, "cd"],
      [3, null],
      [4, "last"],
    ]);
    expect(openRecord({ number: 3, bytes: null }, "stdin")).toMatchObject({ problem: { code: "too-large" } });
  });
});
