import { expect, test } from "vitest";
import { opened, wordsOf } from "../fixtures/opened.js";

const letter = (head: string, body: string | Uint8Array): Uint8Array => Buffer.concat([Buffer.from(`From: Desk <desk@example.org>\nMIME-Version: 1.0\n${head}\n\n`), Buffer.from(body)]);

test("a letter in HTML alone is read, whatever ending its file has", async () => {
  const [report] = await opened("letter.eml", letter("Subject: Daily report\nContent-Type: text/html; charset=utf-8", "<p>Two soldiers were <b>killed</b>.</p>"));
  expect(report).toMatchObject({ report: { id: "letter.eml", title: "Daily report" }, provenance: { mediaType: "text/html", byline: "Desk" } });
  expect(report && wordsOf(report)).toBe("Two soldiers were killed.");
});

test.each(["windows-1252", "iso-8859-1"])("a letter in %s keeps its quotation marks and dashes", async (charset) => {
  const [plain] = await opened(
    "a.eml",
    letter(`Subject: =?${charset}?q?Truce_=96_day_2?=\nContent-Type: text/plain; charset=${charset}`, Buffer.from([0x93, 0x4e, 0x6f, 0x94, 0x20, 0x96, 0x20, 0xe9])),
  );
  expect(plain?.report).toMatchObject({ title: "Truce – day 2", text: "“No” – é\n" });
  const [html] = await opened("b.eml", letter(`Content-Type: text/html; charset=${charset}`, Buffer.from("<p>\x93No\x94</p>", "latin1")));
  expect(html && wordsOf(html)).toBe("“No”");
});

test.each([
  ["Sat, 05 Dec 2020 01:30:00 +0400", "2020-12-05"],
  ["Fri, 4 Dec 2020 23:30:00 -0500 (EST)", "2020-12-04"],
])("a letter of %s is of the day its writer wrote", async (date, day) => {
  expect(await opened("a.eml", letter(`Subject: x\nDate: ${date}\nContent-Type: text/plain`, "Two soldiers were killed."))).toMatchObject([{ report: { date: day } }]);
});

test("signatures, cards of address and invitations that travel with a letter are no reports", async () => {
  const part = (type: string, words: string): string => `--b\nContent-Type: ${type}\nContent-Disposition: attachment; filename="x"\n\n${words}\n`;
  const parts = ["application/pgp-signature", "application/pkcs7-signature", "text/x-vcard", "text/calendar"].map((type) => part(type, "BEGIN\nwords\nEND"));
  const body = `--b\nContent-Type: text/plain\n\nTwo soldiers were killed.\n${parts.join("")}${part("text/plain", "Annex: three died.")}--b--\n`;
  const reports = await opened("a.eml", letter('Content-Type: multipart/mixed; boundary="b"', body));
  expect(reports.map((one) => wordsOf(one).trim())).toEqual(["Two soldiers were killed.", "Annex: three died."]);
});
