import type { ReactNode } from "react";
import { placeName } from "../names.js";
import { settings } from "../settings.js";
import { boundsWords } from "../parts/bounds.js";
import { claimantWords } from "../parts/claimant.js";
import { dateWords } from "../parts/dates.js";
import { Parties, Party } from "../parts/party.js";
import { termText, text, type TextKey } from "../texts/index.js";
import type { Fact } from "../wire.js";
import { KIND_FIELDS, valueOf, type Field } from "./fields.js";

/** Numbers are told in one line with their words, not field by field. */
const TOLD_TOGETHER = new Set<TextKey>(["field.value", "field.min", "field.max"]);

function Value({ field, fact }: { readonly field: Field; readonly fact: Fact }): ReactNode {
  const value = valueOf(fact.claim, field);
  if (field.holds === "party") return <Party party={value as string | null} accord={fact.accord} />;
  if (field.holds === "parties") return <Parties parties={(value ?? []) as readonly string[]} accord={fact.accord} />;
  if (value === null || value === "") return <span className="soft">{text("field.untold")}</span>;
  if (field.holds === "date") return dateWords(String(value));
  return field.group === undefined ? String(value) : termText(field.group, String(value));
}

function Row({ label, children }: { readonly label: TextKey; readonly children: ReactNode }) {
  return (
    <>
      <dt>{text(label)}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** A claim's fields in words: what it says, who says so, when and where. */
export function ClaimFacts({ fact }: { readonly fact: Fact }) {
  const { claim } = fact;
  return (
    <dl className="facts">
      {claim.kind === "casualties" ? (
        <Row label="field.count">
          <strong>{boundsWords(claim.casualties.count)}</strong> <q>{claim.casualties.count.text}</q>
        </Row>
      ) : null}
      {KIND_FIELDS[claim.kind]
        .filter(({ label }) => !TOLD_TOGETHER.has(label))
        .map((field) => (
          <Row key={field.label} label={field.label}>
            <Value field={field} fact={fact} />
          </Row>
        ))}
      {claim.kind === "event" ? (
        <Row label="field.actors">{[...claim.event.actors, ...claim.event.targets].map(({ name }) => name).join(", ") || <span className="soft">{text("field.untold")}</span>}</Row>
      ) : null}
      <Row label="field.claimant">
        {claimantWords(claim.claimant)}
        {claim.claimant ? <span className="soft"> · {termText("claimant", claim.claimant.type)}</span> : null}
      </Row>
      <Row label="field.stance">{termText("stance", claim.stance)}</Row>
      <Row label="field.saidOn">{claim.saidOn === null ? <span className="soft">{text("field.untold")}</span> : dateWords(claim.saidOn)}</Row>
      <Row label="field.when">{claim.when === null ? <span className="soft">{text("field.untold")}</span> : dateWords(claim.when)}</Row>
      <Row label="field.where">
        {claim.where.length === 0 ? (
          <span className="soft">{text("field.untold")}</span>
        ) : (
          claim.where.map(({ name, precision }) => `${placeName([name])} (${termText("precision", precision)})`).join("; ")
        )}
      </Row>
      <Row label="field.confidence">{new Intl.NumberFormat(settings().language, { style: "percent" }).format(claim.confidence)}</Row>
      <Row label="field.rule">
        <code>{claim.rule}</code>
      </Row>
    </dl>
  );
}
