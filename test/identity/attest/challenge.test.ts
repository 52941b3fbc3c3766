import { describe, expect, it } from 'vitest';
import { attest } from '../../../src/identity/attest/attest.ts';
import { drawChallenge } from '../../../src/identity/attest/challenge.ts';
import { vaultKeys } from '../../../src/identity/store/vault-keys.ts';
import { ama, ben } from '../../records/published.ts';
import { laterBy, minute } from '../../records/service.ts';
import { enrolled } from '../enrolled-typist.ts';
import { attempt, enrol, exam } from '../learner.ts';
import { facePhoto, smallPhoto } from '../photos.ts';

describe('a challenge', () => {
  it('is good for one attempt', async () => {
    const { service, types } = await enrolled();
    const challenge = await drawChallenge(service, { person: ama.key, work: exam });
    await attempt(service, { typing: types(), challenge });
    const again = await attempt(service, { typing: types(), challenge });
    expect(again).toEqual({ ok: false, problem: 'challenge-used' });
  });

  it('is good for one attempt when it is sent many times at the same moment', async () => {
    const { service, types } = await enrolled();
    const challenge = await drawChallenge(service, { person: ama.key, work: exam });
    const typing = types();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => attempt(service, { typing, challenge })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await service.vault.keys(vaultKeys(ama.key).works)).toHaveLength(1);
  });

  it('is good for no other learner', async () => {
    const { service, types } = await enrolled();
    await enrol(service, { types, person: ben });
    const challenge = await drawChallenge(service, { person: ama.key, work: exam });
    const taken = await attempt(service, { person: ben.key, typing: types(), challenge });
    expect(taken).toEqual({ ok: false, problem: 'challenge-other' });
    // It is still good for the learner for whom it was made.
    expect(await attempt(service, { typing: types(), challenge })).toMatchObject({ ok: true });
  });

  it.each<[string, number, (challenge: string) => string]>([
    ['a quarter of an hour later', 15 * minute, (challenge) => challenge],
    ['that was changed', 0, (challenge) => challenge.slice(0, -3)],
    ['that is nothing', 0, () => ''],
  ])('%s is refused', async (_what, passed, change) => {
    const { service, types } = await enrolled();
    const challenge = await drawChallenge(service, { person: ama.key, work: exam });
    laterBy(service, passed);
    const taken = await attempt(service, { typing: types(), challenge: change(challenge) });
    expect(taken).toEqual({ ok: false, problem: 'challenge-past' });
  });

  it.each([
    ['a photo that is too small', { photo: smallPhoto }, 'too-small'],
    ['no typing', { keyboard: 'usual' }, 'odd-typing'],
  ] as const)('is not used up by %s', async (_what, change, problem) => {
    const { service, types } = await enrolled();
    const challenge = await drawChallenge(service, { person: ama.key, work: exam });
    const sent = {
      challenge,
      keyboard: 'none',
      typing: null,
      photo: facePhoto,
      ...change,
    } as const;
    expect(await attest(service, ama.key, sent)).toEqual({ ok: false, problem });
    expect(await attempt(service, { typing: types(), challenge })).toMatchObject({ ok: true });
  });
});
