import { useMemo, useState } from "react";
import { Dialog } from "../parts/dialog.js";
import { quoteWords } from "../parts/visible.js";
import { termText, text } from "../texts/index.js";
import type { Claim, ClaimKind, Correction } from "../wire.js";
import { ClaimForm } from "./claim-form.js";
import { blankClaim, correctionOf, KINDS } from "./fields.js";

interface ReasonWindowProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onReason: (reason: string) => void;
}

const REASONS = ["reason.misread", "reason.notClaim", "reason.duplicate", "reason.otherWar"] as const;

/** Asks why a claim is rejected: one of the common reasons, or words of one's own. */
export function ReasonWindow({ title, onClose, onReason }: ReasonWindowProps) {
  const [reason, setReason] = useState("");
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== "") onReason(reason.trim());
        }}
      >
        <label className="field">
          <span>{text("decide.reason")}</span>
          <input
            autoFocus
            required
            value={reason}

            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
        </label>
        <div className="reasons">
          {REASONS.map((key) => (
            <button
              key={key}
              type="button"
              className="small"
              onClick={() => {
                onReason(text(key));
              }}
            >
              {text(key)}
            </button>
          ))}
        </div>
        <button type="submit" className="main">
          {text("key.reject")}
        </button>
      </form>
    </Dialog>
  );
}

interface CorrectWindowProps {
  readonly claim: Claim;
  readonly onClose: () => void;
  readonly onCorrect: (fields: Correction, reason: string) => void;
}

export function CorrectWindow({ claim, onClose, onCorrect }: CorrectWindowProps) {
  return (
    <Dialog title={text("correct.title")} onClose={onClose} className="wide">
      <ClaimForm
        claim={claim}
        submit={text("correct.submit")}
        onSubmit={(after, reason) => {
          onCorrect(correctionOf(claim, after), reason);
        }}
      >
        <blockquote className="claim-quote" dir="auto">
          {quoteWords(claim.quote.exact)}
        </blockquote>
      </ClaimForm>
    </Dialog>
  );
}

interface MissedWindowProps {
  readonly quote: Claim["quote"];
  readonly onClose: () => void;
  readonly onMissed: (claim: object, reason: string) => void;
}

/** A claim that the reader missed, on words selected in the report. */
export function MissedWindow({ quote, onClose, onMissed }: MissedWindowProps) {
  const [kind, setKind] = useState<ClaimKind>("casualties");
  const blank = useMemo(() => blankClaim(kind, quote) as Claim, [kind, quote]);
  return (
    <Dialog title={text("key.add")} onClose={onClose} className="wide">
      <ClaimForm key={kind} claim={blank} submit={text("missed.submit")} onSubmit={onMissed}>
        <blockquote className="claim-quote" dir="auto">
          {quoteWords(quote.exact)}
        </blockquote>
        <p className="soft">{text("missed.note")}</p>
        <label className="field">
          <span>{text("field.kind")}</span>
          <select
            autoFocus
            value={kind}
            onChange={(event) => {
              setKind(event.target.value as ClaimKind);
            }}
          >
            {KINDS.map((name) => (
              <option key={name} value={name}>
                {termText("kind", name)}
              </option>
            ))}
          </select>
        </label>
      </ClaimForm>
    </Dialog>
  );
}
