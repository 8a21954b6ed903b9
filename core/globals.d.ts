/** The globals beyond the language itself that core needs; every runtime has them. */
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
}
