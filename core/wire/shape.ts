import { z } from "zod";

/** An object with these fields and no others; its name is that of the schema in the API's description. */
export const row = <S extends z.core.$ZodLooseShape>(name: string, shape: S) => z.strictObject(shape).readonly().meta({ id: name });

/** An object without a name of its own. */
export const part = <S extends z.core.$ZodLooseShape>(shape: S) => z.strictObject(shape).readonly();

export const list = <S extends z.ZodType>(item: S) => z.array(item).readonly();

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
