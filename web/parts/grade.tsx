import { useState } from "react";
import { send } from "../client.js";
import { termText, text } from "../texts/index.js";
import type { GradeBody } from "../wire.js";
import { useAuthor } from "./author.js";

const RELIABILITY = ["A", "B", "C", "D", "E", "F"] as const;
const CREDIBILITY = ["1", "2", "3", "4", "5", "6"] as const;

interface GradeProps {
  readonly about: GradeBody["about"];
  readonly grade: string | null;
}

/** A grade after the Admiralty scale: of a source A to F, of a claim 1 to 6; choosing one records it under the reader's name. */
export function Grade({ about, grade }: GradeProps) {
  const isSource = "source" in about;
  const [sign, asking] = useAuthor();
  const [fault, setFault] = useState<string | null>(null);
  const give = (given: string) => {
    sign((author) => {
      const body = { author, about, reliability: isSource ? given : null, credibility: isSource ? null : given, reason: null };
      void send("grades", body).then(({ problem }) => {
        setFault(problem ? problem.detail || text("decide.offline") : null);
      });
    });
  };
  const group = isSource ? "reliability" : "credibility";
  return (
    <>
      <select
        className="grade"
        aria-label={text(isSource ? "grade.source" : "grade.claim")}
        value={grade ?? ""}
        onChange={(event) => {
          give(event.target.value);
        }}
      >
        <option value="" disabled>
          {text("grade.none")}
        </option>
        {(isSource ? RELIABILITY : CREDIBILITY).map((value) => (
          <option key={value} value={value}>
            {value} · {termText(group, value)}
          </option>
        ))}
      </select>
      {fault ? <small className="is-bad">{fault}</small> : null}
      {asking}
    </>
  );
}
