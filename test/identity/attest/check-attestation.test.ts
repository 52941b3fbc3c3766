import { describe, expect, it } from 'vitest';
import { appeal } from '../../../src/identity/cases/appeal.ts';
import { checkAttestation } from '../../../src/identity/attest/check-attestation.ts';
import { deleteMine } from '../../../src/identity/retention/delete-mine.ts';
import { receiptOf } from '../../../src/identity/attest/receipt.ts';
import type { Vote } from '../../../src/identity/store/stored.ts';
import { startSession } from '../../../src/account/session.ts';
import { drawChallenge } from '../../../src/identity/attest/challenge.ts';
import { ama, ben } from '../../records/published.ts';
import { attempt, decide, enrol, exam, finished, twoRefuse } from '../learner.ts';
import { testIdentityService } from '../service.ts';
import { typist } from '../typist.ts';

/** A learner with one attempt, and the token that its receipt shows. */
async function attested({ matches = true } = {}) {
  const service = testIdentityService();
  const types = typist(1);
  await enrol(service, { types });
  const id = finished(await attempt(service, matches ? { typing: types() } : {}));
  const receipt = await receiptOf(service, ama.key, id);
  return { service, id, token: receipt?.token ?? '' };
}

const unknown = {
  state: 'unknown',
  work: null,
  at: null,
  isVerified: false,
  isTheirAddress: null,
};

describe('an attestation', () => {
  it.each<[string, boolean, [number, Vote['answer']][], string]>([
    ['matched where typing did', true, [], 'matched'],
    ['waiting where it did not', false, [], 'waiting'],
    ['linked when people confirmed it', true, [[0, 'match']], 'linked'],
    ['linked when people confirmed it without typing', false, [[0, 'match']], 'linked'],
    ['unclear when people could not tell', true, [[0, 'unclear']], 'unclear'],
    ['what it was while one says no', true, [[0, 'no-match']], 'matched'],
    ['refused when two do', true, [...twoRefuse], 'refused'],
  ])('is %s', async (_what, matches, answers, state) => {
    const { service, id, token } = await attested({ matches });
    const isVerified = answers.length > 0;
    if (isVerified) await decide(service, 'enrolment-1', [[0, 'match']]);
    await decide(service, `work-${id}`, answers);
    expect(await checkAttestation(service, { token, email: null })).toEqual({
      state,
      work: exam,
      at: '2026-06-01T12:00:00.000Z',
      isVerified,
      isTheirAddress: null,
    });
    expect(await receiptOf(service, ama.key, id)).toMatchObject({ state, attestation: { id } });
  });

  it('is linked after an appeal, and says that the learner was verified', async () => {
    const { service, id, token } = await attested();
    await decide(service, 'enrolment-1', [[0, 'match']]);
    await decide(service, `work-${id}`, twoRefuse);
    await appeal(service, ama.key, { case: `work-${id}`, text: 'I had my hair cut.' });
    const waiting = await checkAttestation(service, { token, email: null });
    expect(waiting).toMatchObject({ state: 'waiting', isVerified: true });
    await decide(service, `appeal-work-${id}`, [[2, 'match']]);
    const linked = await checkAttestation(service, { token, email: null });
    expect(linked).toMatchObject({ state: 'linked', isVerified: true });
  });

  it('is unknown when its learner has deleted everything', async () => {
    const { service, token } = await attested();
    await deleteMine(service, ama.key);
    expect(await checkAttestation(service, { token, email: ama.address })).toEqual(unknown);
  });

  it.each([
    ['the learner’s', 'AMA@example.org', true],
    ['another learner’s', ben.address, false],
    ['no address', 'ama', false],
  ])('tells whether an address that is %s is the learner’s', async (_what, email, expected) => {
    const { service, token } = await attested();
    const checked = await checkAttestation(service, { token, email });
    expect(checked.isTheirAddress).toBe(expected);
  });

  it('tells neither name nor address nor how it was typed', async () => {
    const { service, token } = await attested();
    const [, claims = ''] = token.split('.');
    const told =
      JSON.stringify(await checkAttestation(service, { token, email: ama.address })) +
      Buffer.from(claims, 'base64url').toString();
    expect(told).not.toMatch(/Ama|Boateng|example\.org|score|typing/u);
  });

  it('has a receipt for its learner alone', async () => {
    const { service, id } = await attested();
    await enrol(service, { person: ben });
    expect(await receiptOf(service, ben.key, id)).toBeNull();
    expect(await receiptOf(service, ama.key, '../consent')).toBeNull();
    expect(await receiptOf(service, ama.key, 'a'.repeat(32))).toBeNull();
  });
});

describe('a text that is not the token of an attestation is unknown:', () => {
  it.each<[string, (all: Awaited<ReturnType<typeof attested>>) => string | Promise<string>]>([
    ['nothing', () => ''],
    ['a token that was changed', ({ token }) => token.replace(/.\./u, 'A.')],
    ['a challenge', ({ service }) => drawChallenge(service, { person: ama.key, work: exam })],
    ['a session', async ({ service }) => (await startSession(service, ama.key)).session],
    ['a text without end', ({ token }) => token + 'A'.repeat(5000)],
  ])('%s', async (_what, make) => {
    const all = await attested();
    const token = await make(all);
    expect(await checkAttestation(all.service, { token, email: null })).toEqual(unknown);
  });
});
