import type { Tokens } from "../../model/index.js";
import type { Vocabulary } from "../../text/index.js";
import type { NameReader } from "./name-reader.js";

/** The armed group that calls itself an opposition, where a report names one: "the opposition" is then the "United Tajik Opposition", and no party of the state. */
export function armedOpposition(reader: NameReader, { word }: Tokens, vocabulary: Vocabulary): string | null {
  for (const { entity, last } of reader.names) if (entity.type === "non-state" && entity.party !== 0 && vocabulary.form(word[last - 1]!) === "opposition") return reader.partyName(entity.party);
  return null;
}
