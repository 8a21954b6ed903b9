/** What the command's exit code says. */
export const EXIT = {
  /** All that was asked for was done: every report read, every entry recorded, the chain whole. */
  done: 0,
  /** Some of it could not be done, and a message says what: a report unread, a decision refused, a record missing or broken. */
  someUndone: 1,
  /** The command line was not understood; nothing was done. */
  usage: 2,
  /** The program itself failed (EX_SOFTWARE of sysexits.h). */
  fault: 70,
} as const;
