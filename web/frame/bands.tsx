import { useEffect } from "react";
import { usePulse } from "../client.js";
import { forgetRefused, sendKept, useOutbox } from "../outbox.js";
import { problemWords } from "../parts/problem-words.js";
import { text } from "../texts/index.js";

/** Over every view: that the server is away, what waits for it, and what it refused of that. */
export function Bands() {
  const { isLive } = usePulse();
  const { kept, refused } = useOutbox();
  useEffect(() => {
    if (isLive) void sendKept();
  }, [isLive]);
  return (
    <>
      {isLive ? null : (
        <p className="band" role="status">
          {text("state.offline")}
        </p>
      )}
      {kept.length > 0 ? (
        <p className="band" role="status">
          {text("outbox.waits", { count: kept.length })}
        </p>
      ) : null}
      {refused.length > 0 ? (
        <p className="band" role="alert">
          {text("outbox.refused", { problem: refused.map(problemWords).join(" ") })}{" "}
          <button type="button" className="small" onClick={forgetRefused}>
            {text("outbox.seen")}
          </button>
        </p>
      ) : null}
    </>
  );
}
