import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Lexicon, Reader } from "../index.js";

const bytes = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));
const reader = new Reader(Lexicon.open(bytes("../../dist/lexicon.bin"), bytes("../../lexicons/places/gazetteer.bin")));

/** The casualties of a text, as outcome and count. */
const losses = (text: string): readonly string[] =>
  reader.read({ id: "example", text, date: "2020-12-04" }).claims.flatMap((claim) => (claim.kind === "casualties" ? [`${claim.casualties.outcome} ${claim.casualties.count.value}`] : []));

it.each([
  ["The deputy mayor of the Ségou (Segu) commune was killed on Monday in an attack.", ["killed 1"]],
  ["Nine people including two FARDC [Congolese armed forces] soldiers were killed this week.", ["killed 9", "killed 2"]],
  ["Twenty people (women, children and teachers) were killed in the raid.", ["killed 20"]],
  ["The ruler of the Ron/Kulere tribe was murdered this evening.", ["killed 1"]],
])("an insert in brackets or behind a stroke does not cut a sentence: %s", (text, expected) => {
  expect(losses(text)).toEqual(expected);
});

it("keeps the figures that an insert tells", () => {
  expect(losses("Fifteen persons died (13 of them civilians) and 53 were injured.")).toContain("killed 15");
  expect(losses("Four people (and one policeman) were killed by a bomb.")).toContain("killed 4");
});

it.each([
  ["IS shot dead more than 100 people in Mosul.", ["killed 100"]],
  ["Militants from IS killed nine people in Gao.", ["killed 9"]],
  ["The town is calm. It IS calm.", []],
])("small words in capitals are short names: %s", (text, expected) => {
  expect(losses(text)).toEqual(expected);
});

it.each([
  ["A leading opponent of titanium mining in Gao was killed on Monday.", ["killed 1"]],
  ["Gunmen yesterday killed the immediate past chairman of the council.", ["killed 1"]],
  ["Twenty-eight bodies with bullet wounds and torture marks were discovered on Saturday.", ["killed 28"]],
  ['Moussa "Bazooka" Traore was killed in Gao on Monday.', ["killed 1"]],
])("verbs and prepositions that are nouns and adjectives here: %s", (text, expected) => {
  expect(losses(text)).toEqual(expected);
});

it.each([
  ["A cleric - the man called on to lead the prayer - was shot dead near his home.", ["killed 1"]],
  ["A bomber blew himself up on Sunday among young men assembled in a cafe, killing at least seven people.", ["killed 7"]],
  ["A priest was among 12 people shot dead in Gao.", ["killed 1", "killed 12"]],
])("who does it and whom it befalls, across asides and clauses: %s", (text, expected) => {
  expect(losses(text)).toEqual(expected);
});

it.each([
  "The blast blew up a civilian passenger vehicle near Gao.",
  "The commander was wanted for a number of similar killings.",
  "It was the second such death in three days as they plan the return of 750,000 refugees.",
])("no people: %s", (text) => {
  expect(losses(text)).toEqual([]);
});

it("takes no distance for people", () => {
  expect(losses("Gunmen killed a village head in Mugamba district, 70 km from Bujumbura.")).toEqual(["killed 1"]);
});

it("adds no parts of the victims to their sum", () => {
  const { sums } = reader.read({ id: "example", text: "Sixty-seven people were killed; 22 of the victims died in the fire while the remaining 45 were shot.", date: "2020-12-04" });
  expect(sums).toMatchObject([{ outcome: "killed", value: 67 }]);
});

it.each([
  ["Gunmen broke into the home of politician Armando Ceballos and shot him dead.", ["killed 1"]],
  ["Gunmen stormed the house of a sheikh, killing him, his son and two guests.", ["killed 1", "killed 1", "killed 2"]],
  ["A journalist was shot dead along with his partner.", ["killed 1", "killed 1"]],
  ["A mayor was killed with his wife and two guards.", ["killed 1", "killed 1", "killed 2"]],
  ["A soldier was killed with his own gun.", ["killed 1"]],
  ["A general election is to be held by August.", []],
])("those told by a pronoun and those beside them: %s", (text, expected) => {
  expect(losses(text)).toEqual(expected);
});

