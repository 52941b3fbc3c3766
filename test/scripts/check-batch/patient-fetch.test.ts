import { expect, it } from 'vitest';
import { patientFetch } from '../../../src/scripts/check-batch/patient-fetch.ts';

/** Answers in this order; null is no answer. */
function site(...answers: readonly (number | null | { after: string })[]) {
  const waits: number[] = [];
  const left = [...answers];
  const ask = patientFetch({
    ask: () => {
      const next = left.shift();
      if (next === null || next === undefined) return Promise.reject(new Error('offline'));
      return Promise.resolve(
        typeof next === 'number'
          ? new Response(null, { status: next })
          : new Response(null, { status: 429, headers: { 'retry-after': next.after } }),
      );
    },
    wait: (time) => {
      waits.push(time);
      return Promise.resolve();
    },
  });
  return { ask, waits };
}

it.each([
  [[200], 200, []],
  [[404], 404, []],
  [[429, 200], 200, [1000]],
  [[{ after: '7' }, 200], 200, [7000]],
  [[{ after: '99999' }, 200], 200, [60_000]],
  [[{ after: 'tomorrow' }, 503, null, 404], 404, [1000, 2000, 4000]],
] as const)('%j is answered with %i after waiting for %j', async (answers, status, waited) => {
  const { ask, waits } = site(...answers);
  expect((await ask('/verify/X/')).status).toBe(status);
  expect(waits).toEqual(waited);
});

it('gives up after five tries', async () => {
  const { ask, waits } = site(429, 429, 429, 429, 429, 200);
  await expect(ask('/verify/X/')).rejects.toThrow('No answer');
  expect(waits).toHaveLength(4);
});

it('lets all others wait, too', async () => {
  let release = () => {};
  const asked: string[] = [];
  const ask = patientFetch({
    ask: (path) => {
      asked.push(path);
      return Promise.resolve(new Response(null, { status: asked.length === 1 ? 429 : 200 }));
    },
    wait: () => new Promise<void>((resolve) => (release = resolve)),
  });
  const first = ask('/a');
  await new Promise((resolve) => setTimeout(resolve));
  const second = ask('/b');
  await new Promise((resolve) => setTimeout(resolve));
  expect(asked).toEqual(['/a']);
  release();
  await Promise.all([first, second]);
  expect(asked.toSorted()).toEqual(['/a', '/a', '/b']);
});
