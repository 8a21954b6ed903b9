import { termText } from "../texts/index.js";
import type { ClaimKind, Standing } from "../wire.js";

/** A kind of claim by its colour and letter, as in the text. */
export function KindBadge({ kind }: { readonly kind: ClaimKind }) {
  return (
    <span className={`kind-badge kind-${kind}`} title={termText("kind", kind)}>
      <span aria-hidden="true">{termText("letter", kind)}</span>
      <span className="hidden">{termText("kind", kind)}</span>
    </span>
  );
}

const MARKS: Readonly<Record<Standing, string>> = { read: "○", accepted: "✓", rejected: "✕", retracted: "↩", merged: "⇉", split: "⑂", unread: "–" };

/** Where a claim stands, by mark and word. */
export function StandingBadge({ standing, isShort = false }: { readonly standing: Standing; readonly isShort?: boolean }) {
  return (
    <span className={`standing is-${standing}`} title={termText("standing", standing)}>
      <span aria-hidden="true">{MARKS[standing]}</span>
      <span className={isShort ? "hidden" : undefined}> {termText("standing", standing)}</span>
    </span>
  );
}