it.each([
  ["The F-16 pilot was killed.", ["killed 1"]],
  ["M-23 fighters shelled Goma, killing six villagers.", ["killed 6"]],
  ["He declared a $916 million loss that he had used for as long as 18 years.", []],
  ["The plan is to release millions in cash to the bank.", []],
])("numbers that count no people: %s", (text, expected) => {
  expect(losses(text)).toEqual(expected);
});

it.each([
  ["Six people were killed and 18 wounded Monday when a bomb went off.", ["killed 6", "wounded 18"]],
  ["Six people were killed and 18 wounded early on Tuesday.", ["killed 6", "wounded 18"]],
  ["Six people were killed and four more hurt overnight in Gao.", ["killed 6", "wounded 4"]],
  ["A bomb killed seven people, and wounded at least 20 late on Friday.", ["killed 7", "wounded 20"]],
  ["Gunmen killed nine people and wounded five more late Friday.", ["killed 9", "wounded 5"]],
  ["Gunmen killed nine people and wounded 11 close to the camp.", ["killed 9", "wounded 11"]],
  ["A woman was killed and another wounded yesterday.", ["killed 1", "wounded 1"]],
  ["Five soldiers were killed and six more reported missing overnight.", ["killed 5", "missing 6"]],
  ["Nine people were killed, and 30 more others wounded.", ["killed 9", "wounded 30"]],
  ["A raid that left six soldiers dead also wounded 20.", ["killed 6", "wounded 20"]],
  ["The army met 12 late deserters and 18 wounded Monday's men.", []],
])("a time, a place or a state behind a number and a past form ends what is counted: %s", (text, expected) => {
  expect(losses(text)).toEqual(expected);
});

it.each([
  ["Twelve men (four of them wounded) were captured.", ["captured 12", "wounded 4"]],
  ["The army captured 12 soldiers (four of them wounded) in Gao.", ["captured 12", "wounded 4"]],
  ["A report told AFP that 12 men (four of them wounded) were captured.", ["captured 12", "wounded 4"]],
  ["Twelve men, four of them badly wounded, were captured.", ["captured 12", "wounded 4"]],
  ["Twelve men, most of them badly wounded, were captured.", ["captured 12"]],
  ["Fifteen people died (13 civilians) and 53 were injured.", ["killed 15", "wounded 53"]],
  ["Twenty people (women, children and elders taking part in a march) were killed.", ["killed 20"]],
])("what stands in brackets, and parts with an outcome of their own: %s", (text, expected) => {
  expect(losses(text)).toEqual(expect.arrayContaining(expected));
  expect(losses(text)).toHaveLength(expected.length);
});

it.each([
  ["A bomb killed 30 people in Gao, with another 93 being wounded.", ["killed 30", "wounded 93"]],
  ["Nine people, mainly women, were, yesterday, killed by a mob.", ["killed 9"]],
  ["According to the army, seven Kenyan soldiers and four rebels were killed.", ["killed 7", "killed 4"]],
  ["Officials say nine civilians, two of them children, were killed and 58 other people hurt.", ["killed 9", "killed 2", "wounded 58"]],
  ["An official told AFP that a Kenyan soldier was killed and his wife was hurt.", ["killed 1", "wounded 1"]],
  ["Nine others were hurt in a blast in Gao at around 1200 local time.", ["wounded 9"]],
  ["Nine others were hurt in three days clashes.", ["wounded 9"]],
  ["Six elders of the Gori camp that houses refugees were killed.", ["killed 6"]],
  ["Gunmen killed a school principal.", ["killed 1"]],
  ["The rebels forced 40,000 people to leave their homes.", ["displaced 40000"]],
])("whose the verb is: %s", (text, expected) => {
  expect(losses(text)).toEqual(expected);
});

