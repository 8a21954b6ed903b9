import type { Clocks } from "../../core/index.js";
import { RecordError, type Session } from "../store/index.js";
import { cutOf, type Cut } from "./clocks.js";
import type { Context } from "./context.js";
import type { ViewQuery } from "./record.js";
import { lastTouch } from "./touch.js";
import { VIEWS, type ViewName, type Views } from "./views.js";

/** A view made for the present, to be kept. */
interface Made {
  readonly accord: string;
  readonly stamp: string;
  readonly ids: string;
  readonly json: string | null;
}

/** A view of more rows is made anew each time: to keep it and read it back takes as long. */
const ROWS_KEPT = 5_000;
const DAY_LENGTH = 10;

/** The accords that have reports or provisions, as of a cut; one where the query names it. */
export async function accordsAsked({ db }: Session, accord: string | null | undefined, cut: number): Promise<string[]> {
  if (accord !== undefined) return [accord ?? ""];
  const attached = await db.selectFrom("attach").select("accord").distinct().where("since", "<=", cut).execute();
  const told = await db.selectFrom("act").innerJoin("entry", "entry.seq", "act.seq").select("entry.body").where("act.kind", "=", "accord").where("act.seq", "<=", cut).execute();
  const names = [...attached.map((row) => row.accord), ...told.map(({ body }) => (JSON.parse(body) as { accord: string }).accord)];
  return [...new Set(names)].sort();
}

/** Makes one accord's view, letting go what adding keeps, or takes the one kept where nothing has touched the accord since. */
export async function viewIn<V extends ViewName>(context: Context, session: Session, view: V, accord: string, clocks: Clocks, at: Cut): Promise<{ view: Views[V]; made: Made | null }> {
  const sort = VIEWS[view];
  const isPresent = at.isPresent && clocks.asOf === null;
  const on = clocks.asOf ?? (at.isPresent ? context.today() : (clocks.knownBy ?? "").slice(0, DAY_LENGTH));
  const { partyWords, facts } = context;
  const touched = await lastTouch(session, accord);
  const make = (): Promise<Views[V]> => {
    context.words.clear();
    return sort.make({ session, accord, clocks, cut: at.cut, isPresent: at.isPresent, touched, facts, on, partyWords });
  };
  if (!isPresent) return { view: await make(), made: null };
  const stamp = `${touched}${sort.isDaily ? ` ${on}` : ""}`;
  const kept = await session.db.selectFrom("view").select("json").where("accord", "=", accord).where("view", "=", view).where("stamp", "=", stamp).executeTakeFirst();
  if (typeof kept?.json === "string") return { view: JSON.parse(kept.json) as Views[V], made: null };
  const fresh = await make();
  if (kept) return { view: fresh, made: null };
  const ids = sort.rowIds(fresh);
  return { view: fresh, made: { accord, stamp, ids: ids.join(" "), json: ids.length > ROWS_KEPT ? null : JSON.stringify(fresh) } };
}

/** Keeps views for the next reader; where the record cannot be written just now they are made again. */
async function keep({ store }: Context, view: ViewName, made: readonly Made[]): Promise<void> {
  if (store.isReadonly || made.length === 0) return;
  try {
    await store.write(async ({ db }) => {
      for (const { accord, stamp, ids, json } of made) {
        await db
          .insertInto("view")
          .values({ accord, view, stamp, ids, json })
          .onConflict((conflict) => conflict.columns(["accord", "view"]).doUpdateSet({ stamp, ids, json }))
          .execute();
      }
    }, false);
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
  }
}

/** A view of one accord, or of all of them together. */
export async function readView<V extends ViewName>(context: Context, view: V, { accord, asOf, knownBy }: ViewQuery): Promise<Views[V]> {
  const clocks: Clocks = { asOf, knownBy };
  const kept: Made[] = [];
  const views = await context.store.read(async (session) => {
    const at = await cutOf(session, clocks);
    const list: Views[V][] = [];
    for (const one of await accordsAsked(session, accord, at.cut)) {
      const { view: read, made } = await viewIn(context, session, view, one, clocks, at);
      if (made) kept.push(made);
      list.push(read);
    }
    return list;
  });
  await keep(context, view, kept);
  const [first] = views;
  return views.length === 1 && first ? first : VIEWS[view].join(views);
}
