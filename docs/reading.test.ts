import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { RULES } from "../core/claims/index.js";
import { READING_PAGE, readingPage } from "./reading-page.js";

test("the page on the rules tells the rules as they are; npm run docs:reading writes it anew", async () => {
  const page = readFileSync(READING_PAGE, "utf8");
  expect(page).toBe(await readingPage());
  for (const { name } of RULES) expect(page).toContain(`\`${name}\``);
});
