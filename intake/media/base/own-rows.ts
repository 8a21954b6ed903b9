import type { Item } from "../../arrival.js";

/** Ids that a record gives to its own incidents and claims: a table of them, in whatever columns, is no source's word. */
const OWN_ID = /^(?:incident-[0-9a-z]{11}|[0-9a-f]{16}\.[0-9a-z]{11})$/;

/** Was a row written from a record? It would come back to it as another's claim. */
export const isOwnRow = (id: unknown): boolean => typeof id === "string" && OWN_ID.test(id);

/** Tells once how many rows of a table were left out because they were written from a record; nothing where none was. */
export function* ownRows(count: number, name: string, origin: string): Generator<Item> {
  if (count === 0) return;
  const told = count === 1 ? "1 row was" : `${count} rows were`;
  const message = `${origin}: ${told} written from a record by trucewatch export, and left out: it would come back as the word of another. A record goes whole from one place to another by trucewatch copy`;
  yield { refused: { id: name, problem: { code: "own-rows", message } } };
}
