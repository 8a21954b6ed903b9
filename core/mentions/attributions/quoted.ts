import type { Attribution } from "./attribution.js";

/** "quoting", "citing": one word, where "according to" is two. */
const isQuoting = ({ manner, cueFirst, cueLast, actor }: Attribution): boolean => manner === "according" && actor !== null && cueLast === cueFirst + 1;

const isCarrier = ({ clause, manner, actor }: Attribution): boolean => clause !== null && (manner === "say" || manner === "deny") && actor?.type === "media";

/** Has whoever is quoted say what a carrier reports, on the day on which it does; its own words are no part of that. */
function give(quoted: Attribution, carrier: Attribution): void {
  carrier.actor = quoted.actor;
  carrier.content = carrier.content.filter(([first]) => first !== quoted.cueFirst);
  quoted.clause ??= carrier.clause;
  const start = Math.min(carrier.source?.first ?? carrier.cueFirst, carrier.cueFirst);
  quoted.content = quoted.content.map(([first, last]): [number, number] => [first, first <= start && start < last ? start : last]).filter(([first, last]) => first < last);
}

/** "State television, quoting | the army |, said …", "the agency reported, citing | officials |": what a paper or an agency has from others they say, and it does not. */
export function giveToQuoted(found: Attribution[]): Attribution[] {
  for (const quoted of found) {
    if (!isQuoting(quoted)) continue;
    for (const other of found) {
      if (isCarrier(other) && !other.content.some(([first, last]) => first < quoted.cueFirst && quoted.cueFirst < last)) give(quoted, other);
    }
  }
  return found.some(isQuoting) ? found.filter((one) => !isDoubled(one, found)) : found;
}

/** "reported, quoting | the army, | that …": the verb of quoting has its own place among what was found. */
const isDoubled = (attribution: Attribution, found: readonly Attribution[]): boolean => found.some((one) => one !== attribution && isQuoting(one) && one.cueFirst === attribution.cueFirst);
