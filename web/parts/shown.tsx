import type { ReactNode } from "react";
import type { Asked } from "../client.js";
import { problemTitle } from "./problem-words.js";
import { text } from "../texts/index.js";

interface ShownProps<T> {
  readonly asked: Asked<T>;
  /** Is there nothing to show? */
  readonly isEmpty?: (rows: T) => boolean;
  /** What to say, and what to do, when there is nothing. */
  readonly empty?: ReactNode;
  readonly children: (rows: T) => ReactNode;
}

/** Rows that were asked for, or why they are not there. */
export function Shown<T>({ asked, isEmpty, empty, children }: ShownProps<T>) {
  if (asked.state === "loading") return <Waiting />;
  if (asked.state === "error")
    return (
      <Notice tone="bad" title={problemTitle(asked.problem)}>
        {asked.problem.detail || asked.problem.title}
      </Notice>
    );
  if (asked.rows === null) return <Notice tone="warn" title={text("state.offline.empty")} />;
  if (isEmpty?.(asked.rows)) return empty ?? <Notice tone="plain" title={text("state.empty")} />;
  return children(asked.rows);
}

export function Waiting() {
  return (
    <div className="waiting" role="status">
      <span className="waiting-bar" />
      {text("state.loading")}
    </div>
  );
}

interface NoticeProps {
  readonly tone: "plain" | "warn" | "bad";
  readonly title: string;
  readonly children?: ReactNode;
}

/** A state of a view in words: empty, offline, an error, with what to do. */
export function Notice({ tone, title, children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={tone === "bad" ? "alert" : "status"}>
      <p className="notice-title">{title}</p>
      {children ? <div>{children}</div> : null}
    </div>
  );
}
