import { z } from "zod";

/** Schemas that have a name, which is theirs in the API's description. */
export const NAMED = z.registry<{ readonly id: string }>();

/** An object with these fields and no others, by a name. */
export const row = <S extends z.core.$ZodLooseShape>(id: string, shape: S) => part(shape).register(NAMED, { id });

/** An object without a name of its own. */
export const part = <S extends z.core.$ZodLooseShape>(shape: S) => z.strictObject(shape).readonly();

export const list = <S extends z.ZodType>(item: S) => z.array(item).readonly();

/** A list with something in it. */
export const listTo = <S extends z.ZodType>(max: number, item: S) => z.array(item).min(1).max(max).readonly();

/** A field that may be left out. JSON has no `undefined`, so the type need not allow it as a value. */
export const maybe = <S extends z.ZodType>(schema: S): z.ZodExactOptional<S> => schema.optional() as unknown as z.ZodExactOptional<S>;

export const text = z.string();
export const textOrNull = text.nullable();
export const whole = z.int();
export const number = z.number();
export const numberOrNull = number.nullable();
export const flag = z.boolean();

/** A list of names or ids. */
export const words = list(text);
