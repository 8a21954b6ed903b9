import type { View } from "../core/index.js";
import type { StatedDate } from "./date/index.js";

/** What a page's markup tells of its report. */
export interface PageAbout {
  /** Where the page has no heading and no title of its own. */
  readonly title?: string | undefined;
  readonly agency?: string | undefined;
  readonly canonicalUrl?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  readonly byline?: string | undefined;
  readonly outlet?: string | undefined;
  /** The report's text as the page's linked data hold it. */
  readonly body?: string | undefined;
}

/** What a form of report yields beside its text. */
export interface Page {
  /** Absent when the text is read as it stands. */
  readonly view?: View;
  readonly title?: string;
  /** Publication dates the markup states, the most trusted first. */
  readonly dates: readonly StatedDate[];
  about?(): PageAbout;
}

/** One form a report can come in; each has its file and one line in `FORMS`. */
export interface Form {
  readonly name: string;
  recognises(text: string, fileName: string): boolean;
  open(text: string): Page;
}
