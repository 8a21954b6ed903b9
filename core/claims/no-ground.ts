import type { ActorName } from "../mentions/actors/index.js";

/** "the | Wajir | Army said", "the | Wajir | Herald": part of what a band or a paper is called. */
export function isInName({ entity, first, last }: ActorName, from: number, to: number, country: string | null): boolean {
  return (entity.type === "non-state" || entity.type === "media" || country === null) && (first < from || to < last);
}
