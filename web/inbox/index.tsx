import { useState } from "react";
import { usePages, useView } from "../client.js";
import { useAuthor } from "../parts/author.js";
import { Notice, Shown } from "../parts/shown.js";
import { useKeys } from "../keys.js";
import { text } from "../texts/index.js";
import { refine, type ViewProps } from "../view.js";
import type { ReportDetail, ReportRow } from "../wire.js";
import { AddWindow } from "./add-window.js";
import { filesDropped } from "./dropped.js";
import { List } from "./list.js";
import { Reading } from "./reading.js";
import "./inbox.css";

interface PaneProps extends ViewProps {
  readonly id: string;
  readonly onStep: (by: 1 | -1) => void;
}

function Pane({ id, onStep, place, go }: PaneProps) {
  const asked = useView<ReportDetail>(`reports/${encodeURIComponent(id)}`, { asOf: place.asOf, knownBy: place.knownBy });
  return <Shown asked={asked}>{(detail) => <Reading key={detail.report} detail={detail} loaded={asked.state === "ready" ? asked.seq : 0} onStep={onStep} place={place} go={go} />}</Shown>;
}

function Blank() {
  return (
    <div className="inbox-blank">
      <Notice tone="plain" title={text("inbox.pick")}>
        {text("inbox.pick.note")}
      </Notice>
    </div>
  );
}

/** What is new, and the report in hand. */
export default function Inbox({ place, go }: ViewProps) {
  const { order = "arrival", reprints, family } = place.query;
  const pages = usePages<ReportRow>("reports", { accord: place.accord, asOf: place.asOf, knownBy: place.knownBy, order, isFolded: reprints !== "shown" && !family, family });
  const [adding, setAdding] = useState<readonly File[] | null>(null);
  const [sign, asking] = useAuthor();
  const rows = pages.asked.rows ?? [];
  const step = (by: 1 | -1) => {
    const at = rows.findIndex(({ report }) => report === place.id);
    const next = rows[at === -1 ? 0 : at + by];
    if (next) go({ id: next.report, ...refine(place, { claim: null, why: null }) }, "replace");
  };
  const takeFirst = () => {
    step(1);
  };
  const close = () => {
    setAdding(null);
  };
  const add = () => {
    setAdding([]);
  };
  useKeys({ r: add, ...(place.id === null ? { n: takeFirst, j: takeFirst } : {}) });
  return (
    <div
      className={place.id === null ? "inbox" : "inbox has-report"}
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        void filesDropped(event.dataTransfer).then(setAdding);
      }}
    >
      {place.id === null ? <h1 className="hidden">{text("view.inbox")}</h1> : null}
      <List pages={pages} place={place} go={go} onAdd={add} />
      {place.id === null ? <Blank /> : <Pane id={place.id} onStep={step} place={place} go={go} />}
      {adding ? (
        <AddWindow
          dropped={adding}
          sign={sign}
          onClose={close}
          onOpen={(report) => {
            close();
            go({ id: report, query: {} });
          }}
        />
      ) : null}
      {asking}
    </div>
  );
}
