import type { BoardRow, Citation, ControlRow, Fact, FigureRow, IncidentRow, SourceRow } from "../ledger/index.js";
import type { Claim, Count } from "../model/index.js";
import { claimantInWords } from "./in-words.js";
import type { Extract, ViewName } from "./model.js";

/** A list stands in one cell, its items parted by semicolons. */
export type Cell = string | number | boolean | null | readonly string[];

export type CellType = "text" | "whole" | "decimal" | "flag" | "list";

/** A column of a table: its name, its HXL hashtag, what stands in it. */
export interface Column {
  readonly name: string;
  readonly type: CellType;
  /** HXL 1.1 hashtag and attributes. */
  readonly hxl: string;
}

interface Source<Row> extends Column {
  value(row: Row): Cell;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

const column = <Row>(name: string, type: CellType, hxl: string, value: (row: Row) => Cell): Source<Row> => ({ name, type, hxl, value });

const FIGURES: readonly Source<FigureRow>[] = [
  column("id", "text", "#meta+id", ({ id }) => id),
  column("accord", "text", "#meta+accord", ({ accord }) => accord),
  column("war", "text", "#crisis+code", ({ war }) => war),
  column("party", "text", "#affected+party+code", ({ party }) => party),
  column("category", "text", "#affected+category", ({ category }) => category),
  column("outcome", "text", "#affected+outcome", ({ outcome }) => outcome),
  column("claimant", "text", "#meta+source+name", ({ claimant }) => claimantInWords(claimant)),
  column("claimant_party", "text", "#meta+source+party", ({ claimant }) => claimant.party),
  column("claimant_type", "text", "#meta+source+type", ({ claimant }) => claimant.type),
  column("basis", "text", "#affected+basis", ({ basis }) => basis),
  column("value", "whole", "#affected+value", ({ value }) => value),
  column("min", "whole", "#affected+min", ({ min }) => min),
  column("max", "whole", "#affected+max", ({ max }) => max),
  column("said_on", "text", "#date+said", ({ saidOn }) => saidOn),
  column("said_on_told", "flag", "#indicator+said_on_told", ({ isSaidOnTold }) => isSaidOnTold),
  column("published_on", "text", "#date+published", ({ publishedOn }) => publishedOn),
  column("state", "text", "#status", ({ state }) => state),
  column("origins", "whole", "#meta+origins+num", ({ origins }) => origins),
  column("provisional", "flag", "#status+provisional", ({ isProvisional }) => isProvisional),
  column("reach", "whole", "#meta+reach+num", ({ reach }) => reach),
  column("claims", "list", "#meta+claims+list", ({ claims }) => claims),
];

const CONTROL: readonly Source<ControlRow>[] = [
  column("id", "text", "#meta+id", ({ id }) => id),
  column("accord", "text", "#meta+accord", ({ accord }) => accord),
  column("place", "text", "#loc+name", ({ place }) => place),
  column("place_id", "text", "#loc+code", ({ placeId }) => placeId),
  column("names", "list", "#loc+name+alt+list", ({ names }) => names),
  column("holder", "text", "#org+holder+code", ({ holder }) => holder),
  column("from", "text", "#org+former+code", ({ from }) => from),
  column("change", "text", "#event+change", ({ change }) => change),
  column("extent", "text", "#loc+extent", ({ extent }) => extent),
  column("since", "text", "#date+start", ({ since }) => since),
  column("claimants", "list", "#meta+source+name+list", ({ claimants }) => claimants.map(claimantInWords)),
  column("disputed", "flag", "#status+disputed", ({ isDisputed }) => isDisputed),
  column("provision", "text", "#meta+provision", ({ provision }) => provision),
  column("days_late", "whole", "#indicator+days_late+num", ({ daysLate }) => daysLate),
  column("claims", "list", "#meta+claims+list", ({ claims }) => claims),
];

const BOARD: readonly Source<BoardRow>[] = [
  column("id", "text", "#meta+id", ({ id }) => id),
  column("accord", "text", "#meta+accord", ({ accord }) => accord),
  column("provision", "text", "#meta+provision", ({ provision }) => provision.provision),
  column("point", "text", "#meta+point", ({ provision }) => provision.point),
  column("theme", "text", "#subsector", ({ provision }) => provision.theme),
  column("title", "text", "#activity+name", ({ provision }) => provision.title),
  column("action", "text", "#activity+type", ({ provision }) => provision.action),
  column("by", "list", "#org+bound+code+list", ({ provision }) => provision.by),
  column("to", "list", "#org+beneficiary+code+list", ({ provision }) => provision.to),
  column("places", "list", "#loc+name+list", ({ provision }) => provision.places),
  column("quantity", "whole", "#output+value", ({ provision }) => provision.quantity?.value ?? null),
  column("unit", "text", "#output+unit", ({ provision }) => provision.quantity?.unit ?? null),
  column("due", "text", "#date+due", ({ due }) => due),
  column("due_at_first", "text", "#date+due+first", ({ dueAtFirst }) => dueAtFirst),
  column("extended", "flag", "#status+extended", ({ isExtended }) => isExtended),
  column("state", "text", "#status", ({ state }) => state),
  column("done_on", "text", "#date+done", ({ doneOn }) => doneOn),
  column("days_left", "whole", "#indicator+days_left+num", ({ daysLeft }) => daysLeft),
  column("score", "whole", "#indicator+score+num", ({ score }) => score),
  column("score_rule", "text", "#description+score", ({ scoreRule }) => scoreRule),
  column("statuses", "list", "#description+status+list", ({ statuses }) =>
    statuses.map(({ claimant, status, saidOn }) => `${claimantInWords(claimant)}: ${status}${saidOn === null ? "" : ` (${saidOn})`}`),
  ),
  column("evidence", "list", "#meta+claims+list", ({ evidence }) => evidence.map(({ claim }: Citation) => claim)),
];

const INCIDENTS: readonly Source<IncidentRow>[] = [
  column("id", "text", "#meta+id", ({ id }) => id),
  column("accord", "text", "#meta+accord", ({ accord }) => accord),
  column("type", "text", "#event+type", ({ type }) => type),
  column("sub_type", "text", "#event+subtype", ({ subType }) => subType),
  column("place", "text", "#loc+name", ({ place }) => place),
  column("place_id", "text", "#loc+code", ({ placeId }) => placeId),
  column("lat", "decimal", "#geo+lat", ({ lat }) => lat),
  column("lon", "decimal", "#geo+lon", ({ lon }) => lon),
  column("from", "text", "#date+start", ({ from }) => from),
  column("to", "text", "#date+end", ({ to }) => to),
  column("actors", "list", "#org+actor+list", ({ actors }) => actors),
  column("targets", "list", "#org+target+list", ({ targets }) => targets),
  column("origins", "whole", "#meta+origins+num", ({ origins }) => origins),
  column("provisional", "flag", "#status+provisional", ({ isProvisional }) => isProvisional),
  column("denied", "flag", "#status+denied", ({ isDenied }) => isDenied),
  column("claims", "list", "#meta+claims+list", ({ claims }) => claims),
];

interface SourceMember {
  readonly row: SourceRow;
  readonly member: SourceRow["members"][number];
}

const SOURCES: readonly Source<SourceMember>[] = [
  column("family", "text", "#meta+family", ({ row }) => row.family),
  column("report", "text", "#meta+id", ({ member }) => member.report),
  column("report_id", "text", "#meta+file", ({ member }) => member.id),
  column("outlet", "text", "#meta+source+name", ({ member }) => member.outlet),
  column("date", "text", "#date+published", ({ member }) => member.date),
  column("relation", "text", "#meta+relation", ({ member }) => member.relation),
  column("reach", "whole", "#meta+reach+num", ({ row }) => row.reach),
  column("reliability", "text", "#meta+reliability", ({ row }) => row.grade?.reliability ?? null),
  column("graded_by", "text", "#meta+graded+name", ({ row }) => row.grade?.by ?? null),
  column("graded_at", "text", "#date+graded", ({ row }) => row.grade?.at ?? null),
];

const casualties = ({ claim }: Fact) => (claim.kind === "casualties" ? claim.casualties : null);
const control = ({ claim }: Fact) => (claim.kind === "control" ? claim.control : null);
const commitment = ({ claim }: Fact) => (claim.kind === "commitment" ? claim.commitment : null);
const event = ({ claim }: Fact) => (claim.kind === "event" ? claim.event : null);
const statement = ({ claim }: Fact) => (claim.kind === "statement" ? claim.statement : null);
const names = (parties: readonly { readonly name: string; readonly party: string | null }[] | undefined): readonly string[] => parties?.map(({ name, party }) => party ?? name) ?? [];

/** The one count a claim can carry. */
export function countOf(claim: Claim): Count | null {
  if (claim.kind === "casualties") return claim.casualties.count;
  if (claim.kind === "commitment") return claim.commitment.quantity;
  return claim.kind === "event" ? claim.event.size : null;
}

const CLAIMS: readonly Source<Fact>[] = [
  column("id", "text", "#meta+id", ({ id }) => id),
  column("accord", "text", "#meta+accord", ({ accord }) => accord),
  column("report", "text", "#meta+report", ({ report }) => report.report),
  column("report_id", "text", "#meta+file", ({ report }) => report.id),
  column("outlet", "text", "#meta+outlet", ({ report }) => report.outlet),
  column("published_on", "text", "#date+published", ({ report }) => report.date),
  column("recorded_at", "text", "#date+recorded", ({ recordedAt }) => recordedAt),
  column("kind", "text", "#meta+kind", ({ claim }) => claim.kind),
  column("standing", "text", "#status", ({ standing }) => standing),
  column("claimant", "text", "#meta+source+name", ({ claim }) => claim.claimant?.name ?? null),
  column("claimant_party", "text", "#meta+source+party", ({ claim }) => claim.claimant?.party ?? null),
  column("claimant_type", "text", "#meta+source+type", ({ claim }) => claim.claimant?.type ?? null),
  column("said_on", "text", "#date+said", ({ claim }) => claim.saidOn),
  column("stance", "text", "#meta+stance", ({ claim }) => claim.stance),
  column("when", "text", "#date+occurred", ({ claim }) => claim.when),
  column("place", "text", "#loc+name", ({ claim }) => claim.where[0]?.name ?? null),
  column("place_id", "text", "#loc+code", ({ claim }) => claim.where[0]?.id ?? null),
  column("lat", "decimal", "#geo+lat", ({ claim }) => claim.where[0]?.lat ?? null),
  column("lon", "decimal", "#geo+lon", ({ claim }) => claim.where[0]?.lon ?? null),
  column("precision", "text", "#geo+precision", ({ claim }) => claim.where[0]?.precision ?? null),
  column("outcome", "text", "#affected+outcome", (fact) => casualties(fact)?.outcome ?? null),
  column("party", "text", "#affected+party+code", (fact) => casualties(fact)?.victims.party ?? null),
  column("category", "text", "#affected+category", (fact) => casualties(fact)?.victims.category ?? null),
  column("basis", "text", "#affected+basis", (fact) => casualties(fact)?.basis ?? null),
  column("qualifier", "text", "#affected+qualifier", ({ claim }) => countOf(claim)?.qualifier ?? null),
  column("value", "whole", "#affected+value", ({ claim }) => countOf(claim)?.value ?? null),
  column("min", "whole", "#affected+min", ({ claim }) => countOf(claim)?.min ?? null),
  column("max", "whole", "#affected+max", ({ claim }) => countOf(claim)?.max ?? null),
  column("change", "text", "#event+change", (fact) => control(fact)?.change ?? null),
  column("holder", "text", "#org+holder+code", (fact) => control(fact)?.holder ?? null),
  column("from", "text", "#org+former+code", (fact) => control(fact)?.from ?? null),
  column("action", "text", "#activity+type", (fact) => commitment(fact)?.action ?? null),
  column("by", "list", "#org+bound+code+list", (fact) => commitment(fact)?.by ?? []),
  column("due", "text", "#date+due", (fact) => commitment(fact)?.due ?? null),
  column("status", "text", "#status+commitment", (fact) => commitment(fact)?.status ?? null),
  column("type", "text", "#event+type", (fact) => event(fact)?.type ?? null),
  column("sub_type", "text", "#event+subtype", (fact) => event(fact)?.subType ?? null),
  column("actors", "list", "#org+actor+list", (fact) => names(event(fact)?.actors)),
  column("targets", "list", "#org+target+list", (fact) => names(event(fact)?.targets)),
  column("act", "text", "#activity+act", (fact) => statement(fact)?.act ?? null),
  column("to", "list", "#org+addressed+list", (fact) => statement(fact)?.to ?? []),
  column("about", "text", "#description+about", (fact) => statement(fact)?.about ?? null),
  column("quote", "text", "#description+quote", ({ claim }) => claim.quote.exact),
  column("start", "whole", "#meta+start+num", ({ claim }) => claim.quote.start),
  column("end", "whole", "#meta+end+num", ({ claim }) => claim.quote.end),
  column("rule", "text", "#meta+rule", ({ claim }) => claim.rule),
];

function tableOf<Row>(sources: readonly Source<Row>[], rows: readonly Row[]): Table {
  return { columns: sources, rows: rows.map((row) => sources.map(({ value }) => value(row))) };
}

const TABLES: { readonly [V in ViewName]: (extract: Extract) => Table } = {
  figures: ({ figures }) => tableOf(FIGURES, figures.rows),
  control: (extract) => tableOf(CONTROL, extract.control),
  board: ({ board }) => tableOf(BOARD, board),
  incidents: ({ incidents }) => tableOf(INCIDENTS, incidents.rows),
  sources: ({ sources }) =>
    tableOf(
      SOURCES,
      sources.flatMap((row) => row.members.map((member) => ({ row, member }))),
    ),
  claims: ({ facts }) => tableOf(CLAIMS, facts),
};

/** A view as a table: every form with rows and columns is written from this one. */
export const toTable = (extract: Extract, view: ViewName): Table => TABLES[view](extract);

/** Joins a list for one cell; a semicolon within an item is doubled. */
export const joinList = (items: readonly string[]): string => items.map((item) => item.replaceAll(";", ";;")).join("; ");

/** The items of a cell that `joinList` wrote. */
export function splitList(cell: string): string[] {
  if (cell === "") return [];
  const items = [""];
  for (let i = 0; i < cell.length; i++) {
    const last = items.length - 1;
    if (cell[i] !== ";") items[last] += cell[i] as string;
    else if (cell[i + 1] === ";") {
      items[last] += ";";
      i++;
    } else {
      items.push("");
      if (cell[i + 1] === " ") i++;
    }
  }
  return items;
}
