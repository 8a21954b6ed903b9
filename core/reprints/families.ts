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
const byPublication = (a: FamilyMember, b: FamilyMember): number => byText(dateOf(a), dateOf(b)) || byText(a.report, b.report);

/** The longer text belongs to the one story that fills most of it, not to every story it quotes. */
const MAIN_SHARE = 0.45;

/** Does the longer text only quote the shorter? Of such links only its longest binds it. */
export const isQuotation = ({ sort, ofLonger }: Pick<Link, "sort" | "ofLonger">): boolean => sort === "quoted" && ofLonger < MAIN_SHARE;

const byShared = (a: Link, b: Link): number => b.shared - a.shared || byText(a.one, b.one) || byText(a.other, b.other);

/** The links that make families: all between texts of much the same size; of a longer text's quotations only the longest, and those that fill much of it. */
function bindingLinks(links: readonly Link[]): Link[] {
  const ordered = [...links].sort(byShared);
  const quoting = new Set<string>();
  return ordered.filter((link) => {
    if (!isQuotation(link)) return true;
    if (quoting.has(link.longer)) return false;
    quoting.add(link.longer);
    return true;
  });
}

/** A report with its place before new links came. */
export type PlacedMember = FamilyMember & FamilyPlace;

/**
 * Families as new links change them, from the places before: the same as `familiesOf` over all links, in time that grows with the members and the new links alone.
 * `quotations` are the older links in which a longer text of a new quotation quotes; null where a new one takes the place of one that bound, so that a family may come apart.
 */
export function grownFamilies(members: readonly PlacedMember[], fresh: readonly Link[], quotations: readonly Link[]): Map<string, FamilyPlace> | null {
  const byKey = new Map(members.map((member) => [member.report, member]));
  const known = fresh.filter(({ one, other }) => byKey.has(one) && byKey.has(other));
  const bound = new Map<string, Link>();
  for (const link of [...quotations].filter(isQuotation).sort(byShared)) if (!bound.has(link.longer)) bound.set(link.longer, link);
  const binding: Link[] = [];
  for (const link of bindingLinks(known)) {
    const before = isQuotation(link) ? bound.get(link.longer) : undefined;
    if (before && byShared(link, before) < 0) return null;
    if (!before) binding.push(link);
  }
  const home = new Map<string, string>();
  const find = (family: string): string => {
    let root = family;
    for (let up = home.get(root); up !== undefined; up = home.get(root)) root = up;
    if (root !== family) home.set(family, root);
    return root;
  };
  const familyOf = (report: string): string => find((byKey.get(report) as PlacedMember).family);
  for (const { one, other } of binding) {
    const [a, b] = [familyOf(one), familyOf(other)];
    if (a !== b) home.set(a, b);
  }
  const origins = new Map<string, FamilyMember>();
  for (const member of members) {
    const root = find(member.family);
    const origin = origins.get(root);
    if (!origin || byPublication(member, origin) < 0) origins.set(root, member);
  }
  const linksOf = new Map<string, Link[]>();
  for (const link of known)
    for (const report of [link.one, link.other]) {
      const own = linksOf.get(report);
      if (own) own.push(link);
      else linksOf.set(report, [link]);
    }
  return new Map(
    members.map((member) => {
      const newer = newerOf(member, byKey, linksOf.get(member.report) ?? [], member.supersededBy);
      return [member.report, { family: (origins.get(find(member.family)) as FamilyMember).report, supersededBy: newer }];
    }),
  );
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
  const ordered = [...family].sort(byPublication);
  const origin = (ordered[0] as FamilyMember).report;
  const linksOf = new Map<string, Link[]>(family.map(({ report }) => [report, []]));
  for (const link of links) {
    linksOf.get(link.one)?.push(link);
    linksOf.get(link.other)?.push(link);
  }
  const byKey = new Map(family.map((member) => [member.report, member]));
  for (const member of family) places.set(member.report, { family: origin, supersededBy: newerOf(member, byKey, linksOf.get(member.report) ?? []) });
}

/** The newest version of a report, of those linked and the one known before: published later with other figures, or received later under the same id; null when it is the newest itself. */
function newerOf(member: FamilyMember, family: ReadonlyMap<string, FamilyMember>, links: readonly Link[], before: string | null = null): string | null {
  const newer = links.flatMap(({ one, other: two, sort }) => {
    const other = family.get(one === member.report ? two : one);
    if (!other || sort === "quoted") return [];
    if (other.id === member.id) return other.seq > member.seq ? [other] : [];
    return sort === "write-through" && member.date !== null && other.date !== null && other.date > member.date ? [other] : [];
  });
  const known = before === null ? undefined : family.get(before);
  if (known) newer.push(known);
  const [newest] = newer.sort((a, b) => byText(dateOf(b), dateOf(a)) || b.seq - a.seq || byText(a.report, b.report));
  return newest?.report ?? null;
}
