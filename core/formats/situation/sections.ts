import { dayNumber, type BoardRow, type ControlRow, type Day, type FigureAnswer, type FigureRow, type IncidentRow } from "../../ledger/index.js";
import { disputedRows } from "../claimreview.js";
import { boundsInWords, warInWords } from "../in-words.js";
import type { Extract } from "../model.js";
import { sentence, type Block, type Sentence } from "./document.js";
import { dayInWords, spanInWords, speakerInWords } from "./in-words.js";
import type { Period } from "./period.js";

const dayText = (day: number): Day => new Date(day * 86_400_000).toISOString().slice(0, 10);
/** First day of the span of equal length before the period. */
const startBefore = ({ from, to }: Period): Day => dayText(dayNumber(from) - (dayNumber(to) - dayNumber(from) + 1));
const isWithin = (day: string | null, from: Day, to: Day): boolean => day !== null && day.slice(0, 10) >= from && day.slice(0, 10) <= to;
const none = (text: string): Block => ({ block: "paragraph", sentences: [sentence(text)] });

const groupKey = ({ accord, war, party, category, outcome }: Pick<FigureAnswer, "accord" | "war" | "party" | "category" | "outcome">): string => `${accord}|${war}|${party}|${category}|${outcome}`;
const daysInWords = (days: number): string => (days === 1 ? "1 day" : `${days.toLocaleString("en-GB")} days`);
const categoryInWords = (category: string): string => (category === "unknown" ? "who they were is not told" : category.replace("-", " "));

function whoSays(rows: readonly FigureRow[], period: Period): Sentence[] {
  return rows.map((row) => {
    const said = row.saidOn === null ? "" : `, ${row.isSaidOnTold ? "said" : "published"} ${dayInWords(row.saidOn)}`;
    return sentence(`${speakerInWords(row.claimant, period)}: ${boundsInWords(row)}${row.basis === "increment" ? " more" : ""}${said}${row.isProvisional ? " (provisional)" : ""}.`, row.claims);
  });
}

/** The standing rows that an answer is made of. */
const standingOf = ({ figures }: Extract, answer: FigureAnswer): FigureRow[] => figures.rows.filter((row) => row.state === "standing" && row.basis === "total" && groupKey(row) === groupKey(answer));

/** The claims that rows rest on, each once. */
const claimsOf = (rows: readonly { readonly claims: readonly string[] }[]): string[] => [...new Set(rows.flatMap(({ claims }) => claims))];

/** What the standing figures come to: their range; where their words bound none ("about 340"), the one that all of them say. */
function answerInWords({ min, max }: FigureAnswer, standing: readonly FigureRow[]): string {
  if (min !== null || max !== null) return boundsInWords({ value: null, min, max });
  const [said = "an unstated number", ...others] = new Set(standing.map((row) => boundsInWords(row)));
  return others.length === 0 ? said : "no range is told";
}

/** One table a party, all in the same form. */
function figuresOf(period: Period): Block[] {
  const { now, before } = period;
  const earlier = new Map(before.figures.answers.map((answer) => [groupKey(answer), answer]));
  const isMixed = new Set(now.figures.answers.map(({ accord }) => accord)).size > 1;
  const dealOf = (accord: string | null): string => (!isMixed ? "" : `; ${accord === null ? "of no deal on the record" : (now.titles[accord] ?? accord)}`);
  const parties = [...new Set([...now.parties, ...now.figures.answers.flatMap(({ party }) => party ?? [])]), null];
  const blocks = parties.flatMap((party): Block[] => {
    const answers = now.figures.answers.filter((answer) => answer.party === party);
    if (answers.length === 0) return party !== null && now.parties.includes(party) ? [none(`${period.partyName(party)}: no figure on the record.`)] : [];
    const rows = answers.map((answer): Sentence[] => {
      const standing = standingOf(now, answer);
      const then = earlier.get(groupKey(answer));
      return [
        sentence(`${answer.outcome}, ${categoryInWords(answer.category)}${answer.war === null ? "" : `, ${warInWords(answer.war)}`}${dealOf(answer.accord)}`),
        sentence(answerInWords(answer, standing)),
        then ? sentence(answerInWords(then, standingOf(before, then)), claimsOf(standingOf(before, then))) : sentence("no figure"),
        sentence(
          whoSays(standing, period)
            .map(({ text }) => text)
            .join(" "),
          claimsOf(standing),
        ),
      ];
    });
    return [{ block: "table", caption: period.partyName(party), widths: [4, 3, 3, 7], header: ["Measure", `By ${dayInWords(period.to)}`, `Before ${dayInWords(period.from)}`, "Who says so"], rows }];
  });
  return blocks.length > 0 ? blocks : [none("No figure on the record.")];
}

