/**
 * Asks this site for something. Some hosts redirect addresses with capitals to lower case: a redirect to the same address in other case is
 * followed. Rejects if a redirect leads anywhere else, and if nothing answers.
 * @param path site-relative
 */
export async function askHere(path: string, signal: AbortSignal): Promise<Response> {
  const answer = await fetch(path, { cache: 'no-cache', credentials: 'omit', signal });
  if (isSameAddress(answer.url, new URL(path, location.href).href)) return answer;
  throw new Error('The answer is of another address.');
}

/** Whether two absolute addresses differ in nothing but the case of their letters. */
export function isSameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
