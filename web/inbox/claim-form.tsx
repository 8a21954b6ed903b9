import { useState, type ReactNode } from "react";
import { termsOf, termText, text } from "../texts/index.js";
import type { Claim } from "../wire.js";
import { COMMON_FIELDS, isNeeded, KIND_FIELDS, typedOf, valueOf, valueTyped, withValue, type Field } from "./fields.js";

interface FieldInputProps {
  readonly field: Field;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

function FieldInput({ field, typed, onType }: FieldInputProps) {
  const { holds, group = "" } = field;
  if (holds !== "choice")
    return (
      <input
        value={typed}
        required={isNeeded(field)}
        inputMode={holds === "number" ? "numeric" : undefined}
        placeholder={holds === "date" ? text("field.date.example") : undefined}
        onChange={(event) => {
          onType(event.target.value);
        }}
      />
    );
  return (
    <select
      value={typed}
      required={isNeeded(field)}
      onChange={(event) => {
        onType(event.target.value);
      }}
    >
      <option value="">—</option>
      {termsOf(group).map((option) => (
        <option key={option} value={option}>
          {termText(group, option)}
        </option>
      ))}
    </select>
  );
}

interface ClaimFormProps {
  readonly claim: Claim;
  readonly submit: string;
  readonly onSubmit: (claim: object, reason: string) => void;
  readonly children?: ReactNode;
}

/** The fields of a claim as a form; what is left as it was stays. */
export function ClaimForm({ claim, submit, onSubmit, children }: ClaimFormProps) {
  const fields = [...KIND_FIELDS[claim.kind], ...COMMON_FIELDS];
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [reason, setReason] = useState("");
  return (
    <form
      className="claim-form"
      onSubmit={(event) => {
        event.preventDefault();
        const changed = fields.filter(({ path }) => typed[path.join(".")] !== undefined);
        onSubmit(
          changed.reduce<object>((before, field) => withValue(before, field, valueTyped(field, typed[field.path.join(".")] ?? "")), claim),
          reason.trim(),
        );
      }}
    >
      {children}
      <div className="claim-fields">
        {fields.map((field) => {
          const name = field.path.join(".");
          return (
            <label key={name} className="field">
              <span>{text(field.label)}</span>
              <FieldInput
                field={field}
                typed={typed[name] ?? typedOf(valueOf(claim, field))}
                onType={(words) => {
                  setTyped((before) => ({ ...before, [name]: words }));
                }}
              />
            </label>
          );
        })}
      </div>
      <label className="field">
        <span>{text("decide.reason")}</span>
        <input
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      </label>
      <button type="submit" className="main">
        {submit}
      </button>
    </form>
  );
}
