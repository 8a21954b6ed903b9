import { z } from "zod";
import { COMMITMENT_ACTIONS } from "../../core/index.js";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day is written YYYY-MM-DD");
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "an id is lower-case letters and digits joined by hyphens");
const party = z.string().regex(/^(?:[A-Z]{3}|[a-z0-9]+(?:-[a-z0-9]+)*)$/, "a party is an ISO 3166-1 alpha-3 code (AZE) or a lower-case slug (farc-ep)");
const names = z.array(z.string().min(1));

const provision = z.strictObject({
  id: slug,
  point: z.string().min(1),
  theme: z.string().min(1),
  title: z.string().min(1),
  action: z.enum(COMMITMENT_ACTIONS),
  by: z.array(party).default([]),
  to: z.array(party).default([]),
  places: names.default([]),
  quantity: z
    .strictObject({ value: z.number().nonnegative(), unit: z.string().min(1) })
    .nullable()
    .default(null),
  due: day.nullable().default(null),
  extensions: z.array(z.strictObject({ due: day, agreed: day.nullable().default(null) })).default([]),
  duration: z
    .string()
    .regex(/^P(?:\d+[YMWD])+$/, "a duration is written as ISO 8601 (P5Y)")
    .nullable()
    .default(null),
  instrument: slug,
});

/** An accord file as a monitor writes it (lexicons/accords/README.md). */
export const accordFile = z.strictObject({
  accord: slug,
  title: z.string().min(1),
  names: names.default([]),
  signed: day,
  parties: z.array(party).min(2),
  others: z.array(party).default([]),
  war: z.strictObject({ from: day, to: day }),
  places: names.default([]),
  instruments: z.array(z.strictObject({ id: slug, name: z.string().min(1), names: names.default([]), signed: z.string().min(4) })).min(1),
  basis: z.string().min(1),
  provisions: z.array(provision).min(1),
});

export type AccordFile = z.infer<typeof accordFile>;
