import { describe, expect, test } from "vitest";
import { openReader } from "../../../corpus/reader.js";
import { openText } from "../../../intake/index.js";

const reader = openReader();

function claimsOf(text: string) {
  const opened = openText(text, "sides", { date: "2020-12-04" });
  if ("problem" in opened) throw new Error(opened.problem.message);
  return reader.read(opened.report).claims;
}

/** The parties that act in the events of a text. */
const actors = (text: string): (string | null)[] => claimsOf(text).flatMap((claim) => (claim.kind === "event" ? claim.event.actors.map(({ party }) => party) : []));

/** The parties of those who say that something took place. */
const claimants = (text: string): (string | null | undefined)[] => claimsOf(text).flatMap((claim) => (claim.kind === "event" ? [claim.claimant?.party] : []));

test.each(["Lvov in Russian", "Russian: Lvov"])("a place's name in a language makes nobody of that nation: %s", (name) => {
  const [claim] = claimsOf(`Two soldiers were killed near Lviv (${name}).`);
  expect([claim?.claimant, claim?.kind === "casualties" && claim.casualties.victims.party]).toEqual([null, "UKR"]);
});

describe("whose side somebody is on", () => {
  test.each([
    ["gunmen of whom nothing is told", "Gunmen ambushed a convoy near Goma on Monday. The M23 took Kibumba in 2012.", [null, "m23"]],
    ["attackers told on after their group", "The M23 stormed Kibumba. The attackers shelled Goma.", ["m23", "m23"]],
    ["militias allied with an army", "The Congolese army and allied militias are battling the M23 near Goma.", ["COD", "m23"]],
    ["its allies behind and", "The M23 shelled Goma, but the Congolese army and its allies repelled it on Sunday.", ["m23", "COD", "m23"]],
    ["an ethnic army", "An ethnic army captured Hsipaw in Myanmar.", [null]],
    ["people against a band", "Anti-M23 fighters captured Masisi from the M23 in Congo.", [null]],
    ["militias who fight a band", "Militias fighting the M23 attacked a post near Goma in Congo.", [null]],
    ["a name with a small first letter", "The anti-Balaka attacked a village near Bangui.", ["anti-balaka"]],
    ["forces against a band", "The anti-M23 forces captured Goma in Congo on Monday.", [null]],
    ["fighters against a government", "The M23 captured Sake in Congo. Anti-government fighters captured Goma.", ["m23", "m23"]],
    ["troops beside the arms of a state", "TBILISI - Russian tanks advanced on Gori and troops opened fire on villagers, Georgia's army said.", ["RUS"]],
    ["a band with a backer, behind a group that is named", "The M23 holds Sake in Congo. A Kenyan-backed faction captured Goma.", [null]],
    ["groups of which there are several", "The M23 holds Sake in Congo. Armed groups captured Goma.", [null]],
    ["a group that is not the one told of", "The M23 holds Sake in Congo. A group captured Goma.", [null]],
    ["the group told of", "The M23 holds Sake in Congo. The group captured Goma.", ["m23"]],
    ["rebels who take from a group", "Rebels took Kibumba from the M23.", [null]],
  ])("%s", (_what, text, parties) => expect(actors(text)).toEqual(parties));

  test("a rebel leader with a rank speaks for no state", () => {
    expect(claimants('"We have seized Rubare," said rebel leader Colonel Baraka Sule at Bunagana in Congo.')).not.toContain("COD");
  });

  test("the police do not speak for those whose troops fire into their land", () => {
    const text = "Gali: Russian troops shelled a village in Georgia on Sunday, a police official said. Georgian troops fired back.";
    expect(claimants(text)[0]).toBe("GEO");
  });

  test.each([
    ["KYIV, Ukraine. Russia shelled the town of Zelivka on Monday. The mayor of Zelivka said gunmen attacked a school.", "UKR"],
    ["Russia shelled the town of Zelivka on Monday. The mayor of Zelivka said gunmen attacked a school.", null],
    ["Armenia and Azerbaijan clashed on Monday. Azerbaijani rockets hit Qarvand. The mayor of Qarvand said gunmen attacked a school.", "ARM"],
    ["DUSHANBE, Tajikistan. The United Tajik Opposition (UTO) met on Monday. The opposition said gunmen attacked Garm.", "uto"],
    ["DUSHANBE, Tajikistan. The opposition said gunmen attacked Garm.", "TJK"],
    ["Somali soldiers and AMISOM took Afgoye, and gunmen attacked Merca, a mission spokesman said.", "au"],
    ["The rebels' delegation in Kampala said soldiers shelled Gulu.", null],
    ["An official of the Amhara region in Ethiopia said gunmen attacked Gondar.", "ETH"],
    ["Civil society groups in Goma said gunmen attacked the market in Congo.", null],
    ["MONUSCO has lost a man in Congo. The coalition's spokesman said soldiers shelled Goma.", null],
    ["A Kenyan newspaper said soldiers shelled Goma.", null],
    ["A Norwegian charity said soldiers shelled Goma.", null],
    ["Kenyan television said soldiers shelled Goma.", "KEN"],
    ["ADDIS ABABA, Ethiopia - State television said gunmen attacked Gondar.", "ETH"],
    ["CHISINAU, Moldova - Guns fired again. In Moscow, the foreign ministry said gunmen attacked Bender.", "RUS"],
  ])("%s", (text, party) => expect(claimants(text).at(-1)).toBe(party));

  test("the spokesman of one side is not the one that the other has told of", () => {
    const text = "Spokesman Pal Deng of the SPLM-IO in South Sudan accused the army. The army denied it. Its spokesman, Maj. Gen. Lul Kon, said gunmen attacked Nasir.";
    expect(claimants(text).at(-1)).toBe("SSD");
  });

  test("it is whoever the sentence is about, and not whom it mentions aside", () => {
    expect(actors("The Congolese army took Rubaya, which the M23 had held for a year, and it shelled Masisi on Sunday.").at(-1)).toBe("COD");
  });

  test("a dateline with a colon says nothing", () => {
    expect(claimants("TBILISI: Russian troops shelled 12 villages near Gori on Friday.")).toEqual([undefined]);
  });
});
