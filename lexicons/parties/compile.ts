import { buildPhrases, type PhraseArrays } from "../../core/text/phrases.js";
import { nameWordsOf } from "../../core/ledger/claimant.js";
import { fold } from "../../core/text/fold.js";

/** An entry of states.yaml, groups.yaml, bodies.yaml or media.yaml; see README.md in this folder. */
export interface PartyEntry {
  party: string | null;
  country?: string;
  type: string;
  category?: string;
  names?: string[];
  adjectives?: string[];
  people?: string[];
  seats?: string[];
  credits?: string[];
  organs?: { name: string; type: string; category?: string; context?: string[] }[];
  context?: string[];
  notInCaps?: string[];
  /** Names that stand behind that of a land: "Red Cross" of "the Moldovan Red Cross". */
  national?: string[];
}

export interface RoleEntry {
  word: string;
  plural?: string;
  type: string;
  of?: string;
}

export interface TitleEntry {
  title: string;
  type: string;
}

export interface VictimEntry {
  word: string;
  plural?: string;
  category: string;
}

export interface PartySources {
  parties: readonly PartyEntry[];
  roles: readonly RoleEntry[];
  titles: readonly TitleEntry[];
  victims: readonly VictimEntry[];
}

/** How an entity is named: proper name, demonym before a noun, its people, its seat, one of its organs. */
const FORMS = ["name", "adjective", "people", "seat", "organ"] as const;
type Form = (typeof FORMS)[number];

interface Entity {
  party: string | null;
  country: string | null;
  type: string;
  form: Form;
  category: string | null;
  context: readonly string[];
}

const enum NameFlag {
  Acronym = 1,
  LowerCase = 2,
  NotInCaps = 4,
}

