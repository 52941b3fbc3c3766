/**
 * Logs a fault for staff. Only our own messages are logged, and the kind of their cause: a library's message may quote an address or a
 * key.
 */
export function logFault(error: unknown): void {
  console.error(describe(error));
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'Something that is not an error was thrown.';
  const cause = error.cause instanceof Error ? ` (${kindOf(error.cause)})` : '';
  return isOurs(error) ? `${error.name}: ${error.message}${cause}` : `Unexpected ${kindOf(error)}.`;
}

/** Errors whose messages may be logged. */
const ours = new Set(['CouldNotCheck', 'NotSetUp', 'MailNotSent']);
const isOurs = (error: Error) => ours.has(error.name);

function kindOf(error: Error): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^[A-Z0-9_]{1,40}$/u.test(code)
    ? `${error.name} ${code}`
    : error.name;
}
