/**
 * Writes a fault where staff look for it. Only what we wrote ourselves is logged, and the kind of whatever caused it: what a library says
 * may quote an address or a key.
 */
export function logFault(error: unknown): void {
  console.error(describe(error));
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'Something that is no error was thrown.';
  const cause = error.cause instanceof Error ? ` (${kindOf(error.cause)})` : '';
  return isOurs(error) ? `${error.name}: ${error.message}${cause}` : `Unexpected ${kindOf(error)}.`;
}

/** Errors whose messages are written so that they can be logged. */
const ours = new Set(['CouldNotCheck', 'NotSetUp', 'MailNotSent']);
const isOurs = (error: Error) => ours.has(error.name);

function kindOf(error: Error): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^[A-Z0-9_]{1,40}$/u.test(code)
    ? `${error.name} ${code}`
    : error.name;
}
