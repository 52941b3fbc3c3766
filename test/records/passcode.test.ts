import { describe, expect, it } from 'vitest';
import { CouldNotCheck } from '../../src/records/key-store.ts';
import { openLink } from '../../src/records/open-link.ts';
import { enterPasscode } from '../../src/records/passcode.ts';
import { revokeLink } from '../../src/records/revoke-link.ts';
import { madeLink } from './made-link.ts';
import { amasRecord } from './published.ts';
import { hour, laterBy, testService, type TestService } from './service.ts';

const passcode = 'open sesame';

/** The pass of somebody who knows the passcode. */
async function passFor(service: TestService, token: string): Promise<string> {
  const entered = await enterPasscode(service, token, passcode);
  if (entered.kind !== 'passed') throw new Error(`Not passed but ${entered.kind}`);
  return entered.pass;
}

describe('a passcode', () => {
  it('is asked for before anything is shown, and opens the record for twelve hours', async () => {
    const service = testService();
    const { token } = await madeLink(service, { passcode });
    expect(await openLink(service, token)).toEqual({ kind: 'passcode' });
    const entered = await enterPasscode(service, token, passcode);
    expect(entered).toMatchObject({ kind: 'passed', maxAge: 12 * 60 * 60 });
    const { pass } = entered as { pass: string };
    laterBy(service, 12 * hour - 1);
    expect(await openLink(service, token, { pass })).toMatchObject({ kind: 'open' });
    laterBy(service, 1);
    expect(await openLink(service, token, { pass })).toEqual({ kind: 'passcode' });
  });

  it.each([
    ['as it was set', 'pässword', 'passed'],
    ['typed as other code points for the same letters', 'pa\u0308ssword', 'passed'],
    ['with the space that copying takes along', ' pässword\u00a0', 'passed'],
    ['in capitals', 'PÄSSWORD', 'wrong'],
    ['cut short', 'pässwor', 'wrong'],
    ['empty', '', 'wrong'],
    ['16 KB long', 'x'.repeat(16_384), 'wrong'],
    ['with a null byte', 'pässword\0', 'wrong'],
    ['with half a character', '\ud800', 'wrong'],
  ])('%s', async (_how, typed, kind) => {
    const service = testService();
    const { token } = await madeLink(service, { passcode: 'pässword' });
    expect((await enterPasscode(service, token, typed)).kind).toBe(kind);
  });

  it('is not needed where the link has none', async () => {
    const service = testService();
    const { token } = await madeLink(service);
    expect((await enterPasscode(service, token, '')).kind).toBe('passed');
    expect(service.store.calls.some(({ key }) => key.startsWith('limits/'))).toBe(false);
  });

  it.each([
    ['cut short', (pass: string) => pass.slice(0, -1)],
    ['empty', () => ''],
    ['made longer', (pass: string) => `${pass}a`],
    ['with a later end', (pass: string) => pass.replace(/^\d+/, (until) => `${Number(until) + 1}`)],
    ['with an end that is no number', (pass: string) => pass.replace(/^\d+/, 'Infinity')],
    [
      'with another proof',
      (pass: string) => pass.replace(/.$/, (end) => (end === 'A' ? 'E' : 'A')),
    ],
    ['of a megabyte', () => '9'.repeat(1024 * 1024)],
  ])('lets no pass through that is %s', async (_what, forged) => {
    const service = testService();
    const { token } = await madeLink(service, { passcode });
    const pass = forged(await passFor(service, token));
    expect(await openLink(service, token, { pass })).toEqual({ kind: 'passcode' });
  });

  it('gives a pass for its own link alone, and only while the site’s secret stays', async () => {
    const service = testService();
    const one = await madeLink(service, { passcode });
    const other = await madeLink(service, { passcode });
    const pass = await passFor(service, one.token);
    expect(await openLink(service, other.token, { pass })).toEqual({ kind: 'passcode' });
    const changed = { ...service, secret: 'another secret of thirty-two characters' };
    expect(await openLink(changed, one.token, { pass })).toEqual({ kind: 'passcode' });
  });

  it('opens nothing once the link is dead, at the next full 200 ms as every refusal', async () => {
    const service = testService();
    const { id, token } = await madeLink(service, { passcode });
    const pass = await passFor(service, token);
    await revokeLink(service, amasRecord.key, id);
    expect(await openLink(service, token, { pass })).toEqual({ kind: 'refused' });
    expect(await enterPasscode(service, token, passcode)).toEqual({ kind: 'refused' });
    expect(await enterPasscode(service, 'no token', passcode)).toEqual({ kind: 'refused' });
    expect(service.waited).toEqual([200, 200, 200]);
  });
});

describe('trying passcodes', () => {
  const tried = (service: TestService, token: string, times: number) =>
    Promise.all(
      Array.from({ length: times }, (_, time) => enterPasscode(service, token, `guess ${time}`)),
    );
  const wrongIn = (answers: readonly { kind: string }[]) =>
    answers.filter(({ kind }) => kind === 'wrong').length;

  it('ends after 10 within an hour, also with 1,000 at the same moment and with the right one', async () => {
    const service = testService();
    const { token } = await madeLink(service, { passcode });
    const answers = await tried(service, token, 1000);
    expect(wrongIn(answers)).toBe(10);
    expect(answers.filter(({ kind }) => kind === 'too-many')).toHaveLength(990);
    expect(await enterPasscode(service, token, passcode)).toEqual({ kind: 'too-many' });
    laterBy(service, hour);
    expect((await enterPasscode(service, token, passcode)).kind).toBe('passed');
  });

  it('ends after 30 for all links of a record together', async () => {
    const service = testService();
    const links = [];
    for (let made = 0; made < 4; made += 1) links.push(await madeLink(service, { passcode }));
    const answers = [];
    for (const { token } of links) answers.push(...(await tried(service, token, 10)));
    expect(wrongIn(answers)).toBe(30);
  });

  it('keeps nobody out of another link, or who passed before', async () => {
    const service = testService();
    const { token } = await madeLink(service, { passcode });
    const other = await madeLink(service, { passcode });
    const pass = await passFor(service, token);
    await tried(service, token, 11);
    expect(await openLink(service, token, { pass })).toMatchObject({ kind: 'open' });
    expect((await enterPasscode(service, other.token, passcode)).kind).toBe('passed');
  });

  it('does not end for those who know it', async () => {
    const service = testService();
    const { token } = await madeLink(service, { passcode });
    for (let person = 0; person < 12; person += 1) {
      expect((await enterPasscode(service, token, passcode)).kind).toBe('passed');
      await service.settled();
    }
    expect(await service.store.keys('limits/')).toEqual([]);
  });

  it('is not possible where tries cannot be counted: the passcode is not looked at', async () => {
    const service = testService();
    const { token } = await madeLink(service, { passcode });
    service.store.fault = ({ operation }) => {
      if (operation === 'create') throw new CouldNotCheck('No answer.');
    };
    await expect(enterPasscode(service, token, passcode)).rejects.toThrow(CouldNotCheck);
  });
});
