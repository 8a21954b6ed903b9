import fc from "fast-check";

/** The part of JSON Schema that the API's description uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

const MANY = 3;
const LONG = 40;
const LONGEST = 200;

const FORMATS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  date: fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)),
  "date-time": fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }).map((instant) => instant.toISOString()),
};

/** Does a pattern shut out single characters alone? */
const isOfAny = (pattern: string): boolean => pattern.startsWith("^[^");

/** Values that a schema allows, and now and then a string from `known`, so that some of them hit something. */
export class Made {
  constructor(
    readonly components: Readonly<Record<string, Schema>>,
    readonly known: readonly string[],
  ) {}

  value(schema: Schema): fc.Arbitrary<unknown> {
    if (schema.$ref !== undefined) return this.value(this.components[schema.$ref.replace(/^.*\//, "")] ?? {});
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices !== undefined) return fc.oneof(...choices.map((choice) => this.value(choice)));
    if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type: string) => this.value({ ...schema, type })));
    if (schema.type === "object") return this.#object(schema);
    if (schema.type === "array") return fc.array(this.value(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: Math.max(schema.minItems ?? 0, MANY) });
    if (schema.type === "string") return this.#string(schema);
    if (schema.type === "integer") return fc.oneof(fc.integer({ min: schema.minimum ?? -9, max: Math.min(schema.maximum ?? 99, 99) }), fc.constant(schema.maximum ?? schema.minimum ?? 0));
    return schema.type === "number" ? fc.double({ noNaN: true, noDefaultInfinity: true }) : schema.type === "boolean" ? fc.boolean() : schema.type === "null" ? fc.constant(null) : fc.jsonValue();
  }

  #object({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
    const fields = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, this.value(schema)]));
    return fc.record(fields, { requiredKeys: [...required] });
  }

  #string({ format, pattern, minLength = 0, maxLength = LONG }: Schema): fc.Arbitrary<string> {
    const formatted = format === undefined ? undefined : FORMATS[format];
    if (formatted !== undefined) return formatted;
    const any =
      pattern === undefined || isOfAny(pattern) ? fc.string({ minLength, maxLength: Math.min(maxLength, LONG), unit: "grapheme" }) : fc.stringMatching(new RegExp(pattern), { maxLength: LONGEST });
    const fits = (text: string): boolean => text.length >= minLength && text.length <= maxLength && (pattern === undefined || new RegExp(pattern).test(text));
    const known = this.known.filter(fits);
    if (known.length === 0) return any.filter(fits);
    return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: any.filter(fits) });
  }
}