it.each([
  ["A Palestinian was shot dead and an Iraqi hurt.", ["killed 1", "wounded 1"]],
  ["The army seized a Kenyan and a Toyota.", ["captured 1"]],
  ["Two of the 15 wounded died in hospital overnight.", ["killed 2"]],
  ["A girl, two women and nine men were killed.", ["killed 1", "killed 2", "killed 9"]],
  ["Twelve people, three women and nine men, were killed.", ["killed 12"]],
  ["More than 300 people were wounded, 20 critically, an official said.", ["wounded 300", "wounded 20"]],
  ["Fourteen people were killed, among them a child and two women, and 90 injured.", ["killed 14", "killed 1", "killed 2", "wounded 90"]],
])("one by the name of a people, lists, some of those counted, and parts ahead of others: %s", (text, expected) => {
  expect(losses(text)).toEqual(expected);
});

it("expects what somebody would bring about", () => {
  const { claims } = reader.read({ id: "example", text: "The dam would force 10,000 people to flee. The army will not allow nine soldiers to be killed.", date: "2020-12-04" });
  expect(claims.filter(({ kind }) => kind === "casualties").map(({ stance }) => stance)).not.toContain("asserted");
});

it("expects what is going to happen", () => {
  const { claims } = reader.read({ id: "example", text: "Forty people are going to die, the agency said.", date: "2020-12-04" });
  expect(claims.filter(({ kind }) => kind === "casualties").map(({ stance }) => stance)).toEqual(["expected"]);
});

it('hears who says what a pronoun begins behind "who said"', () => {
  const { claims } = reader.read({ id: "example", text: "An officer who said they had killed 40 rebels left the town.", date: "2020-12-04" });
  expect(claims.filter(({ kind }) => kind === "casualties").map(({ claimant }) => claimant !== null)).toEqual([true]);
});

/** The parties of who does what in the events of a text. */
const doers = (text: string): readonly (readonly (string | null)[])[] =>
  reader.read({ id: "example", text, date: "2020-12-04" }).claims.flatMap((claim) => (claim.kind === "event" ? [claim.event.actors.map(({ party }) => party)] : []));

it.each([
  ["Kenya accused Ethiopia of shelling the town of Moyale, killing two people.", [["ETH"]]],
  ["Kenya accused Ethiopia of repeatedly shelling the town of Moyale.", [["ETH"]]],
  ["Ethiopia was accused of shelling the town of Moyale.", [["ETH"]]],
  ["Kenya blamed Ethiopian forces for killing three soldiers in Moyale.", [["ETH"]]],
  ["Kenya shelled the town of Moyale, killing two people.", [["KEN"]]],
])("the accused does what he is accused of, not who accuses him: %s", (text, expected) => {
  expect(doers(text)).toEqual(expected);
});

/** The commitments of a text: action, status, who is bound, place, day due. */
const commitments = (text: string): readonly unknown[] =>
  reader
    .read({ id: "example", text, date: "2020-12-04" })
    .claims.flatMap((claim) => (claim.kind === "commitment" ? [[claim.commitment.action, claim.commitment.status, claim.commitment.by, claim.commitment.place, claim.commitment.due]] : []));

