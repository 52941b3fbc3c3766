export interface Patience {
  readonly ask: (path: string) => Promise<Response>;
  /** In milliseconds. */
  readonly wait: (time: number) => Promise<void>;
}

const mostTries = 5;
/** In milliseconds. */
const firstPause = 1000;
const longestPause = 60_000;

/**
 * Asks again if the site says that it is asked too often or is busy, or if nothing comes: after the time that it names, or each time twice
 * as long. While one waits, so do all others. Rejects after five tries.
 */
export function patientFetch({ ask, wait }: Patience): (path: string) => Promise<Response> {
  let pause: Promise<void> | null = null;
  return async function tried(path, tries = 1): Promise<Response> {
    while (pause) await pause;
    const answer = await ask(path).catch(() => null);
    if (answer && answer.status !== 429 && answer.status < 500) return answer;
    if (tries === mostTries) throw new Error('No answer.');
    pause ??= wait(pauseAfter(answer, tries)).then(() => {
      pause = null;
    });
    return tried(path, tries + 1);
  };
}

function pauseAfter(answer: Response | null, tries: number): number {
  const asked = Number(answer?.headers.get('retry-after') ?? NaN) * 1000;
  const usual = firstPause * 2 ** (tries - 1);
  return Math.min(longestPause, Number.isFinite(asked) && asked > 0 ? asked : usual);
}
