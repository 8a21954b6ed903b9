/** What speaks for a body and is no person. */
export const WRITINGS: ReadonlySet<string> = new Set(["statement", "statements", "report", "reports", "letter", "declaration", "communique"]);

/** Words for troops of several lands, or of another. */
export const ABROAD = "african european asian arab nordic western foreign allied coalition multinational international regional expeditionary occupying invading occupation".split(" ");

/** What has no voice, whosever it is: "the conflict in Kenya", "the government's initiative". */
export const SPEECHLESS =
  "conflict conflicts war wars fighting violence hostilities crisis situation offensive initiative initiatives process withdrawal pullback pullout disarmament deployment ceasefire truce territory borders economy population accusations allegations calls call failure refusal lack".split(
    " ",
  );

/** Verbs by which a text lays something down, and those by which it asks as well. */
export const LAYS_DOWN: ReadonlySet<string> = new Set(["call", "require", "provide", "stipulate", "oblige", "foresee", "envisage", "prescribe", "specify", "bind"]);
export const ASKS: ReadonlySet<string> = new Set(["demand", "urge", "ask", "request", "condemn", "decide", "encourage"]);

/** "the number of Kenyan soldiers": a figure is nobody. */
export const FIGURES: ReadonlySet<string> = new Set(["number", "numbers", "total", "toll", "figure", "majority"]);
