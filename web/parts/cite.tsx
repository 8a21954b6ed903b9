import { useState } from "react";
import { addressOf } from "../address.js";
import { text } from "../texts/index.js";
import type { Fact } from "../wire.js";
import { claimantWords } from "./claimant.js";
import { dateWords } from "./dates.js";
import { quoteWords } from "./visible.js";

/** A claim as it is cited: its words, who said them and when, where they were printed, and the address that shows them. */
export function citationOf({ id, claim, report }: Pick<Fact, "id" | "claim" | "report">, origin: string): string {
  const said = claim.saidOn === null ? claimantWords(claim.claimant) : `${claimantWords(claim.claimant)}, ${dateWords(claim.saidOn)}`;
  const printed = [report.title ?? report.id, report.outlet, report.date === null ? null : dateWords(report.date)].filter((part) => part !== null).join(", ");
  const place = { view: "inbox", accord: null, asOf: null, knownBy: null, id: report.report, query: { claim: id } };
  return `“${quoteWords(claim.quote.exact)}” (${said}). ${text("cite.in", { report: printed })} ${origin}${addressOf(place)}`;
}

/** Copies a claim's citation; says whether the browser allowed it. */
export async function copyCitation(fact: Fact): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(citationOf(fact, location.origin));
    return true;
  } catch {
    return false;
  }
}

export function CiteButton({ fact }: { readonly fact: Fact }) {
  const [isCopied, setCopied] = useState<boolean | null>(null);
  return (
    <button
      type="button"
      className="why"
      onClick={() => {
        void copyCitation(fact).then(setCopied);
      }}
    >
      <span role="status">{text(isCopied === null ? "cite.copy" : isCopied ? "cite.done" : "cite.failed")}</span>
    </button>
  );
}
