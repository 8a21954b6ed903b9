import { createHash } from "node:crypto";
import { canonicalJson } from "../../core/index.js";
import type { Session } from "../store/index.js";
import { derive, forgetDerived, runsOf } from "./derive.js";
import type { Context } from "./context.js";
import { readHead } from "./log.js";
import { accordsAsked, viewIn } from "./read-view.js";
import type { Rebuilt } from "./record.js";
import { VIEW_NAMES, type ViewName } from "./views.js";

/** The hash of every view of the present: its canonical JSON, accord by accord. */
async function hashes(context: Context, session: Session): Promise<Map<ViewName, string>> {
  const head = await readHead(session);
  const made = new Map<ViewName, string>();
  for (const view of VIEW_NAMES) {
    const hash = createHash("sha256");
    for (const accord of await accordsAsked(session, undefined, head.seq)) {
      const { view: rows } = await viewIn(context, session, view, accord, { asOf: null, knownBy: null }, { cut: head.seq, isPresent: true, head });
      hash.update(`${accord} ${canonicalJson(rows)}\n`);
    }
    made.set(view, hash.digest("hex"));
  }
  return made;
}

/** Makes everything anew from the log, and tells of each view whether it was the same before; afterwards it is. */
export function rebuild(context: Context): Promise<Rebuilt> {
  const rebuilding = context.store.write(async (session) => {
    context.facts.clear();
    const before = await hashes(context, session);
    await forgetDerived(session, context);
    const read = (from: number, limit: number) => session.db.selectFrom("entry").selectAll().where("seq", ">=", from).orderBy("seq").limit(limit).execute();
    for await (const run of runsOf(read, 1)) await derive(session, context, run);
    const after = await hashes(context, session);
    return { views: [...after].map(([view, sha256]) => ({ view, sha256, isIdentical: before.get(view) === sha256 })) };
  });
  return rebuilding.finally(() => context.facts.clear());
}
