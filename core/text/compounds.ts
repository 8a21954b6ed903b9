import { IdSet } from "./id-set.js";
import type { Vocabulary } from "./vocabulary.js";

/** Two nouns that each look like a verb or pronoun: both are nouns side by side. */
const COMPOUNDS =
  "peace talks,truce talks,ceasefire talks,truce monitors,ceasefire monitors,election monitors,tear gas,air strike,air strikes,air raid,air raids,drone strike,drone strikes,missile strike,missile strikes,police post,police posts,police force,police forces,police station,police stations,army post,army posts,land mine,land mines,police fire,rifle butt,rifle butts,bomb blast,bomb blasts,mine blast,mine blasts,grenade blast,grenade blasts,bomb attack,bomb attacks,grenade attack,grenade attacks,mortar fire,sniper fire,road map,warning shots,warning shot,staging post,staging posts,staging area,staging areas,fishing boat,fishing boats,fishing vessel,fishing vessels,armed forces,border crossing,border crossings,frontier crossing,frontier crossings,river crossing,river crossings,armed group,armed groups,armed formations,armed detachment,armed detachments,armed units,armed wing,allied militia,allied militias,allied forces,allied groups,allied fighters,allied troops,media report,media reports,suicide bombing,suicide bombings,car bombing,car bombings,truck bombing,truck bombings,press report,press reports,news report,news reports,aid convoy,aid convoys,aid worker,aid workers,aid agency,aid agencies,aid group,aid groups,aid truck,aid trucks,aid delivery,aid deliveries,aid flight,aid flights".split(
    ",",
  );

/** Tells which two words side by side make one noun. */
export class Compounds {
  readonly #size: number;
  readonly #openers: IdSet;
  readonly #pairs: ReadonlySet<number>;

  constructor(vocabulary: Vocabulary) {
    this.#size = vocabulary.size;
    const pairs = COMPOUNDS.map((pair) => pair.split(" ").map((word) => vocabulary.require(word)) as [number, number]);
    this.#openers = new IdSet(
      vocabulary.size,
      pairs.map(([left]) => left),
    );
    this.#pairs = new Set(pairs.map(([left, right]) => left * this.#size + right));
  }

  has(left: number, right: number): boolean {
    return this.#openers.has(left) && this.#pairs.has(left * this.#size + right);
  }
}