function incidentLine(row: IncidentRow, partyName: Period["partyName"]): Sentence {
  const names = (parties: readonly string[]): string => parties.map(partyName).join(", ");
  const actors = row.actors.length > 0 ? `; by ${names(row.actors)}` : "";
  const targets = row.targets.length > 0 ? `; against ${names(row.targets)}` : "";
  const doubts = [...(row.isProvisional ? ["provisional"] : []), ...(row.isDenied ? ["denied by a claimant"] : [])].join(", ");
  return sentence(
    `${row.from === null ? "Day not told" : dayInWords(row.from)}, ${row.place ?? "place not told"}: ${row.subType}${actors}${targets}${doubts === "" ? "" : ` (${doubts})`}.`,
    row.claims,
  );
}

function incidentsOf(period: Period): Block[] {
  const { now, from, to } = period;
  const within = now.incidents.rows.filter((row) => isWithin(row.from, from, to));
  const start = startBefore(period);
  const earlier = now.incidents.rows.filter((row) => isWithin(row.from, start, dayText(dayNumber(from) - 1)));
  const count = (rows: readonly IncidentRow[], type: string): number => rows.filter((row) => row.type === type).length;
  const types = [...new Set([...within, ...earlier].map(({ type }) => type))].sort();
  if (types.length === 0) return [none(`No incident of ${spanInWords(start, to)} is on the record.`)];
  const counted = (rows: readonly IncidentRow[], type: string): Sentence => sentence(String(count(rows, type)), claimsOf(rows.filter((row) => row.type === type)));
  const table: Block = {
    block: "table",
    caption: "Incidents by type",
    widths: [4, 5, 5],
    header: ["Type", spanInWords(from, to), spanInWords(start, dayText(dayNumber(from) - 1))],
    rows: types.map((type) => [sentence(type), counted(within, type), counted(earlier, type)]),
  };
  return [table, ...(within.length > 0 ? [{ block: "list", items: within.map((row) => [incidentLine(row, period.partyName)]) } as const] : [])];
}

const CHANGES: Readonly<Record<ControlRow["change"], string>> = { held: "held by", taken: "taken by", "handed-over": "handed over to", withdrawn: "left", contested: "contested" };

function controlOf(period: Period): Block[] {
  const { now, from, to, partyName } = period;
  const changed = now.control.filter(({ since }) => isWithin(since, from, to));
  if (changed.length === 0) return [none(`No change of control of ${spanInWords(from, to)} is on the record.`)];
  const line = (row: ControlRow): Sentence => {
    const holder = row.holder === null ? "" : ` ${partyName(row.holder)}`;
    const former = row.from === null ? "" : `, before that ${partyName(row.from)}`;
    const late = row.daysLate === null ? "" : row.daysLate > 0 ? `; ${daysInWords(row.daysLate)} after its deadline` : "; by its deadline";
    return sentence(
      `${row.names.join(" / ")}: ${CHANGES[row.change]}${holder}${former}, since ${row.since === null ? "a day not told" : dayInWords(row.since)}${late}${row.isDisputed ? "; disputed" : ""}. Told by ${[...new Set(row.claimants.map((claimant) => speakerInWords(claimant, period)))].join("; ")}.`,
      row.claims,
    );
  };
  return [{ block: "list", items: changed.map((row) => [line(row)]) }];
}

function boardOf({ now, from, to }: Period): Block[] {
  if (now.board.length === 0) return [none("No accord's provisions are on the record.")];
  const order: readonly BoardRow["state"][] = ["breached", "overdue", "open", "kept-late", "kept"];
  const rows = [...now.board].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || ((a.due ?? "9999") < (b.due ?? "9999") ? -1 : 1));
  const accords = [...new Set(rows.map(({ accord }) => accord))].sort();
  return accords.map((accord) =>
    provisionsOf(
      rows.filter((row) => row.accord === accord),
      now.titles[accord] ?? accord,
      { from, to },
    ),
  );
}

