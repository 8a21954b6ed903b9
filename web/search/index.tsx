import { useDeferredValue, type ReactNode } from "react";
import { addressOf, changed } from "../address.js";
import { usePages } from "../client.js";
import { dateWords } from "../parts/dates.js";
import { Notice, Shown } from "../parts/shown.js";
import { plainWords } from "../parts/visible.js";
import { text } from "../texts/index.js";
import { refine, type ViewProps } from "../view.js";
import type { Hit } from "../wire.js";
import { Register } from "./register.js";
import "./search.css";

/** A hit's words with the marks in them. */
function Marked({ snippet, marks }: Pick<Hit, "snippet" | "marks">) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    parts.push(plainWords(snippet.slice(at, start)), <mark key={start}>{snippet.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <p className="snippet" dir="auto">
      {parts}
      {plainWords(snippet.slice(at))}
    </p>
  );
}

/** Hits of one report that follow each other. */
function byReport(hits: readonly Hit[]): readonly (readonly Hit[])[] {
  const groups: Hit[][] = [];
  for (const hit of hits) {
    const last = groups.at(-1);
    if (last?.[0]?.report === hit.report) last.push(hit);
    else groups.push([hit]);
  }
  return groups;
}

function HitLink({ hit, place, go, children }: ViewProps & { readonly hit: Hit; readonly children: ReactNode }) {
  const to = { view: "inbox", id: hit.report, query: hit.claim === null ? {} : { claim: hit.claim } };
  return (
    <a
      href={addressOf(changed(place, to))}
      onClick={(event) => {
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}

function ReportHits({ hits, place, go }: ViewProps & { readonly hits: readonly Hit[] }) {
  const [first] = hits;
  if (!first) return null;
  return (
    <li className="hit">
      <h2 dir="auto">
        <HitLink hit={{ ...first, claim: null }} place={place} go={go}>
          {first.title ?? first.id}
        </HitLink>{" "}
        <small className="soft">{dateWords(first.date)}</small>
      </h2>
      {hits.map((hit, i) => (
        <div key={`${i}-${hit.claim ?? ""}`} className="hit-words">
          <HitLink hit={hit} place={place} go={go}>
            {text(hit.claim === null ? "search.inText" : "search.inClaim")}
          </HitLink>
          <Marked snippet={hit.snippet} marks={hit.marks} />
        </div>
      ))}
    </li>
  );
}

function Hits({ words, place, go }: ViewProps & { readonly words: string }) {
  const { asked, isWhole, more } = usePages<Hit>("search", { words, accord: place.accord, asOf: place.asOf, knownBy: place.knownBy });
  return (
    <Shown
      asked={asked}
      isEmpty={(rows) => rows.length === 0}
      empty={
        <Notice tone="plain" title={text("search.none", { words })}>
          {text("search.none.note")}
        </Notice>
      }
    >
      {(rows) => (
        <>
          <ol className="hits">
            {byReport(rows).map((hits, i) => (
              <ReportHits key={`${i}-${hits[0]?.report ?? ""}`} hits={hits} place={place} go={go} />
            ))}
          </ol>
          {isWhole ? null : (
            <button type="button" onClick={more}>
              {text("search.more")}
            </button>
          )}
        </>
      )}
    </Shown>
  );
}

/** Who said what, when: by words, or by leafing through the register of claims. */
export default function Search({ place, go }: ViewProps) {
  const words = place.query["words"] ?? "";
  const asked = useDeferredValue(words.trim());
  return (
    <div className={asked === "" ? "page page-rows" : "page"}>
      <h1>{text("view.search")}</h1>
      <form
        role="search"
        className="search-form"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <input
          type="search"
          autoFocus
          aria-label={text("search.words")}
          placeholder={text("search.words")}
          value={words}
          onChange={(event) => {
            go(refine(place, { words: event.target.value }), "replace");
          }}
        />
      </form>
      {asked === "" ? <Register place={place} go={go} /> : <Hits words={asked} place={place} go={go} />}
    </div>
  );
}
