import { ENGINES } from "./engines.js";
import { recordSuite } from "./record-suite.js";

for (const engine of ENGINES) recordSuite(engine);
