import { expect, it } from 'vitest';
import { keptTypingsOf } from '../../../src/identity/kept-typing/kept-typings.ts';
import type { Vote } from '../../../src/identity/store/stored.ts';
import { ama } from '../../records/published.ts';
import { attempt, decide, enrol, finished, twoRefuse } from '../learner.ts';
import { testIdentityService } from '../service.ts';
import { typist } from '../typist.ts';

it.each<[string, readonly [number, Vote['answer']][], number]>([
  ['nobody has looked at yet', [], 0],
  ['people confirmed', [[0, 'match']], 1],
  ['people refused', twoRefuse, 0],
  ['people could not tell', [[0, 'unclear']], 0],
])('the typing of an attempt that %s', async (_what, answers, learnt) => {
  const service = testIdentityService();
  const types = typist(1);
  await enrol(service, { types });
  await decide(service, 'enrolment-1', [[0, 'match']]);
  const id = finished(await attempt(service, { typing: types() }));
  await decide(service, `work-${id}`, answers);
  const kept = await keptTypingsOf(service, ama.key);
  expect(kept?.template.anchors).toHaveLength(5);
  expect(kept?.template.recent).toHaveLength(learnt);
  // Played back it would be known in any case.
  expect(kept?.known.recent).toHaveLength(1);
});
