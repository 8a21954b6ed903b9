import { describe, expect, test } from "vitest";
import { openReader } from "../../../corpus/reader.js";

const reader = openReader();

/** Name and party of whoever says that people came to harm. */
function speakerOf(text: string): [string | null, string | null] {
  const claim = reader.read({ id: "holders", text, date: "2016-09-20" }).claims.find(({ kind }) => kind === "casualties");
  return [claim?.claimant?.name ?? null, claim?.claimant?.party ?? null];
}

describe("who holds an office", () => {
  test.each([
    ["Minister of Defence Juma Otieno", "Juma Otieno", null],
    ["U.S. Secretary of State Hillary Clinton", "Hillary Clinton", "USA"],
    ["Secretary of Defense Chuck Hagel", "Chuck Hagel", null],
    ["Minister for Foreign Affairs Juma Otieno", "Juma Otieno", null],
    ["Governor of Lofa County George Weah", "George Weah", null],
    ["President of Kenya William Ruto", "William Ruto", "KEN"],
    ["Army Chief of Staff Gen. Juma Otieno", "Juma Otieno", null],
  ])("%s", (office, name, party) => {
    expect(speakerOf(`Rebels fled. ${office} said two soldiers were killed.`)).toEqual([name, party]);
  });

  test.each(["president of United Way", "head of the Farmers Association", "honorary president of the Human Rights League of Kenya"])("of a private body: %s", (office) => {
    expect(speakerOf(`Kenya's army fought rebels. Milton Little, ${office}, said two people were killed.`)).toEqual(["Milton Little", null]);
  });

  test("of a public body", () => {
    expect(speakerOf("Kenya's army fought rebels. Milton Little, president of the Supreme Court, said two people were killed.")).toEqual(["Milton Little", "KEN"]);
  });

  test.each(["John Doe", "Mark Otieno", "Grace Akello", "Will Hutton", "Hope Adeyemi"])("a given name that is a word opens a sentence: %s", (name) => {
    expect(speakerOf(`Kenya's army fought rebels. ${name}, a policeman, said two people were killed.`)[0]).toBe(name);
  });

  test("who condemns a state is not its own", () => {
    expect(speakerOf("Secretary Juma Otieno condemned Mali and said two were killed.")).toEqual(["Juma Otieno", null]);
  });

  test("of two states told of, a president by name alone is of neither", () => {
    const text =
      "North Korea fired a missile. North Korea said it was a test. Pyongyang boasted of it. The United States asked North Korea to stop. The United States and Japan met.\n\nIn a statement, President Juma Otieno said two men were killed.";
    expect(speakerOf(text)).toEqual(["Juma Otieno", null]);
  });

  test("a part of one state with the name of another is nobody's government", () => {
    const claims = reader.read({ id: "namesake", text: "ATLANTA - Police in Georgia shot two men near Savannah, Georgia, the mayor of Atlanta said on Monday.", date: "2016-09-20" }).claims;
    expect(JSON.stringify(claims)).not.toContain('"GEO"');
    expect(claims.length).toBeGreaterThan(0);
  });
});