it.each([
  ["The war goes on. Kenya and Ethiopia agreed not to withdraw from Moyale.", [["withdraw", "refused", ["KEN", "ETH"], "Moyale", null]]],
  ["Under the truce Kenya shall withdraw from Moyale on 3 May 2019.", [["withdraw", "agreed", ["KEN"], "Moyale", "2019-05-03"]]],
  ["The war goes on. The African Union in March authorised a 10,000-strong force.", [["deploy-peacekeepers", "agreed", ["au"], null, null]]],
  ["The war goes on. Kenya fell short of withdrawing from Moyale.", []],
  [
    "Under the accord Kenyan troops are to leave Moyale by May while 10,000 Ethiopian troops are withdrawn from Goma.",
    [
      ["withdraw", "agreed", ["KEN"], "Moyale", "2021-05"],
      ["withdraw", "agreed", ["ETH"], "Goma", null],
    ],
  ],
  ["The war goes on. The UN urged Kenya not to withdraw from Moyale.", []],
  ["Both sides pledged not to resort to force.", [["cease-fire", "vowed", [], null, null]]],
  [
    "Under the ceasefire Kenya and Ethiopia are to leave all schools by 24 December and to reopen the road to Moyale.",
    [
      ["withdraw", "agreed", ["KEN", "ETH"], null, "2020-12-24"],
      ["open-transport", "agreed", ["KEN", "ETH"], "Moyale", null],
    ],
  ],
  ["The accord obliges Kenya and Ethiopia to withdraw their troops from Moyale by 24 December.", [["withdraw", "agreed", ["KEN", "ETH"], "Moyale", "2020-12-24"]]],
  ["The war goes on. Kenya and the FARC exchanged lists of 1,500 prisoners.", [["exchange-prisoners", "begun", ["KEN", "farc-ep"], null, null]]],
  ["The FARC was also due to free all abducted children by 24 December.", [["exchange-prisoners", "agreed", ["farc-ep"], null, "2020-12-24"]]],
  ["The accord commits Kenya and the FARC to allow free access for aid.", [["aid", "agreed", ["KEN", "farc-ep"], null, null]]],
  ["Under the accord signed in Nairobi on 7 July the FARC was to hand over its heavy weapons by 24 December.", [["disarm", "agreed", ["farc-ep"], null, "2020-12-24"]]],
  ["The parties signed the accord in Nairobi on 7 July. The FARC must hand over its heavy weapons by 24 December.", [["disarm", "agreed", ["farc-ep"], null, "2020-12-24"]]],
  ["Resolution 1701 calls upon Kenya to withdraw its troops from Gori.", [["withdraw", "agreed", ["KEN"], "Gori", null]]],
  ["The accord calls for Kenya and Uganda to pull their troops out of Gori.", [["withdraw", "agreed", ["KEN", "UGA"], "Gori", null]]],
  ["The FARC has missed the deadline of 1 December for freeing all prisoners.", [["exchange-prisoners", "delayed", ["farc-ep"], null, "2020-12-01"]]],
  ["The experts found that the rebels of the FARC never really left Gori.", [["withdraw", "delayed", ["farc-ep"], "Gori", null]]],
  ["The war ended. Kampala undertook to bring its soldiers home from Kenya by 1 May.", [["withdraw", "vowed", ["UGA"], "Kenya", "2021-05-01"]]],
  ["Kenya and the FARC each freed 390 prisoners of war.", [["exchange-prisoners", "done", ["KEN", "farc-ep"], null, null]]],
  ["Decommissioning of the remaining 14,000 FARC fighters has been suspended.", [["demobilise", "delayed", ["farc-ep"], null, null]]],
])("who is bound to what, where and until when: %s", (text, expected) => {
  expect(commitments(text)).toEqual(expected);
});

/** When what a text claims took place, but for statements. */
const days = (text: string): readonly (string | null)[] => reader.read({ id: "example", text, date: "2020-12-04" }).claims.flatMap(({ kind, when }) => (kind === "statement" ? [] : [when]));

it.each([
  ["Gunmen killed nine soldiers near Goma in the gravest breach of the truce since July.", [null, null]],
  ["The FARC, which holds Goma, said it would leave Kindu in March.", [null, "2021-03"]],
  ["Mines killed eleven men near Goma in the first five months of the year.", ["2020-01/2020-05", "2020-01/2020-05"]],
  ["Mines killed eleven men near Goma in the last ten days of May.", ["2020-05-22/2020-05-31", "2020-05-22/2020-05-31"]],
  ["Mines killed eleven men near Goma in the first half of 2019.", ["2019-01/2019-06", "2019-01/2019-06"]],
  ["Mukwege, who took office on May 9 under a January 9 deal, was killed with nine others.", [null]],
  ["The truce signed in Nairobi on 2 November halted the war. Nine men have died since the truce.", ["2020-11-02", "2020-11-02/.."]],
])("a day that tells of something else is not that of a claim: %s", (text, expected) => {
  expect(days(text)).toEqual(expected);
});

