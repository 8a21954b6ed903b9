import { describe, expect, test } from "vitest";
import { openReader } from "../../../corpus/reader.js";
import { openText } from "../../../intake/index.js";

const reader = openReader();

/** Source and cue of every attribution of a text, in the order of their cues. */
function told(text: string): (readonly [source: string | null, cue: string])[] {
  const opened = openText(text, "positions", { date: "2020-12-04" });
  if ("problem" in opened) throw new Error(opened.problem.message);
  const attributions = reader.read(opened.report, { mentions: true }).mentions?.attributions ?? [];
  const words = (span: { start: number; end: number }): string => opened.report.text.slice(span.start, span.end);
  return [...attributions].sort((a, b) => a.cue.start - b.cue.start).map(({ source, cue }) => [source && words(source), words(cue)] as const);
}

describe("who takes a position without being quoted", () => {
  test.each([
    ["The union criticised the plan on Friday.", "The union", "criticised"],
    ["The rebels refused to leave the town.", "The rebels", "refused"],
    ["The plan was backed by the union.", "the union", "was backed"],
    ["The minister appeared to suggest a delay.", "The minister", "appeared to suggest"],
    ["The minister's claim that the road was closed drew attention.", "The minister", "claim"],
    ["The envoy talked about the plan on Friday.", "The envoy", "talked"],
    ["The governor left the hall, attacking the plan.", "The governor", "attacking"],
    ["Two lawmakers say the plan is dead.", "Two lawmakers", "say"],
    ["The army is weak, as the envoy has noted.", "the envoy", "has noted"],
    ["The talks are expected to resume.", null, "are expected"],
    ["The plan seems to please the mayor.", null, "seems"],
    ["They saw the interview, in which he said he was sure of the town.", "he", "said"],
    ["The envoy was sceptical about the offer.", "The envoy", "was sceptical"],
  ])("%s", (text, source, cue) => expect(told(text)).toContainEqual([source, cue]));

  test("in a relative clause the source is the relative pronoun", () => {
    expect(told("The mayor, who criticised the plan, left early.")).toContainEqual(["who", "criticised"]);
  });

  test("a name behind a dash signs the quotation, a name before a colon speaks", () => {
    expect(told("“We will stay in the town.” ― Pamela Padilla")).toContainEqual(["Pamela Padilla", "―"]);
    expect(told("WALLACE: Let us start with the talks.")).toContainEqual(["WALLACE", ":"]);
  });

  test("what a quoted speaker says of others is no attribution of the report's", () => {
    expect(told("“I think they want the town,” the mayor said.")).toEqual([["the mayor", "said"]]);
  });

  test("what somebody thinks, as another or they themselves say, is part of what is said", () => {
    expect(told("The mayor said she hoped the road would open.")).toEqual([["The mayor", "said"]]);
    expect(told("The mayor hoped the road would open.")).toEqual([["The mayor", "hoped"]]);
  });

  test("a passive without a source, an infinitive of purpose and a plain deed are none", () => {
    for (const text of ["The plan was criticised on Friday.", "The convoy left to support the troops.", "The convoy crossed the river."]) expect(told(text)).toEqual([]);
  });
});

test("two apostrophes are a quotation mark, and the name behind the closed quotation is the speaker", () => {
  expect(told("''This is no reform,'' said Mr. Burman. ''It is more of the same.''")).toEqual([["Mr. Burman", "said"]]);
});
