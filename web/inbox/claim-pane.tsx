import { useEffect, useRef } from "react";
import { KindBadge, StandingBadge } from "../parts/badges.js";
import { CiteButton } from "../parts/cite.js";
import { claimSummary } from "../parts/claim-words.js";
import { WhyButton } from "../parts/why-button.js";
import { quoteWords } from "../parts/visible.js";
import { text } from "../texts/index.js";
import type { ViewProps } from "../view.js";
import type { Fact, Standing } from "../wire.js";
import { ClaimFacts } from "./claim-facts.js";

/** What can be done with the claim in hand. */
export interface ClaimActions {
  readonly pick: (id: string) => void;
  readonly step: (by: 1 | -1) => void;
  readonly accept: () => void;
  readonly correct: () => void;
  readonly reject: () => void;
  readonly acceptOpen: () => void;
  readonly rejectOpen: () => void;
  readonly undo: () => void;
  readonly toMap: () => void;
}

interface ClaimPaneProps extends ViewProps {
  readonly facts: readonly Fact[];
  readonly standings: ReadonlyMap<string, Standing>;
  readonly current: Fact | null;
  readonly actions: ClaimActions;
}

/** Scrolls a box, and nothing around it, so that one of its rows is seen. */
function keepInSight(box: HTMLElement, row: HTMLElement): void {
  const [frame, own] = [box.getBoundingClientRect(), row.getBoundingClientRect()];
  if (own.top < frame.top) box.scrollTop -= frame.top - own.top;
  else if (own.bottom > frame.bottom) box.scrollTop += own.bottom - frame.bottom;
}

function ClaimRow({ fact, standing, isCurrent, onPick }: { readonly fact: Fact; readonly standing: Standing; readonly isCurrent: boolean; readonly onPick: (id: string) => void }) {
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const box = row.current?.closest<HTMLElement>(".claim-rows");
    if (isCurrent && box && row.current) keepInSight(box, row.current);
  }, [isCurrent]);
  return (
    <li>
      <button
        ref={row}
        type="button"
        className={`claim-row is-${standing}`}
        aria-current={isCurrent ? "true" : undefined}
        onClick={() => {
          onPick(fact.id);
        }}
      >
        <KindBadge kind={fact.claim.kind} />
        <span className="claim-row-words">{claimSummary(fact.claim)}</span>
        <StandingBadge standing={standing} isShort />
      </button>
    </li>
  );
}

function Buttons({ actions, open }: { readonly actions: ClaimActions; readonly open: number }) {
  return (
    <div className="claim-buttons">
      <button type="button" className="good" onClick={actions.accept}>
        {text("key.accept")} <kbd>a</kbd>
      </button>
      <button type="button" onClick={actions.correct}>
        {text("key.correct")} <kbd>e</kbd>
      </button>
      <button type="button" className="bad" onClick={actions.reject}>
        {text("key.reject")} <kbd>x</kbd>
      </button>
      {open > 1 ? (
        <details className="more">
          <summary>{text("decide.open", { count: open })}</summary>
          <div className="more-menu">
            <button type="button" onClick={actions.acceptOpen}>
              {text("decide.accept.open")}
            </button>
            <button type="button" onClick={actions.rejectOpen}>
              {text("decide.reject.open")}
            </button>
          </div>
        </details>
      ) : null}
    </div>
  );
}

/** The claim in hand: its fields in words, what can be done with it, and the report's other claims. */
export function ClaimPane({ facts, standings, current, actions, place, go }: ClaimPaneProps) {
  const at = current === null ? -1 : facts.findIndex(({ id }) => id === current.id);
  const open = facts.filter(({ id, standing }) => (standings.get(id) ?? standing) === "read").length;
  if (current === null) return <aside className="claim-pane soft">{text("claim.none")}</aside>;
  return (
    <aside className="claim-pane" aria-label={text("claim.pane")}>
      <div className="claim-head">
        <KindBadge kind={current.claim.kind} />
        <strong>{text("claim.at", { at: at + 1, count: facts.length })}</strong>
        <StandingBadge standing={standings.get(current.id) ?? current.standing} />
        <span className="grow" />
        <button
          type="button"
          className="small"
          onClick={() => {
            actions.step(-1);
          }}
        >
          <span aria-hidden="true">‹</span> <span className="hidden">{text("key.previous")}</span> <kbd>k</kbd>
        </button>
        <button
          type="button"
          className="small"
          onClick={() => {
            actions.step(1);
          }}
        >
          <span aria-hidden="true">›</span> <span className="hidden">{text("key.next")}</span> <kbd>j</kbd>
        </button>
      </div>
      <blockquote className="claim-quote" dir="auto">
        {quoteWords(current.claim.quote.exact)}
      </blockquote>
      <Buttons actions={actions} open={open} />
      <ClaimFacts fact={current} />
      <p className="claim-ways">
        <WhyButton place={place} go={go} id={current.id} />
        <button type="button" className="why" onClick={actions.toMap}>
          {text("key.map")} <kbd>m</kbd>
        </button>
        <CiteButton key={current.id} fact={current} />
      </p>
      <ol className="claim-rows" aria-label={text("claim.all")}>
        {facts.map((fact) => (
          <ClaimRow key={fact.id} fact={fact} standing={standings.get(fact.id) ?? fact.standing} isCurrent={fact.id === current.id} onPick={actions.pick} />
        ))}
      </ol>
    </aside>
  );
}
