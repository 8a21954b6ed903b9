import type { SingleBar } from "cli-progress";

/** Time a command may take before it shows how far it is. */
const PATIENCE_MS = 1000;

/** How far a long command is, on standard error where that is a terminal; `done` counts what is behind it. */
export class Progress {
  #bar: SingleBar | null = null;
  #done = 0;
  /** By the clock of the day: the finer one is a module that few commands load. */
  readonly #started = Date.now();

  constructor(
    readonly words: string,
    /** Null where nobody knows it before the end. */
    readonly total: number | null,
    readonly isShown: boolean = process.stderr.isTTY,
  ) {}

  async step(count = 1): Promise<void> {
    this.#done += count;
    if (this.#bar !== null) this.#bar.update(this.#done);
    else if (this.isShown && Date.now() - this.#started > PATIENCE_MS) await this.#show();
  }

  stop(): void {
    this.#bar?.stop();
  }

  async #show(): Promise<void> {
    const { default: cliProgress } = await import("cli-progress");
    this.#bar = new cliProgress.SingleBar(
      { format: `${this.words} ${this.total === null ? "{value}" : "{bar} {value}/{total}, {eta_formatted} left"}`, hideCursor: true, etaBuffer: 100 },
      cliProgress.Presets.shades_classic,
    );
    this.#bar.start(this.total ?? 0, this.#done);
  }
}