/** Who says what happened to how many of which people, where. */
const tolls = (text: string): readonly unknown[] =>
  reader
    .read({ id: "example", text, date: "2020-12-04" })
    .claims.flatMap((claim) =>
      claim.kind === "casualties" ? [[claim.claimant?.name ?? null, claim.casualties.outcome, claim.casualties.count.min, claim.casualties.victims.category, claim.casualties.basis]] : [],
    );

it.each([
  ["A local official told reporters that more than 15 people had died in Goma.", [["local official", "killed", 16, "unknown", "incident"]]],
  [
    "The government freed 12 prisoners. Opposition leaders said 4,000 remained in jail.",
    [
      [null, "released", 12, "unknown", "incident"],
      ["Opposition leaders", "captured", 4000, "unknown", "total"],
    ],
  ],
  ["Some 39 soldiers and civilians have died in Goma.", [[null, "killed", null, "unknown", "incident"]]],
  [
    "More than 15,000 people had fled Goma since Tuesday. Six civilians were killed when a mortar shell hit a house.",
    [
      [null, "displaced", 15_001, "unknown", "total"],
      [null, "killed", 6, "civilian", "incident"],
    ],
  ],
])("whose figure it is and what it counts: %s", (text, expected) => {
  expect(tolls(text)).toEqual(expected);
});

it.each([
  ["Kampala's spokesman denied that Ugandan guns had fired on the town.", null],
  ["Kampala said that its troops had shelled Goma.", "Goma"],
  ["Kenya shelled a market in Moyale in what Kampala called a massacre.", "Moyale"],
  ["The army of Uganda shelled a barracks in Kampala.", "Kampala"],
])("the seat of a government that speaks is no place of what it tells: %s", (text, expected) => {
  const places = reader.read({ id: "example", text, date: "2020-12-04" }).claims.flatMap((claim) => (claim.kind === "event" ? [claim.event.place] : []));
  expect(places).toEqual([expected]);
});

it.each([
  ["The accord calls for Kenya and Uganda to pull their troops out of Gori.", "The accord calls for Kenya and Uganda to pull their troops out of Gori"],
  ["Kenya and the FARC agreed in the memorandum signed on Thursday to cease all hostilities.", "Kenya and the FARC agreed in the memorandum signed on Thursday to cease all hostilities"],
])("the words of a commitment are those that bind: %s", (text, quote) => {
  expect(reader.read({ id: "example", text, date: "2020-12-04" }).claims.flatMap((claim) => (claim.kind === "commitment" ? [claim.quote.exact] : []))).toEqual([quote]);
});

it("a negation that no verb takes ends with its sentence", () => {
  const asked = { id: "example", text: "Nine people were killed in Gao. Never!", date: "2020-12-04" };
  const [first, second] = [reader.read(asked), reader.read(asked)];
  expect(second).toEqual(first);
  expect(losses("Was it so? It was not. Never, never, never. Nine people were killed in Gao.")).toEqual(["killed 9"]);
});

/** The parties of those who act in the events of a text. */
const actors = (text: string): readonly (string | null)[] =>
  reader.read({ id: "example", text, date: "2020-12-04" }).claims.flatMap((claim) => (claim.kind === "event" ? claim.event.actors.map(({ party }) => party) : []));

