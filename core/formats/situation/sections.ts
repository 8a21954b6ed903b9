import { dayNumber, type BoardRow, type ControlRow, type Day, type FigureAnswer, type FigureRow, type IncidentRow } from "../../ledger/index.js";
import { disputedRows } from "../claimreview.js";
import { boundsInWords, claimantInWords } from "../in-words.js";
import type { Extract } from "../model.js";
import { sentence, type Block, type Sentence } from "./document.js";

/** The record at the end of a period, and as it was on the day before it began. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
  readonly now: Extract;
  readonly before: Extract;
  /** A party's name in words. */
  partyName(party: string | null): string;
}

const dayText = (day: number): Day => new Date(day * 86_400_000).toISOString().slice(0, 10);
/** First day of the span of equal length before the period. */
const startBefore = ({ from, to }: Period): Day => dayText(dayNumber(from) - (dayNumber(to) - dayNumber(from) + 1));
const isWithin = (day: string | null, from: Day, to: Day): boolean => day !== null && day.slice(0, 10) >= from && day.slice(0, 10) <= to;
const none = (text: string): Block => ({ block: "paragraph", sentences: [sentence(text)] });

const groupKey = ({ party, category, outcome }: Pick<FigureAnswer, "party" | "category" | "outcome">): string => `${party}|${category}|${outcome}`;
const categoryInWords = (category: string): string => (category === "unknown" ? "people, whose is not told" : category.replace("-", " "));

function whoSays(rows: readonly FigureRow[]): Sentence[] {
  return rows.map((row) =>
    sentence(
      `${claimantInWords(row.claimant)}: ${boundsInWords(row)}${row.basis === "increment" ? " more" : ""}${row.saidOn === null ? "" : `, ${row.isSaidOnTold ? "said" : "published"} ${row.saidOn}`}${row.isProvisional ? " (provisional)" : ""}.`,
      row.claims,
    ),
  );
}

/** One table a party, all in the same form. */
function figuresOf(period: Period): Block[] {
  const { now, before } = period;
  const earlier = new Map(before.figures.answers.map((answer) => [groupKey(answer), answer]));
  const parties = [...new Set([...now.parties, ...now.figures.answers.flatMap(({ party }) => party ?? [])]), null];
  const blocks = parties.flatMap((party): Block[] => {
    const answers = now.figures.answers.filter((answer) => answer.party === party);
    if (answers.length === 0) return party !== null && now.parties.includes(party) ? [none(`${period.partyName(party)}: no figure on the record.`)] : [];
    const rows = answers.map((answer): Sentence[] => {
      const standing = now.figures.rows.filter((row) => row.state === "standing" && row.basis === "total" && groupKey(row) === groupKey(answer));
      const told = whoSays(standing);
      const then = earlier.get(groupKey(answer));
      return [
        sentence(`${answer.outcome}, ${categoryInWords(answer.category)}`),
        sentence(boundsInWords({ ...answer, value: null })),
        sentence(then ? boundsInWords({ ...then, value: null }) : "no figure"),
        sentence(told.map(({ text }) => text).join(" "), [...new Set(told.flatMap(({ claims }) => claims))]),
      ];
    });
    return [{ block: "table", caption: period.partyName(party), header: ["Measure", `By ${period.to}`, `Before ${period.from}`, "Who says so"], rows }];
  });
  return blocks.length > 0 ? blocks : [none("No figure on the record.")];
}

function incidentLine(row: IncidentRow, partyName: Period["partyName"]): Sentence {
  const names = (parties: readonly string[]): string => parties.map(partyName).join(", ");
  const actors = row.actors.length > 0 ? `; by ${names(row.actors)}` : "";
  const targets = row.targets.length > 0 ? `; against ${names(row.targets)}` : "";
  const doubts = [...(row.isProvisional ? ["provisional"] : []), ...(row.isDenied ? ["denied by a claimant"] : [])].join(", ");
  return sentence(`${row.from ?? "Day not told"}, ${row.place ?? "place not told"}: ${row.subType}${actors}${targets}${doubts === "" ? "" : ` (${doubts})`}.`, row.claims);
}

function incidentsOf(period: Period): Block[] {
  const { now, from, to } = period;
  const within = now.incidents.rows.filter((row) => isWithin(row.from, from, to));
  const start = startBefore(period);
  const earlier = now.incidents.rows.filter((row) => isWithin(row.from, start, dayText(dayNumber(from) - 1)));
  const count = (rows: readonly IncidentRow[], type: string): number => rows.filter((row) => row.type === type).length;
  const types = [...new Set([...within, ...earlier].map(({ type }) => type))].sort();
  if (types.length === 0) return [none(`No incident from ${start} to ${to} is on the record.`)];
  const table: Block = {
    block: "table",
    caption: "Incidents by type",
    header: ["Type", `${from} to ${to}`, `${start} to the day before`],
    rows: types.map((type) => [
      sentence(type),
      sentence(
        String(count(within, type)),
        within.filter((row) => row.type === type).flatMap(({ claims }) => claims),
      ),
      sentence(String(count(earlier, type))),
    ]),
  };
  return [table, ...(within.length > 0 ? [{ block: "list", items: within.map((row) => [incidentLine(row, period.partyName)]) } as const] : [])];
}