/** Words between spaces and hyphens as the tokenizer cuts them. */
export function wordsOf(phrase: string): string[] {
  return phrase.replace(/[()"“”,/&]/g, " ").replace(/([\p{L}\d])['’]s\b/gu, "$1").replace(/s['’](?=\s|$)/gu, "s").split(/[\s\-‐–]+/).map((word) => (/^(\p{L}\.){2,}$/u.test(word) ? word : word.replace(/\.+$/, ""))).map(fold).filter((word) => /^[a-z]|^\d{1,2}[a-z]$/.test(word));
}

class NameList {
  readonly entities: Entity[] = [];
  readonly names = new Map<string, { flags: number; entities: number[] }>();

  add(name: string, entity: Entity, notInCaps: readonly string[]): void {
    const words = wordsOf(name);
    if (words.length === 0 || (/(^|[\s-])\d/.test(name) && !/^\d{1,2}[A-Z]$/.test(name))) return;
    const key = words.join(" ");
    const flags = (/^[\p{Lu}.\d]+$/u.test(name) && name.length <= 8 ? NameFlag.Acronym : 0) | (/^\p{Ll}/u.test(name) ? NameFlag.LowerCase : 0) | (notInCaps.includes(name) ? NameFlag.NotInCaps : 0);
    const known = this.names.get(key) ?? this.names.set(key, { flags, entities: [] }).get(key)!;
    /** "anti-Balaka" and "Anti-Balaka" of one party: the small first letter is one way to write it. */
    const small = known.entities.some((one) => this.entities[one]!.party === entity.party) ? (known.flags | flags) & NameFlag.LowerCase : 0;
    if (known.entities.length > 0) known.flags = (known.flags & (flags | NameFlag.NotInCaps)) | small;
    known.entities.push(this.entities.push(entity) - 1);
  }

  addEntry(entry: PartyEntry, codeOf: (alpha2: string | undefined) => string | null): void {
    const notInCaps = entry.notInCaps ?? [];
    const base = { party: entry.party, country: codeOf(entry.country), type: entry.type, category: entry.category ?? null, context: entry.context ?? [] };
    const lists: [readonly string[] | undefined, Form][] = [[entry.names, "name"], [entry.credits, "name"], [entry.adjectives, "adjective"], [entry.people, "people"], [entry.seats, "seat"]];
    for (const [names, form] of lists) for (const name of names ?? []) this.add(name, { ...base, form }, notInCaps);
    for (const organ of entry.organs ?? []) this.add(organ.name, { ...base, type: organ.type, category: organ.category ?? base.category, form: "organ", context: organ.context ?? base.context }, notInCaps);
  }
}

/** How many words the short name of a land has at most. */
const LAND_WORDS = 2;

/** The parties, those with `national` names told once more by the name and adjective of each land. */
function withNational(parties: readonly PartyEntry[]): readonly PartyEntry[] {
  const lands = [...new Set(parties.filter(({ country, type }) => country && type === "government").flatMap(({ names, adjectives }) => [...(names ?? []), ...(adjectives ?? [])]))].filter(
    (land) => /^\p{Lu}\p{Ll}/u.test(land) && land.split(" ").length <= LAND_WORDS,
  );
  return parties.map((entry) => (entry.national ? { ...entry, names: [...new Set([...(entry.names ?? []), ...entry.national.flatMap((name) => lands.map((land) => `${land} ${name}`))])] } : entry));
}

/** Every word the party lexicons use, for the vocabulary. */
export function partyWords(sources: PartySources): string[] {
  const words = new Set<string>();
  const take = (phrase: string | undefined): void => {
    for (const word of phrase ? wordsOf(phrase) : []) words.add(word);
  };
  for (const entry of sources.parties) for (const name of [...(entry.names ?? []), ...(entry.credits ?? []), ...(entry.adjectives ?? []), ...(entry.people ?? []), ...(entry.seats ?? []), ...(entry.organs ?? []).map((organ) => organ.name)]) take(name);
  for (const { word, plural } of [...sources.roles, ...sources.victims]) {
    take(word);
    take(plural);
  }
  for (const { title } of sources.titles) take(title);
  return [...words].sort();
}

/** Single nouns of the role and victim lists with their plurals, for the vocabulary. */
export function partyNouns(sources: PartySources): [string, string][] {
  return [...sources.roles, ...sources.victims].filter(({ word, plural }) => /^[a-z]+$/.test(word) && (plural === undefined || /^[a-z]+$/.test(plural))).map(({ word, plural }) => [word, plural ?? word]);
}

function listOf(values: Iterable<string>): { list: string[]; index: (value: string) => number } {
  const list = [...new Set(values)];
  const ids = new Map(list.map((value, i) => [value, i]));
  return { list, index: (value) => ids.get(value)! };
}

function named(prefix: string, arrays: PhraseArrays): Record<string, Int32Array> {
  return { [`${prefix}Starts`]: arrays.starts, [`${prefix}Edges`]: arrays.edges, [`${prefix}States`]: arrays.states };
}

/** The party lexicon as sections: entity columns, and tries of names, roles, victims and titles. */
export function compileParties(sources: PartySources, idOf: (word: string) => number): Record<string, Int32Array | Uint8Array | object> {
  const alpha3 = new Map(sources.parties.filter((entry) => entry.country && /^[A-Z]{3}$/.test(entry.party ?? "")).map((entry) => [entry.country!, entry.party!]));
  const names = new NameList();
  for (const entry of withNational(sources.parties)) names.addEntry(entry, (alpha2) => (alpha2 ? (alpha3.get(alpha2) ?? null) : null));
  /** Names in letters that do not fold to Latin ones cannot be matched and are left out. */
  const known = (list: [string, number][]): [string, number][] => list.filter(([phrase]) => phrase !== "" && phrase.split(" ").every((word) => idOf(word) !== 0));
  const parties = listOf(["", ...names.entities.flatMap((entity) => [entity.party ?? "", entity.country ?? "", ...entity.context])]);
  const types = listOf([...names.entities.map((entity) => entity.type), ...sources.roles.map((role) => role.type), ...sources.titles.map((title) => title.type)]);
  const categories = listOf(["", ...names.entities.map((entity) => entity.category ?? ""), ...sources.victims.map((victim) => victim.category)]);
  const owners = listOf(["", ...sources.roles.map((role) => role.of ?? "")]);
  const nameRows: number[] = [0, 0, 0];
  const lists: number[] = [];
  const phrases: [string, number][] = [];
  for (const [key, { flags, entities }] of names.names) {
    phrases.push([key, nameRows.length / 3]);
    nameRows.push(flags, lists.length, entities.length);
    lists.push(...entities);
  }
  const contexts: number[] = [];
  const columns = names.entities.flatMap((entity) => {
    const at = contexts.length;
    contexts.push(...entity.context.map((code) => parties.index(code)));
    return [parties.index(entity.party ?? ""), parties.index(entity.country ?? ""), types.index(entity.type), FORMS.indexOf(entity.form), categories.index(entity.category ?? ""), at, entity.context.length];
  });
  const roles: [string, number][] = [];
  const roleRows: number[] = [0, 0, 0];
  for (const { word, plural, type, of } of sources.roles) {
    for (const form of new Set([word, plural ?? word])) roles.push([wordsOf(form).join(" "), roleRows.length / 3]);
    roleRows.push(types.index(type), owners.index(of ?? ""), 0);
  }
  const victims = sources.victims.flatMap(({ word, plural, category }) => [...new Set([word, plural ?? word])].map((form) => [wordsOf(form).join(" "), 1 + categories.index(category)] as [string, number]));
  return {
    actorLists: { parties: parties.list, types: types.list, categories: categories.list, owners: owners.list, countries: Object.fromEntries([...alpha3].map(([alpha2, party]) => [alpha2, parties.index(party) ?? 0])) },
    actorNameRows: Int32Array.from(nameRows),
    actorNameEntities: Int32Array.from(lists),
    actorEntities: Int32Array.from(columns),
    actorContexts: Int32Array.from(contexts),
    actorSenders: sendersOf(names.entities, parties),
    actorRoleRows: Int32Array.from(roleRows),
    ...named("actorNames", buildPhrases(known(phrases), idOf)),
    ...named("actorRoles", buildPhrases(known(roles), idOf)),
    ...named("actorVictims", buildPhrases(known(victims), idOf)),
    ...named("actorTitles", buildPhrases(known(sources.titles.map(({ title, type }) => [wordsOf(title).join(" "), 1 + types.index(type)])), idOf)),
  };
}

/** By party, whether it is a body of states, which may send a mission. One whose every name is that of people who bring aid sends none that watches or keeps a peace. */
function sendersOf(entities: readonly Pick<Entity, "party" | "type" | "category">[], parties: { readonly list: readonly string[]; index(value: string): number }): Uint8Array {
  const senders = new Uint8Array(parties.list.length);
  for (const { party, type, category } of entities) if (type === "international" && category !== "aid-worker") senders[parties.index(party ?? "")] = 1;
  return senders;
}

/** The words that name each party: its names, adjectives, people and seats, a word each, sorted. Its media, and the missions of a body, are speakers of their own. */
export function namingWords(parties: readonly PartyEntry[]): Record<string, string[]> {
  const words = new Map<string, Set<string>>();
  for (const { party, type, names = [], adjectives = [], people = [], seats = [] } of parties) {
    if (party === null || type === "media" || (type === "international" && words.has(party))) continue;
    const own = words.get(party) ?? new Set();
    for (const name of [...names, ...adjectives, ...people, ...seats]) for (const word of nameWordsOf(name)) own.add(word);
    words.set(party, own);
  }
  return Object.fromEntries([...words].sort(([a], [b]) => (a < b ? -1 : 1)).map(([party, own]) => [party, [...own].sort()]));
}

/** The first name of each party, as it is shown. */
export function firstNames(parties: readonly PartyEntry[]): Record<string, string> {
  const first = new Map<string, string>();
  for (const { party, names = [] } of parties) if (party !== null && names[0] !== undefined && !first.has(party)) first.set(party, names[0]);
  return Object.fromEntries([...first].sort(([a], [b]) => (a < b ? -1 : 1)));
}
