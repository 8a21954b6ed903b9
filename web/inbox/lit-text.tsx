import { memo, useEffect, useMemo, useRef, type RefObject } from "react";
import { termText } from "../texts/index.js";
import type { Fact, Standing } from "../wire.js";
import { lanesOf, lightUp, type Light, type Segment } from "./light.js";
import { visiblePieces } from "../parts/visible.js";

interface ClaimLight extends Light {
  readonly kind: string;
  readonly standing: Standing;
  readonly lane: number;
}

interface WordsProps {
  readonly segment: Segment<ClaimLight>;
  /** The claim in hand, where this segment is part of it. */
  readonly current: string | null;
  readonly onPick: (ids: readonly string[]) => void;
}

/** A stretch of the text within the marks of the claims that rest on it, the longest outside. */
const Words = memo(function Words({ segment: { start, end, shown, lights }, current, onPick }: WordsProps) {
  const run = (
    <span data-start={start} data-end={end}>
      {shown}
    </span>
  );
  return lights.reduceRight(
    (inside, { id, kind, lane, standing, start: from }) => (
      <mark
        key={id}
        className={`lit kind-${kind} lane-${lane} is-${standing}${id === current ? " is-current" : ""}`}
        data-letter={from === start ? termText("letter", kind) : undefined}
        data-claim={id}
        onClick={(event) => {
          event.stopPropagation();
          onPick(lights.map((light) => light.id).reverse());
        }}
      >
        {inside}
      </mark>
    ),
    run,
  );
});

interface LitTextProps {
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly standings: ReadonlyMap<string, Standing>;
  readonly current: string | null;
  readonly onPick: (id: string) => void;
  readonly article: RefObject<HTMLDivElement | null>;
}

/** A report's text with the words of every claim lit; the claim in hand is kept in sight. */
export function LitText({ text, facts, standings, current, onPick, article }: LitTextProps) {
  const segments = useMemo(() => {
    const spans = facts.map(({ id, claim, standing }) => ({ id, kind: claim.kind, standing: standings.get(id) ?? standing, start: claim.quote.start, end: claim.quote.end }));
    const lanes = lanesOf(spans);
    return lightUp(
      visiblePieces(text),
      spans.map((span) => ({ ...span, lane: lanes.get(span.id) ?? 0 })),
    );
  }, [text, facts, standings]);
  const latest = useRef(current);
  useEffect(() => {
    latest.current = current;
    if (current === null) return;
    article.current?.querySelector(`[data-claim="${CSS.escape(current)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [current, article]);
  const pick = useMemo(
    () => (ids: readonly string[]) => {
      const at = ids.indexOf(latest.current ?? "");
      onPick(ids[(at + 1) % ids.length] ?? "");
    },
    [onPick],
  );
  return (
    <div className="article" ref={article} dir="auto">
      {segments.map((segment) => (
        <Words key={segment.start} segment={segment} current={segment.lights.some(({ id }) => id === current) ? current : null} onPick={pick} />
      ))}
    </div>
  );
}

/** The words selected in a text shown by `LitText`, in offsets of the report; null when nothing of it is selected. */
export function selectedSpan(article: HTMLElement): { readonly start: number; readonly end: number } | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!article.contains(range.commonAncestorContainer)) return null;
  const offset = (node: Node, within: number): number | null => {
    const run = (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>("[data-start]");
    if (!run) return null;
    const [start, end] = [Number(run.dataset["start"]), Number(run.dataset["end"])];
    return Math.min(start + within, end);
  };
  const start = offset(range.startContainer, range.startOffset);
  const end = offset(range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : { start, end };
}
