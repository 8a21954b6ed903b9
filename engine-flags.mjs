/**
 * How the command sets V8 before any of its code is compiled. The reader has over a thousand functions that get hot; with less inlined into each, V8 is done with them
 * sooner, at the same pace in the end. An old generation that may grow threefold spares a bulk run most of its collections. See docs/decisions/017.
 */
export const ENGINE_FLAGS = ["--max-inlined-bytecode-size-cumulative=300", "--heap-growing-percent=200"];

/** Beside them how it starts: a run that reads one short report is over before V8's machine code would pay for its making; all others take this back (`cli/engine.ts`). */
export const START_FLAGS = [...ENGINE_FLAGS, "--no-opt", "--no-sparkplug"];
