import { fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { Lexicon, paged, type Paged } from "../core/index.js";

const beside = (name: string): Uint8Array => {
  const bytes = readFileSync(new URL(name, import.meta.url));
  return bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
};

/** A file that stays open as long as the process runs, its pages read when they are asked for. */
function pagesOf(name: string): Paged {
  const descriptor = openSync(new URL(name, import.meta.url), "r");
  return paged(fstatSync(descriptor).size, (into, at) => {
    for (let done = 0; done < into.length;) {
      const length = readSync(descriptor, into, done, into.length - done, at + done);
      if (length === 0) throw new Error(`${name} has become shorter while it was read`);
      done += length;
    }
  });
}

/** The index of the rules as the build kept it; null while it builds. */
function rulesBeside(): Uint8Array | null {
  try {
    return beside("rules.bin");
  } catch {
    return null;
  }
}

/** How the words of the lexicon are read first, where whoever started the command has memory to spare for them. */
let firstWords: (() => Uint8Array) | null = null;

/** `words` reads `lexicon.bin` into memory that is the lexicon's from then on, for the first one opened. */
export function lendRoom(words: () => Uint8Array): void {
  firstWords = words;
}

/** Opens the compiled lexicon files that lie beside the bundled command. */
export function openLexicon(): Lexicon {
  const words = firstWords?.() ?? beside("lexicon.bin");
  firstWords = null;
  return Lexicon.open(words, pagesOf("gazetteer.bin"), rulesBeside());
}

const shared = (name: string): Uint8Array => {
  const bytes = readFileSync(new URL(name, import.meta.url));
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
};

/** The same files in memory that every thread sees. */
export const sharedLexicon = (): { readonly words: Uint8Array; readonly places: Uint8Array } => ({ words: shared("lexicon.bin"), places: shared("gazetteer.bin") });
