/** The exit codes of all commands. */
export const exitCodes = {
  ok: 0,
  /** The content, or what the command was given to read, has problems; nothing was changed. */
  problems: 1,
  /** The command was called wrongly. */
  usage: 2,
  /** Everything was in order, but the files could not be written. They are as they were. */
  notWritten: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
