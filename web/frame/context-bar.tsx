import { useState, useSyncExternalStore } from "react";
import { usePulse, useView } from "../client.js";
import { dateWords } from "../parts/dates.js";
import { useAccords } from "../parts/party.js";
import { text } from "../texts/index.js";
import type { ViewProps } from "../view.js";
import type { AccordRow, Limits } from "../wire.js";
import { ExportWindow } from "./export-window.js";

interface ClockProps extends ViewProps {
  readonly name: "asOf" | "knownBy";
}

/** One of the two clocks: a day, or now. */
function Clock({ place, go, name }: ClockProps) {
  return (
    <label className={place[name] === null ? "clock" : "clock is-set"} title={text(`clock.${name}.note`)}>
      <span>{text(`clock.${name}`)}</span>
      <input
        type="date"
        value={place[name]?.slice(0, 10) ?? ""}
        onChange={(event) => {
          go({ [name]: event.target.value || null }, "replace");
        }}
      />
    </label>
  );
}

/** What the view can have seen: how many reports and sources, from when to when, and changes of the source set. */
function LimitsLine({ place }: Pick<ViewProps, "place">) {
  const asked = useView<Limits>("limits", { accord: place.accord, asOf: place.asOf, knownBy: place.knownBy });
  if (asked.rows === null) return <span className="limits" />;
  const { reports, families, firstDate, lastDate, sourceChanges } = asked.rows;
  const last = sourceChanges.at(-1);
  return (
    <span className="limits">
      {reports === 0
        ? text("limits.none")
        : text("limits.seen", { reports: text("count.reports", { count: reports }), sources: text("count.sources", { count: families }), from: dateWords(firstDate), to: dateWords(lastDate) })}
      {last ? ` · ${text("limits.changed", { times: text("count.times", { count: sourceChanges.length }), date: dateWords(last.recordedAt.slice(0, 10)) })}` : null}
    </span>
  );
}

function Pulse() {
  const { isLive } = usePulse();
  return <span className={isLive ? "pulse" : "pulse is-off"}>{text(isLive ? "pulse.live" : "pulse.off")}</span>;
}

function DealChoice({ place, go }: ViewProps) {
  return (
    <label className="deal">
      <span className="hidden">{text("context.deal")}</span>
      <select
        value={place.accord ?? ""}
        onChange={(event) => {
          go({ accord: event.target.value || null });
        }}
      >
        <option value="">{text("context.deal.all")}</option>
        {useAccords().map(({ accord, title }) => (
          <option key={accord} value={accord}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

const NARROW = "(width <= 40rem)";

function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(NARROW);
      media.addEventListener("change", listener);
      return () => {
        media.removeEventListener("change", listener);
      };
    },
    () => matchMedia(NARROW).matches,
  );
}

/** Deal and clocks in a few words, for a narrow screen and for paper. */
function contextWords({ accord, asOf, knownBy }: ViewProps["place"], accords: readonly AccordRow[]): string {
  const title = accords.find((deal) => deal.accord === accord)?.title ?? text("context.deal.all");
  const clocks = [asOf && `${text("clock.asOf")} ${dateWords(asOf)}`, knownBy && `${text("clock.knownBy")} ${dateWords(knownBy)}`].filter(Boolean);
  return [title, ...clocks].join(" · ");
}

/** Which deal, as of when, as known by when; and what limits the view. On a narrow screen it opens from one line. */
export function ContextBar({ place, go }: ViewProps) {
  const accords = useAccords();
  const [isSaving, setSaving] = useState(false);
  const isPast = place.asOf !== null || place.knownBy !== null;
  const choices = (
    <>
      <DealChoice place={place} go={go} />
      <Clock place={place} go={go} name="asOf" />
      <Clock place={place} go={go} name="knownBy" />
      {isPast ? (
        <button
          type="button"
          className="small"
          onClick={() => {
            go({ asOf: null, knownBy: null });
          }}
        >
          {text("clock.now")}
        </button>
      ) : null}
    </>
  );
  return (
    <section className={isPast ? "context is-past" : "context"} aria-label={text("context.title")}>
      <p className="on-paper">{contextWords(place, accords)}</p>
      {useNarrow() ? (
        <details>
          <summary>{contextWords(place, accords)}</summary>
          <div className="context-choices">{choices}</div>
        </details>
      ) : (
        choices
      )}
      <LimitsLine place={place} />
      <button
        type="button"
        className="small"
        onClick={() => {
          setSaving(true);
        }}
      >
        {text("export.title")}
      </button>
      <Pulse />
      {isSaving ? (
        <ExportWindow
          place={place}
          onClose={() => {
            setSaving(false);
          }}
        />
      ) : null}
    </section>
  );
}
