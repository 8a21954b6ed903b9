/** Writes docs/intake.md from the lists of forms and limits: `npm run docs:intake`. */
import { writeFileSync } from "node:fs";
import { INTAKE_PAGE, intakePage } from "./intake-page.js";

writeFileSync(INTAKE_PAGE, await intakePage());
