import { familiesOf, grownFamilies, isQuotation, type FamilyMember, type FamilyPlace, type Link } from "../../core/index.js";
import type { ReportTable, Session } from "../store/index.js";
import { chunksOf } from "./chunks.js";

/** A report as its family needs it. */
export type Member = Pick<ReportTable, "no" | "key" | "id" | "date" | "accord" | "family" | "superseded_by" | "is_front">;

const MEMBER_COLUMNS = ["no", "key", "id", "date", "accord", "family", "superseded_by", "is_front"] as const;
const CLUSTERS_A_TIME = 400;
const REPORTS_A_TIME = 400;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A link as it is kept: reports by their numbers, the one received before the other. */
export interface StoredLink {
  readonly one: number;
  readonly other: number;
  readonly sort: string;
  readonly shared: number;
  readonly of_shorter: number;
  readonly of_longer: number;
  readonly longer: number;
}

/** Links by the keys of the reports they join, those to others left out. */
function namedLinks(members: readonly Pick<Member, "no" | "key">[], links: readonly StoredLink[]): Link[] {
  const keys = new Map(members.map(({ no, key }) => [no, key]));
  return links.flatMap((link): Link[] => {
    const [one, other, longer] = [keys.get(link.one), keys.get(link.other), keys.get(link.longer)];
    if (one === undefined || other === undefined || longer === undefined) return [];
    const [first, second] = one < other ? [one, other] : [other, one];
    return [{ one: first, other: second, longer, sort: link.sort as Link["sort"], shared: link.shared, ofShorter: link.of_shorter, ofLonger: link.of_longer }];
  });
}

const memberOf = ({ no, key, id, date }: Pick<Member, "no" | "key" | "id" | "date">): FamilyMember => ({ report: key, id, date, seq: no });

/** Families of the members given, by the links between them; a report without links is its own. */
export function placeMembers(members: readonly Pick<Member, "no" | "key" | "id" | "date">[], links: readonly StoredLink[]): Map<string, FamilyPlace> {
  return familiesOf(members.map(memberOf), namedLinks(members, links));
}

/** The older links in which the longer texts of new quotations quote. */
async function quotationsBefore({ db }: Session, fresh: readonly StoredLink[]): Promise<StoredLink[]> {
  const newest = new Set(fresh.map(({ one, other }) => `${one} ${other}`));
  const quoting = new Set(fresh.flatMap((link) => (isQuotation({ sort: link.sort as Link["sort"], ofLonger: link.of_longer }) ? [link.longer] : [])));
  const found: StoredLink[] = [];
  for (const some of chunksOf([...quoting], REPORTS_A_TIME)) {
    const quoted = db.selectFrom("link").selectAll().where("sort", "=", "quoted");
    found.push(...(await quoted.where("one", "in", some).execute()), ...(await quoted.where("other", "in", some).execute()));
  }
  return found.filter(({ one, other, longer }) => quoting.has(longer) && !newest.has(`${one} ${other}`));
}

/** Families of whole clusters after new links; from all their links only where a family may have come apart. */
async function placesAfter(session: Session, clusters: readonly number[], members: readonly Member[], fresh: readonly StoredLink[]): Promise<Map<string, FamilyPlace>> {
  const before = await quotationsBefore(session, fresh);
  const placed = members.map((member) => ({ ...memberOf(member), family: member.family, supersededBy: member.superseded_by }));
  const grown = grownFamilies(placed, namedLinks(members, fresh), namedLinks(members, before));
  if (grown) return grown;
  return placeMembers(members, await session.db.selectFrom("link").innerJoin("report", "report.no", "link.one").selectAll("link").where("report.cluster", "in", clusters).execute());
}

/** Which reports stand for their families in the lists of their accords: the origin, or the first published that belongs there. */
export function frontsOf(members: readonly Pick<Member, "key" | "date" | "accord">[], familyOf: (key: string) => string): Set<string> {
  const fronts = new Map<string, Pick<Member, "key" | "date" | "accord">>();
  for (const member of members) {
    const family = familyOf(member.key);
    const place = `${family}|${member.accord}`;
    const front = fronts.get(place);
    const isEarlier = front === undefined || byText(member.date ?? "9999", front.date ?? "9999") < 0 || (member.date === front.date && member.key < front.key);
    if (member.key === family || (isEarlier && front?.key !== family)) fronts.set(place, member);
  }
  return new Set([...fronts.values()].map(({ key }) => key));
}

/** Settles the families of whole clusters after the new links given; returns the accords whose reports they hold. */
export async function settleFamilies(session: Session, clusters: readonly number[], fresh: readonly StoredLink[]): Promise<Set<string>> {
  const touched = new Set<string>();
  for (const some of chunksOf(clusters, CLUSTERS_A_TIME)) {
    const { db } = session;
    const members = await db.selectFrom("report").select(MEMBER_COLUMNS).where("cluster", "in", some).execute();
    const places = await placesAfter(session, some, members, fresh);
    const fronts = frontsOf(members, (key) => places.get(key)?.family ?? key);
    for (const member of members) {
      touched.add(member.accord);
      await updateMember(session, member, places.get(member.key), fronts.has(member.key) ? 1 : 0);
    }
  }
  return touched;
}

async function updateMember({ db }: Session, member: Member, place: FamilyPlace | undefined, front: number): Promise<void> {
  const family = place?.family ?? member.key;
  const newer = place?.supersededBy ?? null;
  if (family === member.family && newer === member.superseded_by && front === member.is_front) return;
  await db.updateTable("report").set({ family, superseded_by: newer, is_front: front }).where("no", "=", member.no).execute();
}