const CHANGES: Readonly<Record<ControlRow["change"], string>> = { held: "held by", taken: "taken by", "handed-over": "handed over to", withdrawn: "left", contested: "contested" };

function controlOf({ now, from, to, partyName }: Period): Block[] {
  const changed = now.control.filter(({ since }) => isWithin(since, from, to));
  if (changed.length === 0) return [none(`No change of control from ${from} to ${to} is on the record.`)];
  const line = (row: ControlRow): Sentence => {
    const holder = row.holder === null ? "" : ` ${partyName(row.holder)}`;
    const former = row.from === null ? "" : `, before that ${partyName(row.from)}`;
    const late = row.daysLate === null ? "" : row.daysLate > 0 ? `; ${String(row.daysLate)} days after its deadline` : "; by its deadline";
    return sentence(
      `${row.names.join(" / ")}: ${CHANGES[row.change]}${holder}${former}, since ${row.since ?? "a day not told"}${late}${row.isDisputed ? "; disputed" : ""}. By the word of ${[...new Set(row.claimants.map(claimantInWords))].join(", ")}.`,
      row.claims,
    );
  };
  return [{ block: "list", items: changed.map((row) => [line(row)]) }];
}

function boardOf({ now, from, to }: Period): Block[] {
  if (now.board.length === 0) return [none("No accord's provisions are on the record.")];
  const order: readonly BoardRow["state"][] = ["breached", "overdue", "open", "kept-late", "kept"];
  const rows = [...now.board].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || ((a.due ?? "9999") < (b.due ?? "9999") ? -1 : 1));
  const left = ({ daysLeft }: BoardRow): string => (daysLeft === null ? "" : daysLeft < 0 ? `, ${String(-daysLeft)} days overdue` : `, ${String(daysLeft)} days left`);
  return [
    {
      block: "table",
      caption: `Provisions as of ${to}`,
      header: ["Point", "Provision", "Due", "State", "Score (0–3)"],
      rows: rows.map((row) => [
        sentence(row.provision.point),
        sentence(row.provision.title),
        sentence(`${row.due ?? "no date"}${row.isExtended ? ` (first ${row.dueAtFirst ?? ""})` : ""}`),
        sentence(
          `${row.state.replace("-", " ")}${row.doneOn === null ? "" : ` on ${row.doneOn}`}${left(row)}${isWithin(row.doneOn, from, to) ? "; in this period" : ""}`,
          row.evidence.map(({ claim }) => claim),
        ),
        sentence(`${String(row.score)}: ${row.scoreRule}`),
      ]),
    },
  ];
}

function disputesOf({ now, partyName }: Period): Block[] {
  const disputed = disputedRows(now);
  if (disputed.length === 0) return [none("No standing figures disagree beyond rounding.")];
  return [
    {
      block: "list",
      items: disputed.map(({ row, rivals }) => [
        sentence(`${partyName(row.party)}, ${row.outcome}, ${categoryInWords(row.category)}: ${claimantInWords(row.claimant)} says ${boundsInWords(row)};`, row.claims),
        ...rivals.map((rival) => sentence(`${claimantInWords(rival.claimant)} says ${boundsInWords(rival)}.`, rival.claims)),
      ]),
    },
  ];
}

/** Days of the period on which no report on the record was published. */
function silentDays({ now, from, to }: Period): Day[] {
  const seen = new Set(now.sources.flatMap(({ members }) => members.flatMap(({ date }) => date?.slice(0, 10) ?? [])));
  return Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, i) => dayText(dayNumber(from) + i)).filter((day) => !seen.has(day));
}

function limitsOf(period: Period): Block[] {
  const { observation } = period.now;
  const silent = silentDays(period);
  const changes = observation.sourceChanges.filter(({ on }) => isWithin(on, period.from, period.to));
  return [
    {
      block: "list",
      items: [
        [
          sentence(
            `${String(observation.reports)} reports of ${String(observation.families)} independent origins are on the record, published ${observation.firstDate ?? "on days not told"} to ${observation.lastDate ?? "days not told"}.`,
          ),
        ],
        [sentence(silent.length === 0 ? "Every day of the period has a report." : `No report was published on ${String(silent.length)} of its days: ${silent.join(", ")}.`)],
        ...changes.map(({ on, added, removed, reason }) => [
          sentence(
            `The sources watched changed on ${on.slice(0, 10)}: ${[...added.map((name) => `+ ${name}`), ...removed.map((name) => `− ${name}`)].join(", ")}${reason === null ? "" : ` (${reason})`}. Counts may jump for that reason alone.`,
          ),
        ]),
        [sentence("What no report tells is not on the record; unknown is not zero.")],
      ],
    },
  ];
}

/** What a template can place, by name. */
export const SECTIONS: Readonly<Record<string, { readonly tells: string; readonly build: (period: Period) => Block[] }>> = {
  figures: { tells: "a table a party: each measure by the end of the period, before it, and who says so", build: figuresOf },
  incidents: { tells: "incidents of the period by type beside the span before, and one line each", build: incidentsOf },
  control: { tells: "places whose holder changed in the period", build: controlOf },
  board: { tells: "every provision: due, state, score", build: boardOf },
  disputes: { tells: "figures that others dispute, in both sides' numbers", build: disputesOf },
  limits: { tells: "what was seen, days without reports, changes of the source set", build: limitsOf },
};
