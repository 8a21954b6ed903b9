/** Why a request got no answer; `code` is ours, `detail` says what was wrong and what to do. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
}

/** Thrown by whatever stands between a request and its answer; the one place that answers turns it into a response. */
export class RefusedRequest extends Error {
  readonly refusal: Refusal;

  constructor(status: number, code: string, detail: string) {
    super(detail);
    this.name = "RefusedRequest";
    this.refusal = { status, code, detail };
  }
}
