import fc from "fast-check";
import { expect, it } from "vitest";
import { wordSet, wordsIn } from "./plain-text.js";

const LONGEST = 60;

it("gives the words that search finds, in the order of their first place, each once", () => {
  expect(wordSet("Two men, two WOMEN; İzmir's Żagań and T-72 at 07:30, re\u0301sume\u0301 Agdam/Aghdam")).toEqual("two men women izmir s zagan and t 72 at 07 30 resume agdam aghdam".split(" "));
  const unit = fc.constantFrom(..."aAbB12 .,'-éÉİıßŁ١\u0301\u2019中\ud800😀");
  const word = fc.oneof(fc.constantFrom("the", "The", "THE", "troops", "Troops", "a".repeat(LONGEST), "b".repeat(LONGEST + 1)), fc.string({ unit, maxLength: 6 }));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), fc.constantFrom("", " ", "\n"), (words, between) => {
      const text = words.join(between);
      const found = [...wordsIn(text)].filter(({ start, end, word }) => end - start <= LONGEST && word !== "").map(({ word }) => word);
      expect(wordSet(text)).toEqual([...new Set(found)]);
    }),
    { numRuns: 3_000 },
  );
});
