import type { en } from "./en.js";

export type TextKey = keyof typeof en;

/** A text, or one for each plural category of the language (CLDR), chosen by the value `count`. */
export type Text = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

export type Catalogue = Readonly<Record<TextKey, Text>>;
