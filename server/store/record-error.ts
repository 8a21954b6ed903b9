/** Trouble with the record itself. `code`: `busy`, `newer-version`, `read-only`, `disk-full`, `not-a-record`, `unreachable`. */
export class RecordError extends Error {
  constructor(
    readonly code: "busy" | "newer-version" | "read-only" | "disk-full" | "not-a-record" | "unreachable",
    message: string,
  ) {
    super(message);
    this.name = "RecordError";
  }
}
