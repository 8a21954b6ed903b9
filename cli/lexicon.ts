import { readFileSync } from "node:fs";
import { Lexicon } from "../core/index.js";

const beside = (name: string): Uint8Array => {
  const bytes = readFileSync(new URL(name, import.meta.url));
  return bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
};

/** Opens the compiled lexicon files that lie beside the bundled command. */
export const openLexicon = (): Lexicon => Lexicon.open(beside("lexicon.bin"), beside("gazetteer.bin"));

const shared = (name: string): Uint8Array => {
  const bytes = readFileSync(new URL(name, import.meta.url));
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
};

/** The same files in memory that every thread sees. */
export const sharedLexicon = (): { readonly words: Uint8Array; readonly places: Uint8Array } => ({ words: shared("lexicon.bin"), places: shared("gazetteer.bin") });
