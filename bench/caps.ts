/** How reports in capitals are read, apart from the rest of the quality table: `npm run bench:caps`. */
import { openReader } from "../corpus/reader.js";
import { capitalFigures } from "./capitals.js";
import { publish } from "./results.js";

publish("Capitals", capitalFigures(openReader()), new Set(process.argv.slice(2)));
