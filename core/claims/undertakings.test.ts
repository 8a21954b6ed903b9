import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Lexicon, Reader, type Claim } from "../index.js";

const bytes = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));
const reader = new Reader(Lexicon.open(bytes("../../dist/lexicon.bin"), bytes("../../lexicons/places/gazetteer.bin")));
const claims = (text: string): readonly Claim[] => reader.read({ id: "example", text, date: "2020-12-04" }).claims;

/** What is undertaken, by action, status and parties. */
const undertaken = (text: string): readonly string[] =>
  claims(text).flatMap((claim) => (claim.kind === "commitment" ? [`${claim.commitment.action} ${claim.commitment.status} ${claim.commitment.by.join("+")}`] : []));
const stated = (text: string): readonly string[] =>
  claims(text).flatMap((claim) => (claim.kind === "statement" ? [`${claim.claimant?.party ?? "-"} ${claim.statement.act} ${claim.statement.to.join("+")}`] : []));

describe("several undertakings in one sentence", () => {
  it("reads infinitives behind commas and “and”", () => {
    expect(undertaken("Kenya and the FARC agreed to pull back troops, swap captives and send aid to Goma.")).toEqual([
      "withdraw agreed KEN+farc-ep",
      "exchange-prisoners agreed KEN+farc-ep",
      "aid agreed KEN+farc-ep",
    ]);
  });

  it("reads items with letters or numbers", () => {
    expect(undertaken("The Kenyan government will (a) withdraw its troops from Goma by 1 March; (b) free all prisoners; and (c) hold elections.")).toEqual([
      "withdraw agreed KEN",
      "exchange-prisoners agreed KEN",
      "elections agreed KEN",
    ]);
    expect(undertaken("The accord commits Kenya to: 1. withdraw its troops, 2. free all prisoners, and 3. hold elections.")).toEqual([
      "withdraw agreed KEN",
      "exchange-prisoners agreed KEN",
      "elections agreed KEN",
    ]);
    expect(undertaken("Kenya and the FARC talked in Goma. The deal requires the FARC to (i) lay down its arms and (ii) free its captives.")).toEqual([
      "disarm agreed farc-ep",
      "exchange-prisoners agreed farc-ep",
    ]);
  });

  it("reads what stands beside others who are let go", () => {
    const both = ["return-displaced agreed farc-ep", "exchange-prisoners agreed farc-ep"];
    expect(undertaken("The FARC agreed to allow refugees to return to Gori and to free all captives.")).toEqual(both);
    expect(undertaken("Under the accord the FARC will allow refugees to return to Gori and free nine captives.")).toEqual(both);
    expect(undertaken("The FARC agreed to allow refugees to return to Gori and to reclaim their land.")).toEqual(["return-displaced agreed farc-ep"]);
  });

  it("reads what an agreement reached on a day is to do", () => {
    expect(undertaken("Kenya's army and the FARC reached an agreement on Friday to swap captives.")).toEqual(["exchange-prisoners agreed KEN+farc-ep"]);
    expect(undertaken("The FARC agreed to halt all attacks and hand in its weapons.")).toEqual(["cease-fire agreed farc-ep", "disarm agreed farc-ep"]);
  });
});

describe("how an undertaking stands behind an aside, or by both", () => {
  it.each([
    ["an aside with a deadline", "Kenya and the FARC signed a deal. Disengagement to new positions, due to be finished by 29 March, remains incomplete.", ["withdraw delayed KEN+farc-ep"]],
    ["a relative clause", "Kenya and the FARC signed a deal. The coastal road, which was to reopen at once, stays shut.", ["open-transport delayed KEN+farc-ep"]],
    ["a word of emphasis", "Kenya and the FARC signed a truce. The ceasefire itself has held since 1 February.", ["cease-fire done KEN+farc-ep"]],
    ["a truce honoured", "Kenya and the FARC signed a truce. The FARC has honoured the ceasefire.", ["cease-fire done farc-ep"]],
    ["neither and nor", "Neither the Kenyan army nor the M23 has pulled back from Goma.", ["withdraw delayed KEN+m23"]],
    ["both countries", "Kenya and Uganda agreed to withdraw. Both countries have pulled back their tanks.", ["withdraw agreed KEN+UGA", "withdraw done KEN+UGA"]],
    ["a shall of one's own", "Kenya fights the FARC. We, the FARC, shall set free nine captives.", ["exchange-prisoners vowed farc-ep"]],
    ["observers in place", "Kenya and the FARC signed a deal. The UN mission now has 278 police observers in place.", ["deploy-peacekeepers partly-done un"]],
  ])("reads %s", (_what, text, expected) => {
    expect(undertaken(text)).toEqual(expected);
  });
});

