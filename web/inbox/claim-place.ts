import { outlookText } from "../map/outlook.js";
import type { Claim, Precision } from "../wire.js";

/** How near the map goes to a place, by how exactly it is known. */
const NEARNESS: Readonly<Record<Precision, number>> = { exact: 9, near: 8, admin2: 8, admin1: 7, country: 5 };

/** The place a claim is about, as its own fields name it. */
function placeNamed(claim: Claim): string | null {
  if (claim.kind === "control") return claim.control.place;
  if (claim.kind === "event") return claim.event.place;
  return claim.kind === "commitment" ? claim.commitment.place : null;
}

/** Where the map looks to show a claim's place: the one it is about, else the most exact it tells; null where none is known. */
export function outlookOnMap(claim: Claim): string | null {
  const named = placeNamed(claim);
  const nearness = ({ name, precision }: Claim["where"][number]): number => (name === named ? 100 : 0) + NEARNESS[precision];
  for (const { lat, lon, precision } of [...claim.where].sort((a, b) => nearness(b) - nearness(a))) {
    if (lat !== null && lon !== null) return outlookText({ lat, lon, zoom: NEARNESS[precision] });
  }
  return null;
}
