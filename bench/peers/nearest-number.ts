/** A number in a text: its place and what it comes to. */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

const VERBS: Readonly<Record<string, RegExp>> = {
  killed: /\b(?:kill(?:ed|ing|s)?|dead|die[ds]?|deaths?|bodies|murder(?:ed|ing)?|execut(?:ed|ing)|slain|massacred?|beheaded|shot dead|lives)\b/gi,
  wounded: /\b(?:wound(?:ed|ing|s)?|injur(?:ed|ing|ies|y)|hurt)\b/gi,
};

/** Ages, days of the month and years are counts of nobody. */
const NO_COUNT = /^(?:[- ]year|(?:st|nd|rd|th)\b| (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/;
const isCount = (text: string, { end, value }: FoundNumber): boolean => !(value >= 1990 && value <= 2030) && !NO_COUNT.test(text.slice(end, end + 6));

/** The naive baseline: of the numbers of a text, the one nearest to a verb of the outcome; one where the verb stands without any. */
export function nearestNumber(text: string, numbers: readonly FoundNumber[]): readonly { readonly outcome: string; readonly value: number }[] {
  const counts = numbers.filter((number) => isCount(text, number));
  return Object.entries(VERBS).flatMap(([outcome, verb]) => {
    let nearest = Infinity;
    let value: number | undefined;
    for (const { index, 0: word } of text.matchAll(verb)) {
      value ??= 1;
      for (const number of counts) {
        const distance = number.end <= index ? index - number.end : number.start - index - word.length;
        if (distance >= nearest) continue;
        nearest = distance;
        value = number.value;
      }
    }
    return value === undefined ? [] : [{ outcome, value }];
  });
}
