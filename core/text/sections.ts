const TYPES = { Int32Array, Uint8Array, Uint16Array, Float64Array, Float32Array } as const;

type Typed = InstanceType<(typeof TYPES)[keyof typeof TYPES]>;

export type Sections = ReadonlyMap<string, unknown>;

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

/** Opens a buffer of named arrays packed by `packSections`; the arrays are views, nothing is copied. */
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
