import { describe, expect, test } from "vitest";
import { openReader } from "../../corpus/reader.js";
import { openText } from "../../intake/index.js";

const reader = openReader();

function claimsOf(text: string) {
  const opened = openText(text, "not-so", { date: "2020-12-04" });
  if ("problem" in opened) throw new Error(opened.problem.message);
  return reader.read(opened.report).claims;
}

const kindsOf = (text: string): string[] => claimsOf(text).map(({ kind }) => kind);
const statusOf = (text: string): string[] => claimsOf(text).flatMap((claim) => (claim.kind === "commitment" ? [claim.commitment.status] : []));

describe("what is not so is not told as if it were", () => {
  test.each([
    ["doubted", "The army doubts that the M23 has left Goma."],
    ["not believed", "The army said it did not believe the M23 had left Goma."],
    ["still to come before something else", "The army must free the prisoners before the M23 leaves Goma."],
    ["required", "The deal requires that the M23 leave Goma by 1 May."],
    ["ruled out", "The M23 ruled out leaving Goma."],
    ["put off", "The M23 put off leaving Goma."],
    ["so for that long only", "The FARC vowed to fight on as long as Kenyan troops remained in Gori."],
    ["left by a part", "The M23 has withdrawn none of its troops from Goma."],
  ])("no ground changes hands: %s", (_name, text) => {
    expect(kindsOf(text)).not.toContain("control");
  });

  test("what is put off is late", () => {
    expect(statusOf("The M23 put off handing over its weapons.")).toEqual(["delayed"]);
    expect(statusOf("The army does not think the M23 has disarmed.")).toEqual([]);
  });

  test.each([
    ["The army doubts that nine soldiers were killed in Goma.", "casualties"],
    ["There was no shelling of Goma, the M23 said.", "event"],
    ["The shelling of Goma never happened, the M23 said.", "event"],
    ["The M23 said the shelling of Goma had not taken place.", "event"],
  ])("denied: %s", (text, kind) => {
    expect(claimsOf(text).map((claim) => [claim.kind, claim.stance])).toEqual([[kind, "denied"]]);
  });

  test.each(["Unconfirmed reports said nine farmers had been killed.", "There was no independent confirmation that nine farmers had been killed."])("alleged: %s", (text) => {
    expect(claimsOf(text).map((claim) => [claim.kind, claim.stance])).toEqual([["casualties", "alleged"]]);
  });

  test("whoever is acquitted of a deed is not told to have done it", () => {
    expect(kindsOf("The M23 was cleared of shelling Goma.")).not.toContain("event");
    expect(kindsOf("The court acquitted the commander of killing nine villagers in Goma.")).not.toContain("event");
  });

  test("a deed that somebody threatens should another come is no deed", () => {
    expect(kindsOf("Paris threatened to ground the air force should one more French soldier be bombed.")).not.toContain("event");
  });
});

describe("shares of a whole", () => {
  const killedIn = (text: string): (number | null)[] => claimsOf(text).flatMap((claim) => (claim.kind === "casualties" ? [claim.casualties.count.value] : []));

  test("who was spared is not counted among the dead, nor the numbers of a ratio", () => {
    expect(killedIn("All but two of the nine soldiers were killed.")).toEqual([]);
    expect(killedIn("Four of every ten people killed were children.")).toEqual([]);
    expect(killedIn("One in five of those killed was a child.")).toEqual([]);
    expect(killedIn("Nine of the ten men were killed.")).toEqual([9]);
  });

  test.each([
    ["The M23 captured nearly all of Goma.", "part"],
    ["The M23 took all of Goma.", "whole"],
    ["The M23 holds the whole of Goma.", "whole"],
    ["M23 gunmen overran much of Goma.", "part"],
  ])("%s", (text, extent) => {
    expect(claimsOf(text).flatMap((claim) => (claim.kind === "control" ? [[claim.control.place, claim.control.extent]] : []))).toEqual([["Goma", extent]]);
  });

  test.each([
    ["The FARC has put all of its weapons beyond use.", "done"],
    ["The M23 freed some of its prisoners.", "partly-done"],
    ["Some of the M23's fighters have left Goma.", "partly-done"],
  ])("%s", (text, status) => {
    expect(statusOf(text)).toEqual([status]);
  });
});

describe("whose deed, whose people", () => {
  test("soldiers taken in the land that was entered are of that land", () => {
    const claims = claimsOf("Hezbollah guerrillas crossed into Israel on Wednesday, seized two soldiers and killed eight more. Beirut's airport was bombed at dawn today.");
    expect(claims.flatMap((claim) => (claim.kind === "casualties" ? [claim.casualties.victims.party] : []))).toEqual(["ISR", "ISR"]);
  });

  test("who backs an army does not take the town, and those who arrange a truce are no sides of it", () => {
    const [taken] = claimsOf("The Central African Republic is at war. Government troops, backed by Russian instructors and Rwandan soldiers, recaptured Boda on 22 January.").filter(
      ({ kind }) => kind === "control",
    );
    expect(taken).toMatchObject({ control: { change: "taken", holder: "CAF", place: "Boda" } });
    const [truce] = claimsOf("A truce arranged by Russia and the United States came into force across Syria on Monday.");
    expect(truce).toMatchObject({ commitment: { action: "cease-fire", by: ["SYR"], status: "begun" } });
  });

  test("what two sides are asked to do is theirs to do", () => {
    const [, asked] = claimsOf("The African Union appealed to Sudan and South Sudan to stop fighting over Heglig.");
    expect(asked).toMatchObject({ commitment: { action: "cease-fire", by: ["SDN", "SSD"], status: "demanded" } });
  });

  test("a state of emergency is no state", () => {
    const claims = claimsOf("The African National Congress said it would not end its armed struggle while the state of emergency lasted, but it offered to meet the government at once.");
    expect(claims.map((claim) => (claim.kind === "commitment" ? claim.commitment.by : claim.kind))).toEqual([["anc"], ["anc"]]);
  });

  test("a list of infinitives hangs on the verb before it", () => {
    expect(statusOf("The groups promised to stop fighting, dismantle their roadblocks and join mixed security units within 60 days.")).toEqual(["vowed", "vowed"]);
  });

  test("those freed were not freed on the day that they were taken", () => {
    const claims = claimsOf("The nine soldiers captured in May have been freed.");
    expect(claims.map((claim) => [claim.kind === "casualties" ? claim.casualties.outcome : claim.kind, claim.when])).toEqual([
      ["captured", "2020-05"],
      ["released", null],
      ["commitment", null],
    ]);
  });
});
