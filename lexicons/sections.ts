const TYPES = { Int32Array, Uint8Array, Uint16Array, Float64Array, Float32Array } as const;
type Typed = Int32Array | Uint8Array | Uint16Array | Float64Array | Float32Array;

/** Named typed arrays and JSON values in one buffer: a JSON header, then each array on an 8-byte boundary. */
export function packSections(sections: Readonly<Record<string, Typed | object>>): Uint8Array {
  const parts: { name: string; type: string; bytes: Uint8Array }[] = [];
  for (const [name, value] of Object.entries(sections)) {
    const type = ArrayBuffer.isView(value) ? value.constructor.name : "json";
    const bytes = ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new TextEncoder().encode(JSON.stringify(value));
    if (type !== "json" && !(type in TYPES)) throw new Error(`section ${name}: no such array type, ${type}`);
    parts.push({ name, type, bytes });
  }
  let offset = 0;
  const index = parts.map(({ name, type, bytes }) => {
    const entry = { name, type, offset, length: bytes.length };
    offset += (bytes.length + 7) & ~7;
    return entry;
  });
  const header = new TextEncoder().encode(JSON.stringify(index));
  const base = (8 + header.length + 7) & ~7;
  const out = new Uint8Array(base + offset);
  new DataView(out.buffer).setUint32(0, header.length, true);
  out.set(header, 8);
  parts.forEach(({ bytes }, i) => out.set(bytes, base + index[i]!.offset));
  return out;
}
