import type { Extract, FormatNotes, ViewName } from "../../core/index.js";

/** A form whose file is bytes made by a package. */
export interface BinaryFormat extends FormatNotes {
  /** Same extract and view, same bytes. */
  write(extract: Extract, view: ViewName): Promise<Uint8Array>;
}
