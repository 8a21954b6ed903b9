import { describe, expect, test } from "vitest";
import { openReader } from "../../../corpus/reader.js";
import { openText } from "../../../intake/index.js";

const reader = openReader();

/** Each figure of casualties that a text tells, with the name and party of its claimant. */
function claimants(text: string): (readonly [figure: number | null, name: string | null, party: string | null])[] {
  const opened = openText(text, "sources", { date: "2020-12-04" });
  if ("problem" in opened) throw new Error(opened.problem.message);
  return reader
    .read(opened.report)
    .claims.flatMap((claim) => (claim.kind === "casualties" ? [[claim.casualties.count.value, claim.claimant?.name ?? null, claim.claimant?.party ?? null] as const] : []));
}

describe("who says so", () => {
  test.each([
    ["Fifty men died, the military said.", 50, "military"],
    ["The Bahraini military said fifty men died.", 50, "Bahraini military"],
    ["Fifty men died, says Reuters.", 50, "Reuters"],
    ["Fifty men died, says the army spokesman.", 50, "army spokesman"],
    ["Fifty men died, mayor Selevest Mapoze said by telephone.", 50, "Selevest Mapoze"],
    ["Fifty men died, the diocese said.", 50, "diocese"],
    ["The mission was told by the FARC that six soldiers had been killed.", 6, "FARC"],
    ["Reporters were informed by a hospital doctor that nine people had died.", 9, "hospital doctor"],
    ["The mission was told on Monday that nine people had died.", 9, null],
    ["The army had said on Monday night that two women carrying water were shot dead.", 2, "army"],
    ["The FARC, for its part, claims to have captured 22 soldiers.", 22, "FARC"],
    ["The FARC, which holds the bridge, claims to have captured 22 soldiers.", 22, "FARC"],
    ["A message signed by the FARC claims that fifteen soldiers were killed.", 15, "FARC"],
    ["A letter seen by Reuters said 98 civilians were killed.", 98, null],
    ["A UN report obtained by Reuters said 98 civilians were killed.", 98, "UN report"],
    ["The Moldovan Red Cross says 900 people have fled their homes.", 900, "Moldovan Red Cross"],
    ["A captive was freed on Monday. The UN envoy told the Council that nine people had died and he had seen six bodies.", 6, "UN envoy"],
    ["A FARC spokesman said its dead were few; the ministry's own count of rebel dead runs to more than 200.", 200, "ministry"],
    ["The army's count of the dead stands at 41.", 41, "army"],
    ["Mali's tally stands at 317 bodies, a figure that its Health Ministry gave on Nov. 14.", 317, "Health Ministry"],
    ["9 people were killed, Doctors Without Borders said.", 9, "Doctors Without Borders"],
    ["15:05 | Doctors Without Borders: 15 people are under care.", 15, "Doctors Without Borders"],
    ["A local rights group, the Sahel Watch, said 12 people were killed.", 12, "Sahel Watch"],
    ["The main rebel group, the M23, said it had lost nine men.", 9, "M23"],
    ["Afghan Harvest Desk | Brief 4\n\nWe verified 382 civilian deaths.", 382, null],
    ["The governor's office admits one death. The gendarmes fired in the air. It said two people were hurt.", 2, "governor's office"],
    ["The Kenyan army claimed to have killed two rebels.", 2, "Kenyan army"],
    ["Colonel Ivan Prada: two soldiers died in the ambush.", 2, "Ivan Prada"],
    ['Ivan Prada by radio: "They have killed twelve soldiers."', 12, "Ivan Prada"],
    ["Fifty men died, the diocese said in a statement issued on Thursday.", 50, "diocese"],
    ["The mayor said in an interview published on Sunday that nine people had died.", 9, "mayor"],
    ["Five people, including two children, the mayor said, were killed.", 5, "mayor"],
    ["Gunmen stormed the house, killing the sheikh, his son and two guests, police said.", 2, "police"],
    ["No fewer than 6,000 people, says the Red Cross, crossed into Uganda.", 6000, "Red Cross"],
    ["Thirty rebels killed, nine captured or wounded, says the army spokesman.", 30, "army spokesman"],
    ["The envoy of the FARC in Lisbon, Ivan Prada, said two soldiers died.", 2, "Ivan Prada"],
    ["Army colonel Ivan Prada spoke to us.\n\nQ. Has it held?\n\nA. Two soldiers died.\n\nQ. And in May?\n\nA. Twelve soldiers died.", 12, "Ivan Prada"],
    ["Claiming that the Kenyan army had killed nine people, the FARC pulled out of the talks.", 9, "FARC"],
    ["Denying press reports that nine people died, the Kenyan army blamed the FARC.", 9, "Kenyan army"],
    ["The army killed nine people, citing the failure of the FARC to free its captives.", 9, null],
    ["9 people killed (4 women, 5 men)", 9, null],
    ["9 people were killed (Kenya 4, Rwanda 5) at Mandera.", 9, null],
    ["Nine people were killed near Lviv (Lvov in Russian).", 9, null],
    ["Nine people were killed near Lviv (Russian: Lvov).", 9, null],
    ["Nine people killed (Interior Ministry in Goma)", 9, "Interior Ministry in Goma"],
    ["The health minister revised the number of dead to 117.", 117, "health minister"],
    ["Kenyan police and hospital officials say nine people died.", 9, "Kenyan police and hospital officials"],
    ["Nine people died, according to security and hospital officials.", 9, "security and hospital officials"],
    ["Counts differ, with a radio reporter in Nepal saying nine people died.", 9, "radio reporter in Nepal"],
    ["Nine people died in a town north of Kampala that saw a similar raid in May.", 9, null],
    ["The authorities said nine soldiers had been killed.\n\nMore than 90 others had gone missing and dozens of rebels had died, they said.", 90, "authorities"],
    ["One rebel was killed, officials said. He said two more were wounded.", 2, null],
    ["NAIROBI: At least nine people died on Monday.", 9, null],
    ["Kampala : At least nine people died on Monday.", 9, null],
    ["Hostage Crisis in Goma: Kenyan Soldiers Freed\n\nNine soldiers were freed.", 9, null],
    ['"Nine people were killed," wrote Jean-Marc Odile, the under-secretary-general for peacekeeping operations.', 9, "Jean-Marc Odile"],
    ["A news release from the peacekeeping mission in Congo said nine people died.", 9, "news release from the peacekeeping mission in Congo"],
    ["The Red Cross counted two wounded. Nine people died, the organization said.", 9, "Red Cross"],
    ["A Dakar-based spokesman for a rebel group, Ivan Prada, says nine people died.", 9, "Ivan Prada"],
    ["Ana de Lima, head of a rights commission, told reporters nine people died.", 9, "Ana de Lima"],
    ['Ivan Prada, spokesman for the FARC, had a different account: "Only four people have died."', 4, "Ivan Prada"],
    ["The raid killed nine people in the town of Rastan in Homs province the Observatory said.", 9, "Observatory"],
    ["Tallies released by the Kenyan Interior Ministry said nine people died.", 9, "Kenyan Interior Ministry"],
    ["The Kenyan army said nine rebels died, while the FARC reported they had killed 22 soldiers.", 22, "FARC"],
    ["The ministry rejected the report and placed army casualties at 13 soldiers killed and 40 wounded.", 40, "ministry"],
    ["A FARC spokesman said 20 officers were killed in the raid, confirming only three guerrilla deaths.", 3, "FARC spokesman"],
    ["Nine people suspected of helping the rebels were killed in Goma.", 9, null],
    ["Nine men accused of spying were shot dead in Goma.", 9, null],
    ["Reuters quoted Ivan Prada, a spokesman for the FARC, as saying that nine people had died.", 9, "Ivan Prada"],
    ['"Nine people died," the agency quoted Ivan Prada as saying.', 9, "Ivan Prada"],
    ["The rebels said they had killed 40 men, but the Kenyan army put its losses at two killed.", 2, "Kenyan army"],
    ["Dr. Ana Sosa, an official in a district 90 miles north of Kampala, said nine people died.", 9, "Ana Sosa"],
    ["The Media Centre said 20 rebels were hurt.\n\nAs many as nine soldiers died, it said.", 9, "Media Centre"],
    ["The official said the Technical Committee endorsed the report. Nine people, he said, died.", 9, "official"],
    ["The UN Security Council met. The raid killed nine people, according to a press statement of the council.", 9, "UN Security Council"],
    ["Police chief Mohammad Danish said nine people died.", 9, "Mohammad Danish"],
    ["The Kenyan army said it had killed 40 rebels who had raided a town, adding that it had lost nine of its soldiers.", 9, "Kenyan army"],
    ['"Nine people died in the clashes that lasted for two hours," said mayor Ivan Prada.', 9, "Ivan Prada"],
    ["The Kenyan army spoke on Monday. Nine people were hurt in a town, which is about 30 km (19 miles) east of Goma, it said.", 9, "Kenyan army"],
    ["The mayor said a man and nine women working in a field were also hurt.", 9, "mayor"],
    ["The government said its soldiers had put down the revolt, killing nine rebels.", 9, "government"],
    ['The raid saw "nine rebels neutralised", army spokesman Ivan Prada told Reuters.', 9, "Ivan Prada"],
    ["GOMA, Congo—Nine people died, the mayor said.", 9, "mayor"],
    ["Meanwhile, the Red Cross noted Thursday in its report the armed conflict has caused nearly 900 civilian deaths.", 900, "Red Cross"],
    ["The FARC claims to have killed over 60 soldiers.", 60, "FARC"],
    ["The general said 20 troops were killed, compared to an official tally of 13 dead and nine wounded.", 9, null],
    ['Rebels "stole cattle", said a local administrator, adding that nine people were killed.', 9, "local administrator"],
    ["Nine died in the village of Moroto, about 330km from Kampala, a member of parliament, Daniel Odile, said.", 9, null],
    ["The raid killed nine people, according to Kenyan authorities, and a bombardment has killed 36 people, according to Ugandan officials.", 36, "Ugandan officials"],
    ["The church announced the deaths of two priests.", 2, "church"],
    ["A witness named Ivan Prada said nine people died.", 9, "Ivan Prada"],
    ["Nine people died, said a witness named Ivan Prada.", 9, "witness"],
    ["The mayor named Ivan Prada his deputy and said nine people died.", 9, "mayor"],
    ["A senior official, speaking on condition of anonymity, told Reuters that nine people died.", 9, "senior official"],
    ["This comes as the Kenyan army said nine people died.", 9, "Kenyan army"],
    ["A report by the Kenyan army says nine people died.", 9, "Kenyan army"],
    ["A statement from the ministry of defence said nine people died.", 9, "ministry of defence"],
    ["A doctor and two nurses said nine people died.", 9, "doctor and two nurses"],
    ["Nine people died in Goma, Congo, a local leader and the Kenyan army said.", 9, "local leader and the Kenyan army"],
    ["Nine people died in Goma, eastern Congo, a spokesman for the Kenyan army said.", 9, "spokesman for the Kenyan army"],
    ["Nine people died in Goma, Congo, a doctor at the hospital said.", 9, "doctor at the hospital"],
    ["The FARC, the Kenyan army said, killed nine people.", 9, "Kenyan army"],
    ["State television, quoting the Kenyan army, said nine people died.", 9, "Kenyan army"],
    ["Nine people died, the state news agency reported, citing the Kenyan army.", 9, "Kenyan army"],
    ["Mayor Ivan Prada said nine people died. The same source said 12 were wounded.", 12, "Ivan Prada"],
    ["Nine people died, according to police and hospital sources.", 9, "police and hospital sources"],
    ["Nine people died in Goma, the FARC's spokesman, Ivan Prada, said.", 9, "Ivan Prada"],
    ["Officials said nine people died, whereas aid workers spoke of 12 dead.", 12, "aid workers"],
    ["There were 60 civilian casualties documented by the diocese, including nine deaths.", 9, "diocese"],
    ["Raid by the FARC near Goma\n\nStatement of the Red Cross\n\nThe FARC denied it. We have counted 60 deaths since Monday.", 60, "Red Cross"],
    ["FARC attack on a bus in Goma\n\nUNICEF statement\n\nWe have counted 60 deaths since Monday.", 60, "UNICEF"],
    ["The rebels asked for Rp 30 million (US$3,500).\n\nNine teachers were held by rebels, who had been demanding US$3,500 for each.", 9, null],
  ])("%s", (text, figure, name) => expect(claimants(text).map(([count, who]) => [count, who])).toContainEqual([figure, name]));

  test("whoever spoke before a semicolon speaks on behind it, unless another does", () => {
    expect(claimants("Police said nine people were killed on Saturday; two more were wounded.").map(([figure, name]) => [figure, name])).toEqual([
      [9, "Police"],
      [2, "Police"],
    ]);
    expect(claimants("Police said nine people were killed; residents said two more were wounded.").map(([figure, name]) => [figure, name])).toEqual([
      [9, "Police"],
      [2, "residents"],
    ]);
  });

  test("whoever is quoted by a paper speaks on the day on which it tells so", () => {
    const opened = openText("State television reported on Monday, quoting the Kenyan army, that nine people died.", "sources", { date: "2020-12-04" });
    if ("problem" in opened) throw new Error(opened.problem.message);
    expect(reader.read(opened.report).claims[0]).toMatchObject({ saidOn: "2020-11-30", when: null, claimant: { party: "KEN" } });
  });

  test("the side of those who speak together, are based somewhere, or are told by a mission's office", () => {
    expect(claimants("Kenyan police and hospital officials say nine people died.")[0]?.[2]).toBe("KEN");
    expect(claimants("A Dakar-based spokesman for a rebel group, Ivan Prada, says nine people died.")[0]?.[2]).toBeNull();
    expect(claimants("A news release from the peacekeeping mission in Congo said nine people died.")[0]?.[2]).toBeNull();
    expect(claimants("Ana de Lima, head of a rights commission, told reporters nine people died.")[0]?.[2]).toBeNull();
  });

  test("the side of an office that names none", () => {
    const parties = (text: string): (string | null)[] => claimants(text).map(([, , party]) => party);
    expect(parties("A military statement said nine men died in Kenya.")).toEqual(["KEN"]);
    expect(parties("Rwanda and Kenya are at war. Rwanda and Kenya talk.\n\nKenya has brought back 40 men from Rwandan captivity, President Daniel Otiso said.")).toEqual(["KEN"]);
    expect(parties("Rwanda and Kenya are at war. Rwanda and Kenya talk.\n\nKenya has accepted the plan. President Daniel Otiso said nine men had died.")).toEqual([null]);
    expect(parties("Ukraine and Russia are at war. Russian forces struck Dnipro in Ukraine. The regional prosecutor's office said nine people had died.")).toEqual(["UKR"]);
    expect(parties("Rwandan forces shelled posts in Kenya on Thursday. The defence ministry said two civilians were wounded. A defence spokesman said nine men died.")).toEqual(["KEN", "KEN"]);
    expect(parties("Kenya's Defence Ministry said two men died. Rwanda denied it. Rwanda, Rwanda.\n\nThe ministry said nine men were wounded.")).toEqual(["KEN", "KEN"]);
    expect(parties("Shells fell in Kenya. Capt. Joan Petil, 6th Infantry Division spokeswoman, said two men were hurt.")).toEqual(["KEN"]);
  });

  test("the state a report is about is told by its places and groups, not by who wrote it or where it was sent from", () => {
    const party = (text: string): string | null | undefined => claimants(text)[0]?.[2];
    expect(party("COLOMBO (Indian Ocean News Service) - Four sailors died off Point Pedro, navy spokesman Daya Rajakaruna said.")).toBe("LKA");
    expect(party("LUSAKA (Copper News) - UNITA shelled Huambo, near Luanda. UNITA denied it. Four people died in Huambo, an army spokesman said.")).toBe("AGO");
  });
});
