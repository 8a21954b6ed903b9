import { writeSync } from "node:fs";
import { pause } from "./inputs.js";

const FLUSH_LENGTH = 1 << 16;
const STDOUT_FD = 1;
export const STDERR_FD = 2;

/** Collects lines and writes them in order; writing waits for a slow reader, so nothing piles up in memory, and nothing waits to be written at the end. */
export class Output {
  readonly #descriptor: number;
  #waiting = "";
  /** False once whoever read our output has gone. */
  open = true;

  constructor(descriptor = STDOUT_FD) {
    this.#descriptor = descriptor;
  }

  print(text: string): void {
    this.#waiting += text;
    if (this.#waiting.length >= FLUSH_LENGTH) this.flush();
  }

  /** Writes text that is UTF-8 already. */
  printBytes(bytes: Uint8Array): void {
    this.flush();
    this.#writeAll(bytes);
  }

  flush(): void {
    if (this.#waiting === "") return;
    const bytes = Buffer.from(this.#waiting);
    this.#waiting = "";
    this.#writeAll(bytes);
  }

  #writeAll(bytes: Uint8Array): void {
    for (let rest = bytes; rest.length > 0 && this.open;) rest = rest.subarray(this.#write(rest));
  }

  #write(bytes: Uint8Array): number {
    try {
      return writeSync(this.#descriptor, bytes);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === "EPIPE") this.open = false;
      else if (code === "EAGAIN") pause();
      else throw error;
      return 0;
    }
  }
}
