/** So many answers are remembered of one question; then all are forgotten. */
const ANSWERS_MOST = 20_000;

/** The same function of a text, which thinks each text over once: in a million claims the same few names and days come again and again. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= ANSWERS_MOST) known.clear();
    const now = answer(text);
    known.set(text, now);
    return now;
  };
}
