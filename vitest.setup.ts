import fc from "fast-check";

/** One seed for all that is tested by random, so that a run can be told again; `FUZZ_SEED` looks elsewhere. */
fc.configureGlobal({ seed: Number(process.env["FUZZ_SEED"] ?? 20_201_110) });
