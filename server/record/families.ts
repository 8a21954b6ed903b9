import { familiesOf, type FamilyMember, type FamilyPlace, type Link } from "../../core/index.js";
import type { ReportTable, Session } from "../store/index.js";
import { chunksOf } from "./chunks.js";

/** A report as its family needs it. */
export type Member = Pick<ReportTable, "no" | "key" | "id" | "date" | "accord" | "family" | "superseded_by" | "is_front">;

const MEMBER_COLUMNS = ["no", "key", "id", "date", "accord", "family", "superseded_by", "is_front"] as const;
const CLUSTERS_A_TIME = 400;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface StoredLink {
  readonly one: number;
  readonly other: number;
  readonly sort: string;
  readonly shared: number;
  readonly of_shorter: number;
  readonly of_longer: number;
  readonly longer: number;
}

/** Families of the members given, by the links between them; a report without links is its own. */
export function placeMembers(members: readonly Pick<Member, "no" | "key" | "id" | "date">[], links: readonly StoredLink[]): Map<string, FamilyPlace> {
  const keys = new Map(members.map(({ no, key }) => [no, key]));
  const named = links.flatMap((link): Link[] => {
    const [one, other, longer] = [keys.get(link.one), keys.get(link.other), keys.get(link.longer)];
    if (one === undefined || other === undefined || longer === undefined) return [];
    const [first, second] = one < other ? [one, other] : [other, one];
    return [{ one: first, other: second, longer, sort: link.sort as Link["sort"], shared: link.shared, ofShorter: link.of_shorter, ofLonger: link.of_longer }];
  });
  return familiesOf(
    members.map(({ no, key, id, date }): FamilyMember => ({ report: key, id, date, seq: no })),
    named,
  );
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

/** Settles anew the families of whole clusters; returns the accords whose reports they hold. */
export async function settleFamilies(session: Session, clusters: readonly number[]): Promise<Set<string>> {
  const touched = new Set<string>();
  for (const some of chunksOf(clusters, CLUSTERS_A_TIME)) {
    const { db } = session;
    const members = await db.selectFrom("report").select(MEMBER_COLUMNS).where("cluster", "in", some).execute();
    const links = await db.selectFrom("link").innerJoin("report", "report.no", "link.one").selectAll("link").where("report.cluster", "in", some).execute();
    const places = placeMembers(members, links);
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
