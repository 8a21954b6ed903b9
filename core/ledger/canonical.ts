/** A value as JSON has them. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * Canonical JSON (RFC 8785): keys in code-unit order, no white space, numbers and strings as ECMAScript prints them.
 * Lone surrogates are written as \uXXXX, as JSON.stringify does; keys whose value is undefined are left out.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "null";
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return listOf(value);
  const object = value as Record<string, unknown>;
  let members = "";
  for (const key of inOrder(Object.keys(object))) {
    if (object[key] === undefined) continue;
    members += `${members === "" ? "" : ","}${quoted(key)}:${canonicalJson(object[key])}`;
  }
  return `{${members}}`;
}

function listOf(values: readonly unknown[]): string {
  let items = "";
  for (let i = 0; i < values.length; i++) items += i === 0 ? canonicalJson(values[i]) : `,${canonicalJson(values[i])}`;
  return `[${items}]`;
}

/** Sorts keys that are not in order yet; those of a record mostly are not many. */
function inOrder(keys: string[]): string[] {
  for (let i = 1; i < keys.length; i++) if (keys[i - 1]! > keys[i]!) return keys.sort();
  return keys;
}

/** Strings up to this length are looked through for what must be escaped; longer ones V8 goes through faster. */
const SHORT = 24;

function quoted(text: string): string {
  if (text.length > SHORT) return JSON.stringify(text);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || code === 34 || code === 92 || code >= 0xd800) return JSON.stringify(text);
  }
  return `"${text}"`;
}
