import { boundsWords } from "../parts/bounds.js";
import { WhyButton } from "../parts/why-button.js";
import { text } from "../texts/index.js";
import type { ViewProps } from "../view.js";
import type { FigureAnswer } from "../wire.js";

/** The answer's ends; each opens the figure it rests on. */
export function Ends({ answer, place, go }: ViewProps & { readonly answer: FigureAnswer }) {
  const { min, max, minRows, maxRows } = answer;
  const isRange = min !== null && max !== null && min !== max;
  const end = (id: string | undefined, words: string) =>
    id === undefined ? (
      words
    ) : (
      <WhyButton id={id} place={place} go={go} label={`${words}: ${text("why.ask")}`}>
        {words}
      </WhyButton>
    );
  if (!isRange) return end(minRows[0] ?? maxRows[0], boundsWords({ value: null, min, max }));
  return (
    <>
      {end(minRows[0], text("bounds.exact", { n: min }))} – {end(maxRows[0], text("bounds.exact", { n: max }))}
    </>
  );
}
