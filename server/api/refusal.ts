/** Why a request got no answer; `code` is ours, `detail` says what was wrong and what to do. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  /** Who was faster, and when. */
  readonly since?: { readonly seq: number; readonly author: string; readonly recordedAt: string };
}

/** Thrown by whatever stands between a request and its answer; the one place that answers turns it into a response. */
export class RefusedRequest extends Error {
  readonly refusal: Refusal;

  constructor(status: number, code: string, detail: string, since?: Refusal["since"]) {
    super(detail);
    this.name = "RefusedRequest";
    this.refusal = { status, code, detail, ...(since && { since }) };
  }
}
