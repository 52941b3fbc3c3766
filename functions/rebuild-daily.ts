import type { Config } from '@netlify/functions';

/**
 * Asks Netlify for a new build once a day, so that a certificate whose last day has passed is shown as expired even without a commit.
 * Does nothing unless the site has a build hook and its address is in `BUILD_HOOK_URL`.
 */
export default async function rebuildDaily(): Promise<Response> {
  const hook = process.env['BUILD_HOOK_URL'];
  if (!hook) {
    console.log('No daily build: BUILD_HOOK_URL is not set.');
    return new Response(null, { status: 204 });
  }
  const signal = AbortSignal.timeout(10_000);
  // The address of a build hook is a secret and never logged: the message of fetch itself may quote it.
  const answer = await fetch(hook, { method: 'POST', signal }).catch(() => undefined);
  if (!answer) throw new Error('The build hook could not be reached. Check BUILD_HOOK_URL.');
  if (!answer.ok) throw new Error(`The build hook answered ${answer.status}.`);
  console.log('Asked for the daily build.');
  return new Response(null, { status: 204 });
}

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  schedule: '20 0 * * *',
};
