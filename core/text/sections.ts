const TYPES = { Int32Array, Uint8Array, Uint16Array, Float64Array, Float32Array } as const;

export type Sections = ReadonlyMap<string, unknown>;

/** Opens a buffer of named arrays packed by `lexicons/sections.ts`; the arrays are views, nothing is copied. */
export function openSections(bytes: Uint8Array): Sections {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const length = new DataView(aligned.buffer, aligned.byteOffset).getUint32(0, true);
  const decoder = new TextDecoder();
  const index = JSON.parse(decoder.decode(aligned.subarray(8, 8 + length))) as { name: string; type: string; offset: number; length: number }[];
  const base = aligned.byteOffset + ((8 + length + 7) & ~7);
  const sections = new Map<string, unknown>();
  for (const { name, type, offset, length } of index) {
    if (type === "json") sections.set(name, JSON.parse(decoder.decode(new Uint8Array(aligned.buffer, base + offset, length))));
    else {
      const Type = TYPES[type as keyof typeof TYPES];
      sections.set(name, new Type(aligned.buffer as ArrayBuffer, base + offset, length / Type.BYTES_PER_ELEMENT));
    }
  }
  return sections;
}
