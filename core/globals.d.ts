/** The one global beyond the language itself that core needs; every runtime has it. */
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}
