import { Shape, Tag, type Tokens } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import type { Vocabulary } from "../../text/index.js";

/** What citizens call their bodies. */
const CIVIL: ReadonlySet<string> = new Set("network union association syndicate observatory federation forum foundation institute monitor society league tribune watch initiative".split(" "));

/** "the Sudan Doctors | Network |", "the Kenyan Farmers | Union |": does a noun head the name of a body of citizens, which speaks for no state? */
export const isCivilBody = ({ shape, word }: Tokens, vocabulary: Vocabulary, head: number): boolean => (shape[head]! & Shape.Capital) !== 0 && CIVIL.has(vocabulary.form(word[head]!));

/** "a lawyers' group", "a local women's group": of people of one calling, and no armed band. */
export const isOfPeople = ({ tag }: Tokens, { possessive }: NounPhrase): boolean => tag[possessive - 1] === Tag.NounPlural;
