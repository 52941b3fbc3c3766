/** How a host treats capitals in an address: it finds files whatever the case, or only in their own, or redirects capitals to lower case. */
export type CaseOfHost = 'ignored' | 'kept' | 'lowered';

/** A published file with capitals in its name. */
const file = '/CAPITALS.txt';
const text = 'This file shows what the host makes of capitals in an address.';
/** In milliseconds. */
const patience = 3000;

/** The answer of the host that was asked last: a deploy does not change. */
let known: { readonly origin: string; readonly found: CaseOfHost } | undefined;

/**
 * Asks the host that answers. @returns null if that cannot be found out
 * @param origin of this site, as the request names it
 */
export async function caseOfHost(origin: string): Promise<CaseOfHost | null> {
  if (known?.origin === origin) return known.found;
  const found = await asked(origin);
  if (found !== null) known = { origin, found };
  return found;
}

async function asked(origin: string): Promise<CaseOfHost | null> {
  const lower = await answerAt(origin + file.toLowerCase());
  if (lower === 'file') return 'ignored';
  const whole = await answerAt(origin + file);
  if (whole === 'file') return 'kept';
  return whole === 'elsewhere' ? 'lowered' : null;
}

async function answerAt(address: string): Promise<'file' | 'elsewhere' | 'none'> {
  try {
    const signal = AbortSignal.timeout(patience);
    const answer = await fetch(address, { redirect: 'manual', credentials: 'omit', signal });
    if (answer.status >= 300 && answer.status < 400) return 'elsewhere';
    return answer.status === 200 && (await answer.text()).trim() === text ? 'file' : 'none';
  } catch {
    return 'none';
  }
}
