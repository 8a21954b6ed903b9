import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { EXPORTS } from "../server/export/index.js";
import { FORMATS_PAGE, formatsPage } from "./formats-page.js";

test("the page on the forms tells the forms as they are; npm run docs:formats writes it anew", async () => {
  const page = readFileSync(FORMATS_PAGE, "utf8");
  expect(page).toBe(await formatsPage());
  for (const { name } of EXPORTS) expect(page).toContain(`## ${name}\n`);
});
