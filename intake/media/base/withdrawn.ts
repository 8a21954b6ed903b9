import type { Refused } from "../../open.js";

/** IPTC's publication statuses other than usable, as qcodes, literals and addresses end, in both spellings. */
const STATUSES: Readonly<Record<string, "canceled" | "withheld">> = { canceled: "canceled", cancelled: "canceled", withdrawn: "canceled", withheld: "withheld" };

/** What a provider's mark says of an item that is not to be read: taken back, or not to be published yet; undefined where it may be read. */
export const statusOf = (mark: string | undefined): "canceled" | "withheld" | undefined => STATUSES[(mark ?? "").trim().split(/[:/#]/).at(-1)?.toLowerCase() ?? ""];

/** An item that is left out for its provider's mark, which stands on this version or on a later one. */
export function withdrawn(id: string, origin: string, status: "canceled" | "withheld", version: number | undefined): Refused {
  const told = version === undefined ? "it" : `version ${version}`;
  const problem = { code: "withdrawn", message: `${origin}: its provider has marked ${told} ${status}; it is not read` };
  return status === "canceled" ? { id, problem, withdrawn: { version } } : { id, problem };
}
