/** Writes docs/formats.md from the forms' declarations: `npm run docs:formats`. */
import { writeFileSync } from "node:fs";
import { FORMATS_PAGE, formatsPage } from "./formats-page.js";

writeFileSync(FORMATS_PAGE, await formatsPage());
