import { canonicalJson, type Entry, type EntryDraft } from "../../core/index.js";
import type { Session } from "../store/index.js";
import { reattach } from "./attach.js";
import type { Context } from "./context.js";
import { entryOf, readHead, writeEntries, writtenDraft } from "./log.js";
import { readAccords, readProvisions } from "./standing-acts.js";
import { ALL, touch } from "./touch.js";

/** Kinds that are written as they are asked for; all others have their own way onto the record. */
const APPENDED: ReadonlySet<EntryDraft["kind"]> = new Set(["accord", "provision", "grade", "sources", "note"]);

/** Drafts that tell what does not stand on the record already. */
async function newDrafts(session: Session, drafts: readonly EntryDraft[], cut: number): Promise<EntryDraft[]> {
  const standing = new Map<string, string>();
  for (const body of await readAccords(session, cut)) standing.set(`accord ${body.accord}`, canonicalJson(body));
  for (const body of await readProvisions(session, cut)) standing.set(`provision ${body.provision}`, canonicalJson(body));
  return drafts.filter((draft) => {
    const name = draft.kind === "accord" ? `accord ${draft.body.accord}` : draft.kind === "provision" ? `provision ${draft.body.provision}` : null;
    if (name === null) return true;
    const body = canonicalJson(draft.body);
    const isKnown = standing.get(name) === body;
    standing.set(name, body);
    return !isKnown;
  });
}

/** Records accords, provisions, grades, source sets and notes; returns the entries written. */
export function append({ store }: Context, drafts: readonly EntryDraft[], at: string): Promise<Entry[]> {
  const wrong = drafts.find(({ kind }) => !APPENDED.has(kind));
  if (wrong) return Promise.reject(new Error(`an entry of the kind "${wrong.kind}" is not appended by itself`));
  return store.write(async (session) => {
    const head = await readHead(session);
    const fresh = await newDrafts(session, drafts, head.seq);
    if (fresh.length === 0) return [];
    const entries = await writeEntries(session, head, fresh.map(writtenDraft), at);
    const seq = head.seq + entries.length;
    const touched = new Set(fresh.flatMap((draft) => touchedBy(draft)));
    if (fresh.some(({ kind }) => kind === "accord")) for (const accord of await reattach(session, await readAccords(session, seq), seq)) touched.add(accord);
    await touch(session, touched, seq);
    return entries.map(entryOf);
  });
}

function touchedBy(draft: EntryDraft): string[] {
  if (draft.kind === "accord" || draft.kind === "provision") return [draft.body.accord];
  return draft.kind === "grade" ? [ALL] : [];
}
