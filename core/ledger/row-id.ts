/** A stable id for a row of a view: its sort and a 53-bit hash of what tells it from others, in base 36. */
export function rowId(sort: string, ...parts: readonly (string | null)[]): string {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  for (let at = 0; at < parts.length; at++) {
    const text = parts[at] ?? "";
    for (let i = at === 0 ? 0 : -1; i < text.length; i++) {
      const code = i < 0 ? 0 : text.charCodeAt(i);
      high = Math.imul(high ^ code, 0x9e3779b1);
      low = Math.imul(low ^ code, 0x5f356495);
    }
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return `${sort}-${(4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36).padStart(11, "0")}`;
}
