/** Writes docs/reading.md from the rules' declarations: `npm run docs:reading`. */
import { writeFileSync } from "node:fs";
import { READING_PAGE, readingPage } from "./reading-page.js";

writeFileSync(READING_PAGE, await readingPage());
