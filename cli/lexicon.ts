import { readFileSync } from "node:fs";
import { Lexicon } from "../core/index.js";

const beside = (name: string): Uint8Array => {
  const bytes = readFileSync(new URL(name, import.meta.url));
  return bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
};

/** Opens the compiled lexicon files that lie beside the bundled command. */
export const openLexicon = (): Lexicon => Lexicon.open(beside("lexicon.bin"), beside("gazetteer.bin"));
