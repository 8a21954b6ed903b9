import { useView } from "../client.js";
import { claimantWords } from "../parts/claimant.js";
import { dateWords } from "../parts/dates.js";
import { ChoiceFilter } from "../parts/filters.js";
import { Parties, useAccords } from "../parts/party.js";
import { Notice, Shown } from "../parts/shown.js";
import { WhyButton } from "../parts/why-button.js";
import { termText, text } from "../texts/index.js";
import type { ViewProps } from "../view.js";
import type { BoardRow } from "../wire.js";
import { byTheme } from "./line.js";
import { saidOf, type Said } from "./said.js";
import { TimeLine } from "./time-line.js";
import "./board.css";

const MARKS: Readonly<Record<BoardRow["state"], string>> = { kept: "✓", "kept-late": "✓", open: "○", overdue: "!", breached: "✕" };

function Due({ row }: { readonly row: BoardRow }) {
  return (
    <span className="due">
      {row.isExtended && row.dueAtFirst !== null ? <s title={text("board.first")}>{dateWords(row.dueAtFirst)}</s> : null}{" "}
      {row.due === null ? <span className="soft">{text("board.noDue")}</span> : dateWords(row.due)}
      {row.daysLeft !== null ? (
        <small className={row.daysLeft < 0 ? "is-bad" : "soft"}>{row.daysLeft < 0 ? text("board.overdue", { count: -row.daysLeft }) : text("board.left", { count: row.daysLeft })}</small>
      ) : null}
      {row.doneOn !== null ? <small className="soft">{text("board.done", { date: dateWords(row.doneOn) })}</small> : null}
    </span>
  );
}

const SCORES = [1, 2, 3] as const;

function Score({ row, place, go }: ViewProps & { readonly row: BoardRow }) {
  return (
    <WhyButton id={row.id} place={place} go={go} label={`${text("board.score", { score: row.score })}: ${row.scoreRule}`}>
      <span className="score" title={row.scoreRule}>
        {SCORES.map((at) => (
          <span key={at} className={at <= row.score ? "pip is-on" : "pip"} />
        ))}
        <span>{row.score}</span>
      </span>
    </WhyButton>
  );
}

/** When a status is of, and when it was said where that is another day. */
function SaidDays({ said: { on, first, last } }: { readonly said: Said }) {
  const told = first === last || last === null ? dateWords(first) : `${dateWords(first)} – ${dateWords(last)}`;
  return (
    <small className="soft">
      {" "}
      {on === null ? null : dateWords(on)}
      {first === null || (first === on && first === last) ? null : ` · ${text("board.told", { date: told })}`}
    </small>
  );
}

function SaidList({ row, place, go }: ViewProps & { readonly row: BoardRow }) {
  if (row.statuses.length === 0) return <span className="soft">{text("board.nothing")}</span>;
  return (
    <ul className="statuses">
      {saidOf(row.statuses).map((said) => {
        const { claimant, status, voices, claims } = said;
        const voice = voices > 1 ? text("board.voices", { count: voices }) : claimantWords(claimant);
        return (
          <li key={`${claimant.key}|${status}`}>
            <span className="soft">{voice}:</span>{" "}
            <WhyButton id={claims.length === 1 ? (claims[0] ?? row.id) : row.id} place={place} go={go} label={`${voice}, ${termText("status", status)}: ${text("why.ask")}`}>
              {termText("status", status)}
            </WhyButton>
            <SaidDays said={said} />
          </li>
        );
      })}
    </ul>
  );
}

function Provision({ row, place, go }: ViewProps & { readonly row: BoardRow }) {
  const { point, title, by } = row.provision;
  return (
    <tr className={`is-${row.state}`}>
      <td className="is-number" data-label={text("board.point")}>
        {point}
      </td>
      <th scope="row">
        {title}
        <span className="provision-by">
          <Parties parties={by} accord={row.accord} />
        </span>
      </th>
      <td data-label={text("board.state")}>
        <span className={`state state-${row.state}`}>
          <span aria-hidden="true">{MARKS[row.state]}</span> {termText("state", row.state)}
        </span>
      </td>
      <td data-label={text("field.due")}>
        <Due row={row} />
      </td>
      <td data-label={text("board.said")}>
        <SaidList row={row} place={place} go={go} />
      </td>
      <td data-label={text("board.score.title")}>
        <Score row={row} place={place} go={go} />
      </td>
      <td data-label={text("board.evidence.title")}>
        {row.evidence.length === 0 ? (
          <span className="soft">—</span>
        ) : (
          <WhyButton id={row.id} place={place} go={go}>
            {text("board.evidence", { count: row.evidence.length })}
          </WhyButton>
        )}
      </td>
    </tr>
  );
}

function Themes({ rows, place, go }: ViewProps & { readonly rows: readonly BoardRow[] }) {
  return (
    <table className="board">
      <thead>
        <tr>
          {(["board.point", "board.provision", "board.state", "field.due", "board.said", "board.score.title", "board.evidence.title"] as const).map((key) => (
            <th key={key} scope="col">
              {text(key)}
            </th>
          ))}
        </tr>
      </thead>
      {byTheme(rows).map(([theme, own]) => (
        <tbody key={theme}>
          <tr className="theme">
            <th colSpan={7} scope="rowgroup">
              {termText("theme", theme)}
            </th>
          </tr>
          {own.map((row) => (
            <Provision key={row.id} row={row} place={place} go={go} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Deals({ rows, place, go }: ViewProps & { readonly rows: readonly BoardRow[] }) {
  const accords = useAccords();
  const { state } = place.query;
  return [...new Set(rows.map(({ accord }) => accord))].map((accord) => {
    const deal = accords.find((one) => one.accord === accord);
    const own = rows.filter((row) => row.accord === accord);
    const shown = own.filter((row) => !state || row.state === state);
    return (
      <section key={accord} className="deal-board">
        <h2>{deal?.title ?? accord}</h2>
        <TimeLine rows={own} signed={deal?.signed ?? null} asOf={place.asOf} />
        {shown.length === 0 ? <p className="soft">{text("state.empty")}</p> : <Themes rows={shown} place={place} go={go} />}
      </section>
    );
  });
}

/** Every promise of the deal held against its deadline and the evidence, the overdue first. */
export default function Board({ place, go }: ViewProps) {
  const asked = useView<{ readonly rows: readonly BoardRow[] }>("board", { accord: place.accord, asOf: place.asOf, knownBy: place.knownBy });
  return (
    <div className="page">
      <h1>{text("view.board")}</h1>
      <div className="filters">
        <ChoiceFilter place={place} go={go} name="state" label={text("board.state")} options={(Object.keys(MARKS) as BoardRow["state"][]).map((state) => [state, termText("state", state)])} />
        <p className="soft grow">{text("board.rule")}</p>
      </div>
      <Shown
        asked={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={
          <Notice tone="plain" title={text("board.empty")}>
            {text("board.empty.note")}
          </Notice>
        }
      >
        {({ rows }) => <Deals rows={rows} place={place} go={go} />}
      </Shown>
    </div>
  );
}
