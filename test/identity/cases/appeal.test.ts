import { describe, expect, it } from 'vitest';
import { appeal, longestAppeal } from '../../../src/identity/cases/appeal.ts';
import { deleteMine } from '../../../src/identity/retention/delete-mine.ts';
import { ama, ben } from '../../records/published.ts';
import { day, laterBy } from '../../records/service.ts';
import { decide, enrol, twoRefuse } from '../learner.ts';
import { testIdentityService, type TestIdentityService } from '../service.ts';

const sent = { case: 'enrolment-1', text: 'I had shaved.' };

async function refusedEnrolment(): Promise<TestIdentityService> {
  const service = testIdentityService();
  await enrol(service);
  await decide(service, 'enrolment-1', twoRefuse);
  return service;
}

describe('an appeal', () => {
  it('is put before others, once', async () => {
    const service = await refusedEnrolment();
    expect(await appeal(service, ama.key, sent)).toEqual({ ok: true, id: 'appeal-enrolment-1' });
    expect(await appeal(service, ama.key, sent)).toEqual({
      ok: false,
      problem: 'already-appealed',
    });
    expect(await service.vault.keys('identity-queue/')).toHaveLength(1);
  });

  it('sent twice at the same moment is there once', async () => {
    const service = await refusedEnrolment();
    await Promise.all([appeal(service, ama.key, sent), appeal(service, ama.key, sent)]);
    expect(await service.vault.keys('identity-queue/')).toHaveLength(1);
  });

  it.each([
    ['of nothing', { text: ' ' }, 'text-missing'],
    ['of a novel', { text: 'x'.repeat(longestAppeal + 1) }, 'text-too-long'],
    ['against what is not there', { case: 'enrolment-2' }, 'no-such-case'],
    ['against another key', { case: '../../other' }, 'no-such-case'],
    ['against an appeal', { case: 'appeal-enrolment-1' }, 'no-such-case'],
  ])('%s is not taken', async (_what, changes, problem) => {
    const service = await refusedEnrolment();
    expect(await appeal(service, ama.key, { ...sent, ...changes })).toEqual({ ok: false, problem });
  });

  it('can be made for 14 days', async () => {
    const service = await refusedEnrolment();
    laterBy(service, 14 * day - 1000);
    expect(await appeal(service, ama.key, sent)).toMatchObject({ ok: true });
    const late = await refusedEnrolment();
    laterBy(late, 14 * day);
    expect(await appeal(late, ama.key, sent)).toEqual({ ok: false, problem: 'too-late' });
  });

  it('is for refusals alone, and for one’s own', async () => {
    const service = testIdentityService();
    await enrol(service);
    expect(await appeal(service, ama.key, sent)).toMatchObject({ problem: 'not-refused' });
    await decide(service, 'enrolment-1', twoRefuse);
    expect(await appeal(service, ben.key, sent)).toMatchObject({ problem: 'no-such-case' });
  });

  it('that two others refuse, too, is the end of it', async () => {
    const service = await refusedEnrolment();
    await appeal(service, ama.key, sent);
    await decide(service, 'appeal-enrolment-1', [
      [2, 'no-match'],
      [3, 'no-match'],
    ]);
    expect(await service.vault.keys('identity-queue/')).toEqual([]);
    // Nobody can look at it once more.
    expect(await service.vault.keys(`identity/${ama.key}/document`)).toEqual([]);
  });

  it('leaves nothing of a learner who deletes everything meanwhile', async () => {
    const service = await refusedEnrolment();
    let deleting: Promise<void> | undefined;
    service.store.fault = ({ operation, key }) => {
      if (operation !== 'create' || !key.endsWith('case/appeal-enrolment-1')) return;
      service.store.fault = null;
      deleting = deleteMine(service, ama.key);
    };
    expect(await appeal(service, ama.key, sent)).toMatchObject({ ok: false });
    await deleting;
    expect(await service.vault.keys('identity/')).toEqual([]);
    expect(await service.vault.keys('identity-queue/')).toEqual([]);
  });
});
