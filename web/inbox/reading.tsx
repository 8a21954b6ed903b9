import { useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { useAuthor } from "../parts/author.js";
import { copyCitation } from "../parts/cite.js";
import { dateWords } from "../parts/dates.js";
import { useKeys } from "../keys.js";
import { text } from "../texts/index.js";
import { askWhy, refine, type ViewProps } from "../view.js";
import type { Fact, Quote, ReportDetail } from "../wire.js";
import { ClaimPane, type ClaimActions } from "./claim-pane.js";
import { outlookOnMap } from "./claim-place.js";
import { useDeciding, type Deciding } from "./decide.js";
import { LitText, selectedSpan } from "./lit-text.js";
import { CorrectWindow, MissedWindow, ReasonWindow } from "./windows.js";

interface ReadingProps extends ViewProps {
  readonly detail: ReportDetail;
  /** Where the log stood when the report was loaded. */
  readonly loaded: number;
  readonly onStep: (by: 1 | -1) => void;
}

type Open = { readonly window: "correct" } | { readonly window: "reject"; readonly claims: readonly string[] } | { readonly window: "missed"; readonly quote: Quote };

const REMEMBER_MS = 200;

/** The claim in hand, kept in the address a moment after it was taken. */
function useCurrent({ place, go }: ViewProps, facts: readonly Fact[]) {
  const [current, setCurrent] = useState(() => place.query["claim"] ?? facts.find(({ standing }) => standing === "read")?.id ?? facts[0]?.id ?? null);
  const latest = useRef(place);
  useEffect(() => {
    latest.current = place;
  });
  useEffect(() => {
    if (current === null || current === latest.current.query["claim"]) return;
    const timer = setTimeout(() => {
      go(refine(latest.current, { claim: current }), "replace");
    }, REMEMBER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [current, go]);
  return [current, setCurrent] as const;
}

interface Hand extends ViewProps {
  readonly facts: readonly Fact[];
  readonly current: string | null;
  readonly setCurrent: (id: string) => void;
  readonly setOpen: (open: Open) => void;
  readonly sign: (act: (author: string) => void) => void;
  readonly deciding: Deciding;
}

/** What the keys and buttons do with the claim in hand; after a decision the next open claim is taken. */
function actionsOf({ facts, current, setCurrent, setOpen, sign, deciding, go }: Hand): ClaimActions {
  const index = facts.findIndex(({ id }) => id === current);
  const isOpen = ({ id, standing }: Fact) => (deciding.standings.get(id) ?? standing) === "read";
  const openIds = facts.filter(isOpen).map(({ id }) => id);
  const takeNext = () => {
    const next = [...facts.slice(index + 1), ...facts.slice(0, Math.max(index, 0))].find(isOpen);
    if (next) setCurrent(next.id);
  };
  const accept = (claims: readonly string[]) => {
    if (claims.length === 0) return;
    sign((author) => {
      deciding.decide(author, { action: "accept", claims, reason: null });
      if (claims.length === 1) takeNext();
    });
  };
  return {
    pick: setCurrent,
    step: (by) => {
      const next = facts[Math.min(Math.max(index + by, 0), facts.length - 1)];
      if (next) setCurrent(next.id);
    },
    accept: () => {
      accept(current === null ? [] : [current]);
    },
    acceptOpen: () => {
      accept(openIds);
    },
    correct: () => {
      if (current !== null) setOpen({ window: "correct" });
    },
    reject: () => {
      if (current !== null) setOpen({ window: "reject", claims: [current] });
    },
    rejectOpen: () => {
      if (openIds.length > 0) setOpen({ window: "reject", claims: openIds });
    },
    undo: () => {
      sign(deciding.undo);
    },
    toMap: () => {
      const at = facts[index] ? outlookOnMap(facts[index].claim) : null;
      if (at === null) deciding.say({ words: text("claim.nowhere"), tone: "bad", canUndo: false });
      else go({ view: "map", query: { at, days: "all" } });
    },
  };
}

interface WindowsProps {
  readonly open: Open;
  readonly close: () => void;
  readonly hand: Hand;
  readonly detail: ReportDetail;
}

function Windows({ open, close, hand: { facts, current, sign, deciding }, detail }: WindowsProps) {
  const claim = facts.find(({ id }) => id === current)?.claim;
  if (open.window === "reject")
    return (
      <ReasonWindow
        title={text("reject.title", { count: open.claims.length })}
        onClose={close}
        onReason={(reason) => {
          close();
          sign((author) => {
            deciding.decide(author, { action: "reject", claims: open.claims, reason });
          });
        }}
      />
    );
  if (open.window === "missed")
    return (
      <MissedWindow
        quote={open.quote}
        onClose={close}
        onMissed={(missed, reason) => {
          close();
          sign((author) => {
            deciding.add(author, detail.report, missed, reason);
          });
        }}
      />
    );
  if (!claim || current === null) return null;
  return (
    <CorrectWindow
      claim={claim}
      onClose={close}
      onCorrect={(fields, reason) => {
        close();
        if (Object.keys(fields).length === 0) return;
        sign((author) => {
          deciding.decide(author, { action: "correct", claims: [current], fields, reason: reason || null });
        });
      }}
    />
  );
}

function Head({ detail, onStep, place, go }: Omit<ReadingProps, "loaded">) {
  return (
    <header className="reading-head">
      <button
        type="button"
        className="small back"
        onClick={() => {
          go({ id: null, query: {} });
        }}
      >
        ← {text("view.inbox")}
      </button>
      <div className="reading-title">
        <h1 dir="auto">{detail.title ?? detail.id}</h1>
        <p className="soft">
          {[detail.outlet ?? text("source.unknown"), dateWords(detail.date), text("count.claims", { count: detail.facts.length })].join(" · ")}
          {detail.reach > 1 ? (
            <>
              {" · "}
              <button
                type="button"
                className="link"
                onClick={() => {
                  go(refine(place, { family: detail.family }));
                }}
              >
                {text("reach.reprints", { count: detail.reach - 1 })}
              </button>
            </>
          ) : null}
        </p>
      </div>
      <span className="reading-steps">
        <button
          type="button"
          className="small"
          onClick={() => {
            onStep(-1);
          }}
        >
          <span aria-hidden="true">↑</span> <span className="hidden">{text("key.report.previous")}</span> <kbd>p</kbd>
        </button>
        <button
          type="button"
          className="small"
          onClick={() => {
            onStep(1);
          }}
        >
          <span aria-hidden="true">↓</span> <span className="hidden">{text("key.report.next")}</span> <kbd>n</kbd>
        </button>
      </span>
    </header>
  );
}

/** The line at the foot: what was just done, and the way back. */
function OutcomeLine({ deciding, onUndo }: { readonly deciding: Deciding; readonly onUndo: () => void }) {
  const { outcome } = deciding;
  return (
    <div className="outcome-line" role="status">
      {outcome ? (
        <span className={`outcome-words is-${outcome.tone}`}>
          {outcome.words}{" "}
          {outcome.canUndo ? (
            <button type="button" className="small" onClick={onUndo}>
              {text("key.undo")} <kbd>u</kbd>
            </button>
          ) : null}
        </span>
      ) : null}
    </div>
  );
}

function missedQuote(article: RefObject<HTMLDivElement | null>, detail: ReportDetail): Quote | null {
  const span = article.current && selectedSpan(article.current);
  return span && { ...span, exact: detail.text.slice(span.start, span.end) };
}

/** The keys that go from claim to claim and report to report, and decide. */
const keysOf = (actions: ClaimActions, onStep: ReadingProps["onStep"]): Parameters<typeof useKeys>[0] => ({
  j: () => {
    actions.step(1);
  },
  k: () => {
    actions.step(-1);
  },
  n: () => {
    onStep(1);
  },
  p: () => {
    onStep(-1);
  },
  a: actions.accept,
  e: actions.correct,
  x: actions.reject,
  A: actions.acceptOpen,
  X: actions.rejectOpen,
  u: actions.undo,
  m: actions.toMap,
});

function Tools({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <div className="reading-tools">
      <button type="button" className="small" onClick={onAdd}>
        {text("key.add")} <kbd>c</kbd>
      </button>
    </div>
  );
}

/** A report with its claims lit, and the claim in hand beside it. */
export function Reading({ detail, loaded, onStep, place, go }: ReadingProps) {
  const facts = useMemo(() => [...detail.facts].sort((a, b) => a.claim.quote.start - b.claim.quote.start || a.claim.quote.end - b.claim.quote.end), [detail]);
  const article = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useCurrent({ place, go }, facts);
  const [open, setOpen] = useState<Open | null>(null);
  const [sign, asking] = useAuthor();
  const deciding = useDeciding(loaded);
  const hand: Hand = { facts, current, setCurrent, setOpen, sign, deciding, place, go };
  const actions = actionsOf(hand);
  const fact = facts.find(({ id }) => id === current) ?? null;
  const addMissed = () => {
    const quote = missedQuote(article, detail);
    if (quote) setOpen({ window: "missed", quote });
    else deciding.say({ words: text("missed.select"), tone: "bad", canUndo: false });
  };
  useKeys({
    ...keysOf(actions, onStep),
    c: addMissed,
    y: () => {
      if (current !== null) go(askWhy(place, current));
    },
    q: () => {
      if (fact === null) return;
      void copyCitation(fact).then((isCopied) => {
        deciding.say({ words: text(isCopied ? "cite.done" : "cite.failed"), tone: isCopied ? "good" : "bad", canUndo: false });
      });
    },
  });
  return (
    <section className="reading" aria-label={detail.title ?? detail.id}>
      <Head detail={detail} onStep={onStep} place={place} go={go} />
      <div className="reading-panes">
        <div className="reading-text" tabIndex={0} role="region" aria-label={text("reading.text")}>
          <LitText text={detail.text} facts={facts} standings={deciding.standings} current={current} onPick={setCurrent} article={article} />
          <Tools onAdd={addMissed} />
        </div>
        <ClaimPane facts={facts} standings={deciding.standings} current={fact} actions={actions} place={place} go={go} />
      </div>
      <OutcomeLine deciding={deciding} onUndo={actions.undo} />
      {open ? (
        <Windows
          open={open}
          close={() => {
            setOpen(null);
          }}
          hand={hand}
          detail={detail}
        />
      ) : null}
      {asking}
    </section>
  );
}
