import type { ClaimByHand } from "../../core/index.js";
import * as wire from "../../core/wire/index.js";
import { check } from "./check.js";
import { RefusedRequest } from "./refusal.js";

/** A claim as a monitor tells it, with what he left to be understood; or what is wrong with it. */
export function claimByHand(told: unknown): { readonly claim: ClaimByHand } | { readonly fault: string } {
  try {
    return { claim: check(wire.claimByHand, told, "the claim") };
  } catch (error) {
    if (error instanceof RefusedRequest) return { fault: error.message };
    throw error;
  }
}
