import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Lexicon, Reader } from "../index.js";

const bytes = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));
const reader = new Reader(Lexicon.open(bytes("../../dist/lexicon.bin"), bytes("../../lexicons/places/gazetteer.bin")));
const claims = (text: string) => reader.read({ id: "example", text, date: "2025-03-10" }).claims;
const commitments = (text: string) => claims(text).flatMap((claim) => (claim.kind === "commitment" ? [claim.commitment] : []));

describe("what stands between the words of a verb, or before its object", () => {
  it.each([
    ["Kenya shall within 30 days of signature release 40 prisoners of the FARC.", "agreed"],
    ["Kenya shall, within 30 days of signature, release 40 prisoners of the FARC.", "agreed"],
    ["Kenya will in the coming days release 40 prisoners of the FARC.", "agreed"],
    ["Kenya is, under the accord, to release 40 prisoners of the FARC.", "agreed"],
    ["Kenya undertakes to release, within 30 days, 40 prisoners of the FARC.", "vowed"],
    ["Kenya undertakes to release within 30 days of signature 40 prisoners of the FARC.", "vowed"],
    ["Kenya has, after two years of delay, released 40 prisoners of the FARC.", "done"],
    ["Kenya has for its part released 40 prisoners of the FARC.", "done"],
    ["Kenya has by and large released the prisoners of the FARC.", "done"],
  ])("%s", (text, status) => {
    expect(commitments(text)).toMatchObject([{ action: "exchange-prisoners", status, by: ["KEN"] }]);
  });

  it.each(["The ceasefire is by and large holding.", "The ceasefire is for the most part respected."])("%s", (text) => {
    expect(commitments(`Kenya and the FARC signed a truce in May. ${text}`).at(-1)).toMatchObject({ action: "cease-fire", status: "done", by: ["KEN", "farc-ep"] });
  });

  it("a past form behind who is in a place tells of them, and of no auxiliary", () => {
    expect(commitments("The army was in the village captured by the FARC.")).toEqual([]);
  });
});

describe("who is bound", () => {
  it("is not the state that only hosts the talks", () => {
    const text =
      "The Government of Sudan and the Justice and Equality Movement, meeting in Doha under the auspices of the State of Qatar, agree to a truce. The Government undertakes to lift the siege of Kutum. Qatar has offered to contribute 50 million dollars. Qatar will host the next round.";
    expect(commitments(text).find(({ action }) => action === "open-transport")?.by).toEqual(["SDN"]);
  });

  it.each(["The army of occupation must leave Goma by May.", "All foreign troops must leave Kenya by May.", "The occupying forces must leave Goma by May."])(
    "is none of the land's own: %s",
    (text) => {
      expect(commitments(`Kenya and the FARC signed an accord. ${text}`).at(-1)).toMatchObject({ action: "withdraw", status: "agreed", by: [] });
    },
  );

  it("is not who is hindered", () => {
    expect(commitments("Kenya and the FARC have a truce. The UN observers were turned back from Goma twice last week.").at(-1)).toMatchObject({ action: "monitor", status: "refused", by: [] });
  });
});

describe("what binds, and what came of it", () => {
  it.each([
    ["Point six obliged Kenya to release its prisoners.", "exchange-prisoners", "agreed"],
    ["The State must, under point 3.4, release its prisoners.", "exchange-prisoners", "agreed"],
    ["The UN withdrew its monitors from Goma.", "withdraw", "done"],
    ["Political prisoners ought to have been freed on day one.", "exchange-prisoners", "delayed"],
  ])("%s", (text, action, status) => {
    expect(commitments(`Kenya and the FARC signed an accord. ${text}`).at(-1)).toMatchObject({ action, status });
  });

  it("is kept by nobody who is only to be made to keep it", () => {
    expect(
      commitments("Kenya and the FARC signed an accord. The FARC calls on Norway to see to it that Kenya lives up to its signature.").filter(
        ({ action, status }) => action === "uphold" && status === "done",
      ),
    ).toEqual([]);
  });

  it("“we shall not” refuses", () => {
    expect(commitments("STATEMENT OF THE FARC\n\nKenya demands our camp. We shall not give up Goma.").at(-1)).toMatchObject({ status: "refused", by: ["farc-ep"] });
  });

  it("the first column is of those whose going was told of", () => {
    expect(commitments("Kenya fights Uganda. Russia was to keep 900 peacekeepers in Goma for five years. The first column left Goma on 3 March.").at(-1)).toMatchObject({
      action: "withdraw",
      by: ["RUS"],
    });
  });
});

describe("what was not done is not told as done", () => {
  it.each([
    ["Kenya and the FARC signed an accord. The FARC failed to meet the 1 May deadline to disarm.", "disarm", "farc-ep"],
    ["Kenya and the FARC signed an accord. The government of Kenya has paid none of the money it promised to former fighters.", "aid", "KEN"],
  ])("%s", (text, action, by) => {
    const told = commitments(text).filter((one) => one.action === action);
    expect(told).toMatchObject([{ status: "delayed", by: [by] }]);
  });

  it("a demand for one's own people is made to the other side", () => {
    const text = "Kenya and the FARC signed an accord. The FARC demanded an amnesty for its fighters.";
    expect(claims(text).flatMap((claim) => (claim.kind === "statement" && claim.statement.act === "REQUEST" ? [claim.statement.to] : []))).not.toContainEqual(["farc-ep"]);
  });
});

describe("who speaks", () => {
  it("is the author of the report", () => {
    const text =
      "The truce is thin, the human rights group Open Hand says in a paper. The FARC, which never signed, has refused to meet the monitors. The report urges the African Union to set up the court. It calls on Kenya to withdraw its troops.";
    expect(claims(text).flatMap((claim) => (claim.kind === "statement" && claim.statement.act === "REQUEST" ? [claim.claimant?.name] : []))).toEqual(["Open Hand", "Open Hand"]);
  });

  it("is nobody called “Answer”", () => {
    const text =
      "The head of the mission spoke to the paper.\n\nQuestion: Is it quiet?\nAnswer: The FARC has freed 40 captives.\n\nQuestion: And the army?\nAnswer: Kenya has withdrawn its troops from Goma.";
    expect(claims(text).map(({ claimant }) => claimant?.name)).not.toContain("Answer");
  });
});