it.each([
  ["Rebels in eastern Congo shelled Goma.", [null]],
  ["Armed groups in Libya shelled Goma.", [null]],
  ["Armed opposition groups in Syria shelled Goma.", [null]],
  ["The army in Chad shelled Goma.", ["TCD"]],
  ["The war in Kenya goes on. West African troops shelled Goma.", [null]],
  ["The war in Kenya goes on. Government militiamen shelled Goma.", ["KEN"]],
])("armed groups in a land are none of its state's: %s", (text, expected) => {
  expect(actors(text)).toEqual(expected);
});

it.each([
  ["The FARC must disarm by May, and Kampala promised to send food.", "disarm", null],
  ["Kampala is to pull out its soldiers from Gori while the FARC must disarm by May.", "disarm", "Gori"],
])("the seat of a government that acts is no place: %s", (text, action, place) => {
  const { claims } = reader.read({ id: "example", text, date: "2020-12-04" });
  expect(claims.flatMap((claim) => (claim.kind === "commitment" && claim.commitment.action === action ? [claim.commitment.place] : []))).toEqual([place]);
});

it.each([
  ["Kenya's military says 141 people died in the attack.", ["Kenya's military"]],
  ["The country's military says nine people died.", ["country's military"]],
])("says is a verb behind a possessor's noun: %s", (text, expected) => {
  expect(reader.read({ id: "example", text, date: "2020-12-04" }).claims.map(({ claimant }) => claimant?.name)).toEqual(expected);
});

it.each([
  ["The FARC shelled Gori, killing 11 people and wounding 27.", ["killed 11", "wounded 27"]],
  ["Kenya has yet to release 40 prisoners.", []],
  ["Ten howitzers were missing; eight had been missing since May.", []],
  ["Two rebel groups ended a war that killed thousands.", ["killed 2000"]],
  ["The ministry put its own losses at 159 killed and 400 wounded and said more than 700 rebels had died.", ["killed 159", "wounded 400", "killed 700"]],
])("who is hurt, and who is not yet free: %s", (text, expected) => {
  expect(losses(text)).toEqual(expected);
});

it("takes those told by a bare number behind others for the same kind of people", () => {
  const { claims } = reader.read({ id: "example", text: "The FARC shelled Gori, killing 11 people and wounding 27.", date: "2020-12-04" });
  expect(claims.flatMap((claim) => (claim.kind === "casualties" ? [claim.casualties.victims.party] : []))).toEqual([null, null]);
  expect(claims.filter(({ kind }) => kind === "event")).toHaveLength(1);
});

it.each([
  ["Kenyan units vacated Post 7 and Post 9 on Monday.", ["Post 7", "Post 9"]],
  ["Kenya freed the men of list B.", []],
  ["The government in Nairobi says the FARC left Gori on Monday.", ["Gori"]],
])("sites go by their number, lists and seats that speak are no places: %s", (text, expected) => {
  const places = reader.read({ id: "example", text, date: "2020-12-04" }).claims.flatMap((claim) => (claim.kind === "control" ? [claim.control.place] : []));
  expect(places).toEqual(expected);
});

it("a state that is no side of the war does not answer one side's charge", () => {
  const text = "The army of Kenya fought the FARC at Gori. Kenya said the FARC had shelled it. The FARC accused Kenya of lies. Zambia has denied a charge that it lets arms pass.";
  const denial = reader.read({ id: "example", text, date: "2020-12-04" }).claims.findLast(({ kind }) => kind === "statement");
  expect(denial).toMatchObject({ claimant: { party: "ZMB" }, statement: { act: "REJECT", to: [] } });
});

it.each([
  ["The war goes on. On Monday the Lumba Front freed 12 soldiers.", 0],
  ["The mission observed a decrease in ceasefire violations in Gori.", 0],
])("nobody is bound or blamed by guess: %s", (text, parties) => {
  const { claims } = reader.read({ id: "example", text, date: "2020-12-04" });
  expect(claims.flatMap((claim) => (claim.kind === "commitment" ? claim.commitment.by.filter((party) => !party.includes("lumba")) : []))).toHaveLength(parties);
});

