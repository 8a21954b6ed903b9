import { setFlagsFromString } from "node:v8";

/** Lets V8 make machine code, which a start begins without: see docs/decisions/017. */
export const optimise = (): void => setFlagsFromString("--opt --sparkplug");
