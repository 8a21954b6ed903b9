import type { Relation } from "./relation.js";

/** A report as families see it. */
export interface FamilyMember {
  readonly report: string;
  /** The id it was received under: the same id with another text is a new version. */
  readonly id: string;
  /** Publication date, EDTF day, or null. */
  readonly date: string | null;
  /** Its number in the log. */
  readonly seq: number;
}

/** How two reports hang together; `one` sorts before `other`. */
export interface Link extends Relation {
  readonly one: string;
  readonly other: string;
  /** The key of the longer text. */
  readonly longer: string;
}

/** A report's place in its family. */
export interface FamilyPlace {
  /** Key of the family's origin: the first published. */
  readonly family: string;
  readonly supersededBy: string | null;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const dateOf = ({ date }: FamilyMember): string => date ?? "9999";

/** The longer text belongs to the one story that fills most of it, not to every story it quotes. */
const MAIN_SHARE = 0.45;

/** The links that make families: all between texts of much the same size; of a longer text's quotations only the longest, and those that fill much of it. */
function bindingLinks(links: readonly Link[]): Link[] {
  const ordered = [...links].sort((a, b) => b.shared - a.shared || byText(a.one, b.one) || byText(a.other, b.other));
  const quoting = new Set<string>();
  return ordered.filter((link) => {
    if (link.sort !== "quoted" || link.ofLonger >= MAIN_SHARE) return true;
    if (quoting.has(link.longer)) return false;
    quoting.add(link.longer);
    return true;
  });
}

/** The families of reports that links hold together, whatever the order in which they came. */
export function familiesOf(members: readonly FamilyMember[], links: readonly Link[]): Map<string, FamilyPlace> {
  const byKey = new Map(members.map((member) => [member.report, member]));
  const known = links.filter(({ one, other }) => byKey.has(one) && byKey.has(other));
  const home = new Map<string, string>(members.map(({ report }) => [report, report]));
  const find = (report: string): string => {
    let root = report;
    while (home.get(root) !== root) root = home.get(root) as string;
    home.set(report, root);
    return root;
  };
  for (const { one, other } of bindingLinks(known)) home.set(find(one), find(other));
  const families = new Map<string, FamilyMember[]>();
  for (const member of members) {
    const root = find(member.report);
    const family = families.get(root);
    if (family) family.push(member);
    else families.set(root, [member]);
  }
  const places = new Map<string, FamilyPlace>();
  const linksOf = new Map<string, Link[]>();
  for (const link of known) {
    const root = find(link.one);
    const own = linksOf.get(root);
    if (own) own.push(link);
    else linksOf.set(root, [link]);
  }
  for (const [root, family] of families) placeFamily(family, linksOf.get(root) ?? [], places);
  return places;
}

/** The first published is the origin; of equals the first key. */
function placeFamily(family: readonly FamilyMember[], links: readonly Link[], places: Map<string, FamilyPlace>): void {
  const ordered = [...family].sort((a, b) => byText(dateOf(a), dateOf(b)) || byText(a.report, b.report));
  const origin = (ordered[0] as FamilyMember).report;
  const linksOf = new Map<string, Link[]>(family.map(({ report }) => [report, []]));
  for (const link of links) {
    linksOf.get(link.one)?.push(link);
    linksOf.get(link.other)?.push(link);
  }
  const byKey = new Map(family.map((member) => [member.report, member]));
  for (const member of family) places.set(member.report, { family: origin, supersededBy: newerOf(member, byKey, linksOf.get(member.report) ?? []) });
}

/** The newest version of a report: published later with other figures, or received later under the same id; null when it is the newest itself. */
function newerOf(member: FamilyMember, family: ReadonlyMap<string, FamilyMember>, links: readonly Link[]): string | null {
  const newer = links.flatMap(({ one, other: two, sort }) => {
    const other = family.get(one === member.report ? two : one);
    if (!other || sort === "quoted") return [];
    if (other.id === member.id) return other.seq > member.seq ? [other] : [];
    return sort === "write-through" && member.date !== null && other.date !== null && other.date > member.date ? [other] : [];
  });
  const [newest] = newer.sort((a, b) => byText(dateOf(b), dateOf(a)) || b.seq - a.seq || byText(a.report, b.report));
  return newest?.report ?? null;
}
