import { unzipSync, zipSync, type Zippable } from "fflate";

/** The time all files of an exported zip bear, so that the same record gives the same bytes: the first a zip can hold. */
const ZIP_TIME = "1980-01-01T00:00:00.000Z";
/** Where Office documents keep when they were made. */
const OFFICE_TIMES = "docProps/core.xml";

/** A zip whose bytes follow from its files alone. */
export const zipOf = (files: Zippable): Uint8Array => zipSync(files, { mtime: ZIP_TIME });

/** An Office document without the time of its making. */
export function withoutTimes(office: Uint8Array): Uint8Array {
  const files = unzipSync(office);
  const core = files[OFFICE_TIMES];
  const undated = core && new TextEncoder().encode(new TextDecoder().decode(core).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, ZIP_TIME));
  return zipOf({ ...files, ...(undated ? { [OFFICE_TIMES]: undated } : {}) });
}
