import { useState, type ReactNode } from "react";
import { addressOfView, useView, type Params } from "../client.js";
import { Dialog } from "../parts/dialog.js";
import { Shown } from "../parts/shown.js";
import { termText, text } from "../texts/index.js";
import type { ViewProps } from "../view.js";
import type { Forms, Limits } from "../wire.js";

const EXPORTED = ["figures", "control", "board", "incidents", "sources", "claims"] as const;
type Exported = (typeof EXPORTED)[number];
/** Forms that hold every view, whichever is asked for. */
const OF_ALL = new Set(["xlsx", "bundle"]);

const isExported = (view: string): view is Exported => EXPORTED.some((name) => name === view);

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className="field">
      <span>{label}</span>
      {children}
    </label>
  );
}

interface FormListProps {
  readonly forms: Forms["views"];
  readonly address: (format: string) => string;
}

/** Forms as links that save a file, each with what it carries and what it cannot. */
function FormList({ forms, address }: FormListProps) {
  return (
    <ul className="forms">
      {forms.map(({ name, extension, summary, cannot }) => (
        <li key={name}>
          <a href={address(name)} download>
            {name} <small>.{extension}</small>
          </a>
          <span>
            {summary}
            {cannot.length > 0 ? (
              <details>
                <summary>{text("export.cannot")}</summary>
                <ul>
                  {cannot.map((words) => (
                    <li key={words}>{words}</li>
                  ))}
                </ul>
              </details>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface PartProps {
  readonly forms: Forms;
  /** Deal, clock and what is left out, of every address. */
  readonly common: Readonly<Record<"accord" | "asOf" | "knownBy" | "doNoHarm", Params[string]>>;
}

function ViewFiles({ forms, common, first }: PartProps & { readonly first: Exported }) {
  const [view, setView] = useState<Exported>(first);
  const ofView = forms.views.filter(({ name, views }) => views.includes(view) && !OF_ALL.has(name));
  return (
    <section>
      <h3>{text("export.view")}</h3>
      <Field label={text("export.which")}>
        <select
          value={view}
          onChange={(event) => {
            if (isExported(event.target.value)) setView(event.target.value);
          }}
        >
          {EXPORTED.map((name) => (
            <option key={name} value={name}>
              {text(name === "claims" ? "register.title" : `view.${name}`)}
            </option>
          ))}
        </select>
      </Field>
      <FormList forms={ofView} address={(format) => addressOfView("export", { ...common, format, view })} />
    </section>
  );
}

/** A situation report on a span of days; on the day of the view, or the last day reported of, unless others are chosen. */
function Situation({ forms, common, last }: PartProps & { readonly last: string }) {
  const [days, setDays] = useState({ from: last, to: last });
  const { accord, knownBy, doNoHarm } = common;
  const day = (name: "from" | "to") => (
    <Field label={text(`export.${name}`)}>
      <input
        type="date"
        required
        value={days[name]}
        onChange={(event) => {
          setDays({ ...days, [name]: event.target.value });
        }}
      />
    </Field>
  );
  const isSpan = days.from !== "" && days.to !== "" && days.from <= days.to;
  return (
    <section>
      <h3>{text("export.situation")}</h3>
      <p className="soft">{text("export.situation.note")}</p>
      <div className="claim-fields">
        {day("from")}
        {day("to")}
      </div>
      {isSpan ? (
        <p className="form-row">
          {forms.situation.map(({ name }) => (
            <a key={name} href={addressOfView("situation", { accord, knownBy, doNoHarm, ...days, format: name })} download>
              {termText("form", name)}
            </a>
          ))}
        </p>
      ) : (
        <p className="is-bad">{text("export.span")}</p>
      )}
    </section>
  );
}

/** Saves the record's views as files: every form the server has, and situation reports. */
export function ExportWindow({ place, onClose }: Pick<ViewProps, "place"> & { readonly onClose: () => void }) {
  const asked = useView<Forms>("forms");
  const limits = useView<Limits>("limits", { accord: place.accord, knownBy: place.knownBy });
  const [isHarmless, setHarmless] = useState(false);
  const common = { accord: place.accord, asOf: place.asOf, knownBy: place.knownBy, doNoHarm: isHarmless };
  const last = place.asOf?.slice(0, 10) ?? limits.rows?.lastDate?.slice(0, 10) ?? new Date().toISOString().slice(0, 10);
  return (
    <Dialog title={text("export.title")} onClose={onClose} className="wide">
      <label className="check">
        <input
          type="checkbox"
          checked={isHarmless}
          onChange={(event) => {
            setHarmless(event.target.checked);
          }}
        />
        {text("export.harmless")}
      </label>
      <Shown asked={asked}>
        {(forms) => (
          <>
            <section>
              <h3>{text("export.all")}</h3>
              <FormList forms={forms.views.filter(({ name }) => OF_ALL.has(name) && !(isHarmless && name === "bundle"))} address={(format) => addressOfView("export", { ...common, format })} />
            </section>
            <ViewFiles forms={forms} common={common} first={isExported(place.view) ? place.view : place.view === "map" ? "control" : "claims"} />
            <Situation key={last} forms={forms} common={common} last={last} />
          </>
        )}
      </Shown>
    </Dialog>
  );
}
