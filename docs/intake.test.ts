import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MEDIA } from "../intake/media/index.js";
import { INTAKE_PAGE, intakePage } from "./intake-page.js";

test("the page on what comes in tells the forms and limits as they are; npm run docs:intake writes it anew", async () => {
  const page = readFileSync(INTAKE_PAGE, "utf8");
  expect(page).toBe(await intakePage());
  for (const { about } of MEDIA) expect(page).toContain(about.replace(/^the /, ""));
  expect(page).not.toContain("| ?");
});
