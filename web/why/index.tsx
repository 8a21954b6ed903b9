import { Notice } from "../parts/shown.js";
import { text } from "../texts/index.js";
import type { ViewProps } from "../view.js";
import { Answer } from "./answer.js";

/** "Why?" as a page of its own, to be kept, sent and printed. */
export default function Why({ place, go }: ViewProps) {
  return (
    <div className="page">
      <h1>{text("view.why")}</h1>
      {place.id === null ? <Notice tone="plain" title={text("why.nothing")} /> : <Answer id={place.id} place={place} go={go} />}
    </div>
  );
}
