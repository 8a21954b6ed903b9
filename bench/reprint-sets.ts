import { readdirSync, readFileSync } from "node:fs";

/** A text and the source it belongs to: two texts are a pair when their sources are the same. */
export interface Printed {
  readonly text: string;
  readonly source: string;
  readonly edit: string;
}

/** A linear congruential generator: the same numbers every run. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 to `sides` - 1. */
  roll(sides: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 4_294_967_296) * sides);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.roll(list.length)] as T;
  }
}

/** Stories of at least so many words from the evaluation corpora. */
export function storiesOf(evaluation: string, count: number): string[] {
  const folder = `${evaluation}/corpora/polnear`;
  const texts = ["dev", "train"].flatMap((half) =>
    readdirSync(`${folder}/${half}/text`)
      .sort()
      .map((file) => readFileSync(`${folder}/${half}/text/${file}`, "utf8")),
  );
  const muc = readFileSync(`${evaluation}/corpora/muc/dev.jsonl`, "utf8")
    .split("\n")
    .filter(Boolean)
    .flatMap((line) => (JSON.parse(line) as { text?: string }).text ?? []);
  return [...texts, ...muc].filter((text) => text.split(/\s+/).length > 150).slice(0, count);
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.length > 0);
const paragraphsOf = (text: string): string[] => {
  const sentences = sentencesOf(text);
  const paragraphs: string[] = [];
  for (let i = 0; i < sentences.length; i += 3) paragraphs.push(sentences.slice(i, i + 3).join(" "));
  return paragraphs;
};

type Edit = (text: string, other: string, dice: Dice) => string;

/** What papers do to a wire story. */
export const EDITS: Readonly<Record<string, Edit>> = {
  shortened: (text, _, dice) => {
    const sentences = sentencesOf(text);
    return sentences.slice(0, Math.max(4, Math.ceil(sentences.length * (0.35 + dice.roll(40) / 100)))).join(" ");
  },
  headline: (text, other) => `${sentencesOf(other)[0]?.slice(0, 70) ?? ""}\n\n${text}`,
  lead: (text, other) => [...sentencesOf(other).slice(1, 3), ...sentencesOf(text).slice(2)].join(" "),
  reordered: (text, _, dice) => {
    const paragraphs = paragraphsOf(text);
    const [first = "", ...rest] = paragraphs;
    for (let i = rest.length - 1; i > 0; i--) {
      const j = dice.roll(i + 1);
      [rest[i], rest[j]] = [rest[j] ?? "", rest[i] ?? ""];
    }
    return [first, ...rest].join("\n\n");
  },
  quoted: (text, other) => {
    const own = sentencesOf(text);
    const around = sentencesOf(other);
    const half = Math.ceil(around.length / 2);
    return [...around.slice(0, half), ...own.slice(0, Math.max(5, Math.ceil(own.length * 0.6))), ...around.slice(half)].join(" ");
  },
  "write-through": (text, _, dice) =>
    text.replace(/\b\d{1,3}\b(?! (?:January|February|March|April|May|June|July|August|September|October|November|December))/g, (number) =>
      dice.roll(3) === 0 ? String(Number(number) + 1 + dice.roll(4)) : number,
    ),
  "in capitals": (text) => text.toUpperCase(),
};

const TOWNS = [
  "Arden",
  "Brask",
  "Corvo",
  "Dunmere",
  "Estrava",
  "Falken",
  "Gorna",
  "Halsek",
  "Ilmen",
  "Jarosk",
  "Korva",
  "Lunde",
  "Morav",
  "Narva",
  "Ostrel",
  "Pelim",
  "Quarna",
  "Rudnik",
  "Selvo",
  "Tarnow",
];
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** The same story told of another event: names, days and figures filled in otherwise, the words kept. */
export function retold(text: string, dice: Dice): string {
  const names = new Map<string, string>();
  return text
    .replace(/(?<=[a-z,] )[A-Z][a-z]{2,}/g, (name) => {
      if (DAYS.includes(name)) return dice.pick(DAYS.filter((day) => day !== name));
      if (MONTHS.includes(name)) return dice.pick(MONTHS.filter((month) => month !== name));
      const known = names.get(name);
      if (known !== undefined) return known;
      const fresh = dice.roll(4) === 0 ? name : `${dice.pick(TOWNS)}${dice.roll(2) === 0 ? "a" : ""}`;
      names.set(name, fresh);
      return fresh;
    })
    .replace(/\b\d+\b/g, (number) => (number.length === 4 ? number : String(Number(number) + 1 + dice.roll(30))));
}

/** Bulletins of one form on many days: each its own source. */
function bulletins(count: number, dice: Dice): Printed[] {
  return Array.from({ length: count }, (_, i) => {
    const town = dice.pick(TOWNS);
    const other = dice.pick(TOWNS);
    const day = `${1 + dice.roll(28)} ${dice.pick(MONTHS)}`;
    const text = `Daily report of the monitoring mission. On ${day} the mission recorded ${dice.roll(200)} ceasefire violations in the area of ${town}, compared with ${dice.roll(200)} in the previous reporting period. Most of the violations occurred north and east of ${other}. The patrol heard ${2 + dice.roll(40)} explosions assessed as outgoing mortar rounds of an undetermined calibre. A resident of ${town}, a ${20 + dice.roll(50)}-year-old woman, told the patrol that shrapnel had damaged ${2 + dice.roll(9)} houses in ${other} on the evening of ${day}. The mission continued to monitor the withdrawal of weapons and visited ${2 + dice.roll(9)} holding areas, and noted that ${dice.roll(30)} howitzers were missing. Freedom of movement was restricted at a checkpoint near ${dice.pick(TOWNS)}, where armed men denied the patrol passage and cited safety concerns.`;
    return { text, source: `bulletin-${i}`, edit: "bulletin" };
  });
}

/** Stories, their reprints, and hard negatives of the same words. Stories that serve as filler are not printed themselves. */
export function makePrinted(stories: readonly string[], seed: number): Printed[] {
  const dice = new Dice(seed);
  const half = Math.floor(stories.length / 2);
  const fillers = stories.slice(half);
  const printed: Printed[] = [];
  let used = 0;
  stories.slice(0, half).forEach((text, i) => {
    printed.push({ text, source: `story-${i}`, edit: "original" });
    const edits = Object.entries(EDITS);
    for (let k = 0; k < 3; k++) {
      const [edit, make] = dice.pick(edits);
      printed.push({ text: make(text, edit === "quoted" ? (fillers[used++ % fillers.length] as string) : dice.pick(fillers), dice), source: `story-${i}`, edit });
    }
    if (i % 2 === 0) printed.push({ text: retold(text, dice), source: `retold-${i}`, edit: "retold" });
  });
  printed.push(...bulletins(Math.min(300, half), dice));
  for (let i = printed.length - 1; i > 0; i--) {
    const j = dice.roll(i + 1);
    [printed[i], printed[j]] = [printed[j] as Printed, printed[i] as Printed];
  }
  return printed;
}