it.each([
  ["More than a fifth of the victims lost their lives.", []],
  ["A third of the 300 rebels were killed.", []],
  ["Two thirds of the men died.", []],
  ["A third soldier was killed.", ["killed 1"]],
  ["The gunmen took 40 teachers, half of whom were killed.", ["captured 40"]],
  ["The floods and the raids displaced 90 nuns, some of whom were wounded.", ["displaced 90"]],
  ["They hold 300 soldiers, the rest of whom were freed.", ["captured 300"]],
  ["The front said it would bring home its men, only a fifth of whom had fled to Mali.", []],
  ["The group holds 20 hostages, at least a quarter of them wounded.", ["captured 20"]],
  ["They hold 30 men, 12 of whom were wounded.", ["captured 30", "wounded 12"]],
  ["Over 300 people, most of whom were farmers, were killed.", ["killed 300"]],
  ["The army denied a report that nine times as many of its soldiers were killed.", []],
  ["Three militiamen, one identified as Ali Camino, were killed in the attack.", ["killed 3"]],
  ["Troops shot dead a FARC district military commander on Saturday.", ["killed 1"]],
  ["About 300 000 people have been killed since 1993.", ["killed 300000"]],
  ["Some 5 000 civilians fled the fighting.", ["displaced 5000"]],
  ['Guards of the company "Alfa 5" were killed.', []],
  ["The raid left 228 troops dead or wounded.", ["killed 228"]],
])("shares, ratios and those told again count nobody: %s", (text, expected) => {
  expect(losses(text)).toEqual(expected);
});

it("counts those told again by their number once", () => {
  const { totals } = reader.read({ id: "example", text: "He said three teachers had been freed in Gao.\n\nThe three were freed after a raid in Mopti.", date: "2020-12-04" });
  expect(totals.map(({ outcome, min, max }) => [outcome, min, max])).toEqual([["released", 3, 3]]);
});

it("takes those a side frees, told by a bare number, for none of its own", () => {
  const text = "The FARC released, after talks, 13 Kenyan soldiers. Kenya, which had promised to free 30 FARC fighters, has so far freed only 16.";
  const { claims } = reader.read({ id: "example", text, date: "2020-12-04" });
  expect(claims.flatMap((claim) => (claim.kind === "casualties" ? [[claim.casualties.count.value, claim.casualties.victims.party]] : []))).toEqual(
    expect.arrayContaining([
      [13, "KEN"],
      [16, "farc-ep"],
    ]),
  );
});

it.each(["Not one gun has been handed in by the FARC. The war is over.", "So far not one prisoner has been freed by the FARC."])("a quote never leaves out what turns it: %s", (text) => {
  const { claims } = reader.read({ id: "example", text, date: "2020-12-04" });
  expect(claims.length).toBeGreaterThan(0);
  for (const { quote } of claims) expect(quote.exact.toLowerCase()).toContain("not one");
});

it.each(["A bomb in Goma killed a couple in their seventies.", "A bomb in Goma killed a man in his late sixties."])("an age is no decade: %s", (text) => {
  const { claims } = reader.read({ id: "example", text, date: "2020-12-04" });
  expect(claims.map(({ when }) => when)).not.toContainEqual(expect.stringContaining("19"));
  expect(claims.some(({ kind }) => kind === "casualties")).toBe(true);
});

it("quotes a stretch of days whole", () => {
  const { claims } = reader.read({ id: "example", text: "ADF rebels killed 52 villagers around Beni and Lubero between 9 and 16 August, the UN said.", date: "2020-12-04" });
  for (const { quote } of claims) expect(quote.exact).not.toMatch(/9 and$/u);
});

it("tells a body of which 'they' is said as that body", () => {
  const { claims } = reader.read({ id: "example", text: "The FARC and Kenya met in Goma. The FARC said they had captured Calamar.", date: "2020-12-04" });
  expect(claims.flatMap((claim) => (claim.kind === "control" ? [claim.control.holder] : []))).toEqual(["farc-ep"]);
});
