import { describe, expect, it } from 'vitest';
import { personKey } from '../../src/account/keys.ts';
import { destinationOf } from '../../src/account/sign-in-destination.ts';
import { secret, signatureTrackCatalogue } from '../records/published.ts';
import { hour, laterBy, testService, type TestService } from '../records/service.ts';
import { asked } from './asked.ts';

const signatureTrack = destinationOf(null, 'signature-track');

describe('asking for a link to Signature Track', () => {
  const withCourse = (changes: Partial<TestService> = {}): TestService => {
    const service = testService(changes);
    service.published.stated = signatureTrackCatalogue;
    return service;
  };
  const mailsTo = async (service: TestService, typed: string): Promise<readonly string[]> => {
    expect(await asked(service, typed, signatureTrack)).toBe(500);
    await service.settled();
    return service.mails.map(({ to }) => to);
  };
  const agreed = (service: TestService, address: string) =>
    service.store.held.set(`identity/${personKey(secret, address)}/consent`, { sealed: '…' });

  it.each([
    ['of a learner', 'ama@example.org', 1],
    ['that staff have not entered', 'Nobody@Example.ORG', 1],
    ['malformed', 'nobody', 0],
    ['with another header', 'nobody@example.org\r\nBcc: ben@example.org', 0],
  ])('with an address %s answers alike', async (_what, typed, mails) => {
    const service = withCourse();
    const addresses = Array.from({ length: mails }, () => typed.toLowerCase());
    expect(await mailsTo(service, typed)).toEqual(addresses);
    if (mails === 0) expect(service.store.held.size).toBe(0);
  });

  it.each([
    ['no course takes part', testService],
    ['staff have set no key', () => withCourse({ hasIdentityKey: false })],
  ])('mails no stranger where %s, and writes nothing', async (_why, made) => {
    const service = made();
    expect(await mailsTo(service, 'nobody@example.org')).toEqual([]);
    expect(service.store.held.size).toBe(0);
    expect(await mailsTo(service, 'ama@example.org')).toEqual(['ama@example.org']);
  });

  it('mails people who have agreed, also when no course takes part any more, to see and delete what is kept', async () => {
    const service = testService();
    agreed(service, 'learner@example.org');
    expect(await mailsTo(service, 'learner@example.org')).toEqual(['learner@example.org']);
  });

  it('mails five times an hour at most', async () => {
    const service = withCourse();
    for (let turn = 0; turn < 8; turn += 1) {
      await asked(service, 'nobody@example.org', signatureTrack);
    }
    await service.settled();
    expect(service.mails).toHaveLength(5);
  });

  it('mails all strangers together a hundred times an hour, and those who are known besides', async () => {
    const service = withCourse();
    agreed(service, 'learner@example.org');
    const strangers = Array.from({ length: 300 }, (_, number) => `s${number}@example.org`);
    await Promise.all(strangers.map((one) => asked(service, one, signatureTrack)));
    await service.settled();
    expect(service.mails).toHaveLength(100);
    const keys = service.store.held.size;
    for (const one of strangers.slice(0, 20)) await asked(service, `x${one}`, signatureTrack);
    await service.settled();
    expect(service.mails).toHaveLength(100);
    expect(service.store.held.size).toBe(keys);

    for (const known of ['ama@example.org', 'learner@example.org']) {
      expect((await mailsTo(service, known)).at(-1)).toBe(known);
    }
    laterBy(service, hour);
    expect((await mailsTo(service, 'late@example.org')).at(-1)).toBe('late@example.org');
  });

  it('takes nothing from other strangers where one address has had enough', async () => {
    const service = withCourse();
    for (let turn = 0; turn < 150; turn += 1) {
      await asked(service, 'nobody@example.org', signatureTrack);
      await service.settled();
      service.clock.now = new Date('2026-06-01T12:00:00Z');
    }
    expect(service.mails).toHaveLength(5);
    expect((await mailsTo(service, 'another@example.org')).at(-1)).toBe('another@example.org');
  });
});
