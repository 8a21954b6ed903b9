import type { Outlook } from "./canvas.js";

/** `lon,lat,zoom` as the address keeps it; null when it is no outlook. */
export function outlookOf(words: string | undefined): Outlook | null {
  const [lon = Number.NaN, lat = Number.NaN, zoom = Number.NaN] = (words ?? "").split(",").map(Number);
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && zoom >= 0 && zoom <= 24 ? { lon, lat, zoom } : null;
}

export const outlookText = ({ lon, lat, zoom }: Outlook): string => `${lon.toFixed(3)},${lat.toFixed(3)},${zoom.toFixed(1)}`;
