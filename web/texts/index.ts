import { settings } from "../settings.js";
import type { Catalogue, Text, TextKey } from "./catalogue.js";
import { en } from "./en.js";
import { enTerms } from "./en-terms.js";
import { ru } from "./ru.js";

export type { Catalogue, Text, TextKey } from "./catalogue.js";

/** One line a language. */
export const LANGUAGES: Readonly<Record<string, { readonly name: string; readonly texts: Catalogue }>> = {
  en: { name: "English", texts: en },
  ru: { name: "Русский", texts: ru },
};

export type Values = Readonly<Record<string, string | number>>;

/** Fills a text's `{names}`; numbers are written as the language writes them. */
export function fill(text: Text, values: Values, language: string): string {
  const words = typeof text === "string" ? text : (text[new Intl.PluralRules(language).select(Number(values["count"] ?? 0))] ?? text.other ?? "");
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === "number" ? value.toLocaleString(language) : value;
  });
}

/** A text of the page in the reader's language. */
export function text(key: TextKey, values: Values = {}): string {
  const { language } = settings();
  const catalogue = LANGUAGES[language]?.texts ?? en;
  return fill(catalogue[key], values, language);
}

/** The values of a group in the order of the catalogue. */
export const termsOf = (group: string): readonly string[] => Object.keys(enTerms).flatMap((key) => (key.startsWith(`${group}.`) ? [key.slice(group.length + 1)] : []));

/** A text whose key is made from a value of the wire; the value itself where the catalogue has none. */
export function termText(group: string, term: string): string {
  const key = `${group}.${term}`;
  return key in en ? text(key as TextKey) : term;
}