/** A table of one deal's provisions. */
function provisionsOf(rows: readonly BoardRow[], deal: string, { from, to }: Pick<Period, "from" | "to">): Block {
  const left = ({ daysLeft }: BoardRow): string => (daysLeft === null ? "" : daysLeft < 0 ? `, ${daysInWords(-daysLeft)} overdue` : `, ${daysInWords(daysLeft)} left`);
  return {
    block: "table",
    caption: `${deal}: provisions as of ${dayInWords(to)}`,
    widths: [2, 8, 5, 5, 6],
    header: ["Point", "Provision", "Due", "State", "Score (0–3)"],
    rows: rows.map((row) => [
      sentence(row.provision.point),
      sentence(row.provision.title),
      sentence(`${row.due === null ? "no date" : dayInWords(row.due)}${row.isExtended && row.dueAtFirst !== null ? ` (first ${dayInWords(row.dueAtFirst)})` : ""}`),
      sentence(
        `${row.state.replace("-", " ")}${row.doneOn === null ? "" : ` on ${dayInWords(row.doneOn)}`}${left(row)}${isWithin(row.doneOn, from, to) ? "; in this period" : ""}`,
        row.evidence.map(({ claim }) => claim),
      ),
      sentence(`${String(row.score)}: ${row.scoreRule}`),
    ]),
  };
}

function disputesOf(period: Period): Block[] {
  const { now, partyName } = period;
  const disputed = disputedRows(now);
  if (disputed.length === 0) return [none("No standing figures disagree beyond rounding.")];
  return [
    {
      block: "list",
      items: disputed.map(({ row, rivals }) => [
        sentence(`${partyName(row.party)}, ${row.outcome}, ${categoryInWords(row.category)}: ${speakerInWords(row.claimant, period)} says ${boundsInWords(row)};`, row.claims),
        ...rivals.map((rival) => sentence(`${speakerInWords(rival.claimant, period)} says ${boundsInWords(rival)}.`, rival.claims)),
      ]),
    },
  ];
}

/** Days of the period on which no report on the record was published. */
function silentDays({ now, from, to }: Period): Day[] {
  const seen = new Set(now.sources.flatMap(({ members }) => members.flatMap(({ date }) => date?.slice(0, 10) ?? [])));
  return Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, i) => dayText(dayNumber(from) + i)).filter((day) => !seen.has(day));
}

/** How many reports were looked at, and whether later ones tell of the time too. */
function seenInWords({ now, to }: Period): string[] {
  const { reports, families, firstDate, lastDate } = now.observation;
  const span = firstDate === null || lastDate === null ? "" : `, on days of ${spanInWords(firstDate.slice(0, 10), lastDate.slice(0, 10))}`;
  const later = new Set(now.facts.flatMap(({ report }) => (report.date !== null && report.date.slice(0, 10) > to ? [report.report] : []))).size;
  const seen = `Of the reports on the record ${String(reports)}, of ${String(families)} independent origins, were published by ${dayInWords(to)}${span}.`;
  return later === 0 ? [seen] : [seen, `${later === 1 ? "One report" : `${String(later)} reports`} published later also told of that time; the notes give the day of each.`];
}

function limitsOf(period: Period): Block[] {
  const { observation } = period.now;
  const silent = silentDays(period);
  const changes = observation.sourceChanges.filter(({ on }) => isWithin(on, period.from, period.to));
  return [
    {
      block: "list",
      items: [
        seenInWords(period).map((text) => sentence(text)),
        [sentence(silent.length === 0 ? "Every day of the period has a report." : `No report was published on ${String(silent.length)} of its days: ${silent.map(dayInWords).join(", ")}.`)],
        ...changes.map(({ on, added, removed, reason }) => [
          sentence(
            `The sources watched changed on ${dayInWords(on)}: ${[...added.map((name) => `+ ${name}`), ...removed.map((name) => `− ${name}`)].join(", ")}${reason === null ? "" : ` (${reason})`}. Counts may jump for that reason alone.`,
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
