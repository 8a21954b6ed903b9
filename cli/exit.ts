/** What the command's exit code says. */
export const EXIT = {
  /** Every report was read. */
  read: 0,
  /** Some report could not be read; the others were. */
  someUnread: 1,
  /** The command line was not understood; nothing was read. */
  usage: 2,
  /** The program itself failed (EX_SOFTWARE of sysexits.h). */
  fault: 70,
} as const;