describe("what has not come about", () => {
  it.each([
    ["a proviso", "The Kenyan army fights the FARC. The FARC will disarm as long as the army keeps its promise to leave Goma.", ["disarm agreed farc-ep"]],
    ["what is waited for", "The Kenyan army fights the FARC. Kenya stopped the talks until the FARC began destroying its weapons.", ["negotiate delayed KEN"]],
    ["an indirect question", "The Kenyan president met the FARC. He did not specify when the prisoners would be released.", []],
    ["a subject in -ing", "The Kenyan army fights the FARC. Experts say that disarming fighters in the hills will be no easy task.", []],
    ["what has to be made sure", "The Kenyan army fights the FARC. The mission has to make sure disarmament was completed.", []],
    ["charges withdrawn", "The Kenyan army fights the FARC. The court refused to withdraw the charges against its leader.", []],
  ])("does not take %s for a deed", (_name, text, expected) => {
    expect(undertaken(text)).toEqual(expected);
  });
});

describe("who is bound", () => {
  it("is not who says so", () => {
    expect(undertaken("Nine captives were freed by the FARC, the United Nations said.")).toEqual(["exchange-prisoners done farc-ep"]);
  });

  it("is who said so in a letter", () => {
    expect(undertaken("The FARC said in a letter to the mediators it would clear landmines around Gori.")).toEqual(["de-mine vowed farc-ep"]);
  });

  it("is whose failure it is", () => {
    expect(undertaken("Kenya's army will stay in Goma due to the FARC's failure to uphold its end of the deal.")).toContain("uphold breached farc-ep");
  });

  it("is everybody joined behind “by”", () => {
    expect(undertaken("The truce between Kenya and the FARC is to be monitored by both Norway and the United Nations.")).toContain("monitor agreed NOR+un");
  });
});

it("has no deadline from what a relative clause tells of the past", () => {
  const [claim] = claims("Under the accord Kenya will disarm the fighters who took part in the raids of 1994.");
  expect(claim).toMatchObject({ kind: "commitment", commitment: { action: "disarm", due: null } });
});

it("takes the comma between two adjectives for no end of a phrase", () => {
  expect(undertaken("The FARC announced a unilateral, five-month ceasefire.")).toEqual(["cease-fire vowed farc-ep"]);
});

describe("who is addressed, and who speaks", () => {
  it("is nobody where somebody else is named", () => {
    expect(stated("The Kenyan army fights the FARC. Kenya accused Hansen of bias.")).toEqual(["KEN ACCUSE "]);
    expect(stated("The Kenyan army fights the FARC. Kenya urged residents to stay at home.")).toEqual(["KEN REQUEST "]);
  });

  it("is all of those joined", () => {
    expect(stated("The Kenyan army fights the FARC. The UN mission blamed both the rebels and the Kenyan government for the violations.")).toEqual(["un ACCUSE farc-ep+KEN"]);
  });

  it("is the subject of the main clause for “it” in a clause ahead of it", () => {
    expect(stated("The FARC struck again. While it condemns this act, the government of Kenya calls on the FARC to talk.")).toEqual(["KEN ACCUSE ", "KEN REQUEST farc-ep"]);
  });

  it("is no party that “we” make demands of", () => {
    expect(stated("The FARC have broken the truce with Kenya in recent days. We demand that the FARC cease all attacks.")).toEqual(["- REQUEST farc-ep"]);
  });

  it("is whoever spoke last for a text told of", () => {
    expect(stated("The UN mission condemned the raids. The report urged Kenya to end them.")).toEqual(["un ACCUSE ", "un REQUEST KEN"]);
  });

  it("is whoever ends a quotation of several sentences for all of it", () => {
    const said = claims("The UN mission reported ten deaths.\n\n“The army of Kenya must leave Goma by 1 May. There can be no talks while the siege goes on,” the FARC said.");
    expect(said.find(({ kind }) => kind === "commitment")?.claimant?.party).toBe("farc-ep");
  });
});
