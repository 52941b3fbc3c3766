import { describe, expect, it } from 'vitest';
import { CouldNotCheck } from '../../../src/account/key-store.ts';
import { takeSlot } from '../../../src/account/limits.ts';
import { openLink } from '../../../src/records/links/open-link.ts';
import { enterPasscode } from '../../../src/records/links/passcode.ts';
import { revokeLink } from '../../../src/records/links/revoke-link.ts';
import { visitorFrom } from '../../../src/account/visitor.ts';
import { madeLink } from '../made-link.ts';
import { amasRecord, secret } from '../published.ts';
import { hour, laterBy, testService, type TestService } from '../service.ts';

const passcode = 'open sesame';

/** The pass of a visitor who knows the passcode. */
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

  it('opens the record whatever it costs to hash others since', async () => {
    const service = testService({ passcodeCost: 10 });
    const { token } = await madeLink(service, { passcode });
    const cheaper = { ...service, passcodeCost: 2 };
    expect((await enterPasscode(cheaper, token, passcode)).kind).toBe('passed');
    expect((await enterPasscode(cheaper, token, 'a guess')).kind).toBe('wrong');
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

/** The same site, asked from another network. */
const from = (service: TestService, network: string): TestService => ({
  ...service,
  visitor: visitorFrom(secret, network),
});

describe('trying passcodes', () => {
  const tried = (service: TestService, token: string, times: number) =>
    Promise.all(
      Array.from({ length: times }, (_, time) => enterPasscode(service, token, `guess ${time}`)),
    );
  const wrongIn = (answers: readonly { kind: string }[]) =>
    answers.filter(({ kind }) => kind === 'wrong').length;

  /** How many guesses were looked at, for a number of networks and guesses of each. */
  async function triedFrom(service: TestService, token: string, networks: number, times: number) {
    let wrong = 0;
    for (let network = 0; network < networks; network += 1) {
      const guessing = from(service, `203.0.113.${network}`);
      wrong += wrongIn(await tried(guessing, token, times));
      await service.settled();
    }
    return wrong;
  }

  it('ends for a visitor after 10 within an hour, also with 1,000 at the same moment and with the right one', async () => {
    const service = testService();
    const { token } = await madeLink(service, { passcode });
    const answers = await tried(service, token, 1000);
    expect(wrongIn(answers)).toBe(10);
    expect(answers.filter(({ kind }) => kind === 'too-many')).toHaveLength(990);
    expect(await enterPasscode(service, token, passcode)).toEqual({ kind: 'too-many' });
    laterBy(service, hour);
    expect((await enterPasscode(service, token, passcode)).kind).toBe('passed');
  });

  it.each([1, 4])('from %i networks keeps nobody out who knows it', async (networks) => {
    const service = testService();
    const { token } = await madeLink(service, { passcode });
    await triedFrom(service, token, networks, 12);
    const holder = from(service, '198.51.100.7');
    expect((await enterPasscode(holder, token, 'a slip')).kind).toBe('wrong');
    expect((await enterPasscode(holder, token, 'another')).kind).toBe('wrong');
    expect((await enterPasscode(holder, token, passcode)).kind).toBe('passed');
  });

  /** As if that many tries had been wrong. */
  async function usedUp(service: TestService, key: string, times: number): Promise<void> {
    const limit = { most: times, window: hour };
    for (let time = 0; time < times; time += 1) await takeSlot(service, key, limit);
  }

  it.each([
    ['a link, after 30', 'passcode-link', 29, 1],
    ['all links of a record, after 60', 'passcode-record', 59, 1],
  ])('ends for %s, but for a visitor’s first three', async (_what, kind, before, after) => {
    const service = testService();
    const { id, token } = await madeLink(service, { passcode });
    expect(wrongIn(await tried(service, token, 3))).toBe(3);
    await usedUp(service, `${kind}/${kind === 'passcode-link' ? id : amasRecord.key}`, before);
    expect(wrongIn(await tried(service, token, 5))).toBe(after);
    expect(wrongIn(await tried(from(service, '198.51.100.7'), token, 5))).toBe(3);
  });

  it.each([
    ['a link, after 120', 'passcode-link', 120],
    ['all links of a record, after 240', 'passcode-record', 240],
  ])('ends for %s, for every visitor, until the hour is over', async (_what, kind, most) => {
    const service = testService();
    const { id, token } = await madeLink(service, { passcode });
    await usedUp(service, `${kind}/${kind === 'passcode-link' ? id : amasRecord.key}`, most - 2);
    expect(await triedFrom(service, token, 4, 3)).toBe(2);
    expect(await enterPasscode(service, token, passcode)).toEqual({ kind: 'too-many' });
    laterBy(service, hour);
    expect((await enterPasscode(service, token, passcode)).kind).toBe('passed');
  });

  it('counts all addresses of one network as one visitor', async () => {
    const service = testService();
    const { token } = await madeLink(service, { passcode });
    let wrong = 0;
    for (let address = 0; address < 12; address += 1) {
      const guessing = from(service, `2001:db8:1:2::${address.toString(16)}`);
      wrong += wrongIn(await tried(guessing, token, 1));
    }
    expect(wrong).toBe(10);
    const next = from(service, '2001:db8:1:3::1');
    expect((await enterPasscode(next, token, passcode)).kind).toBe('passed');
  });

  it('takes nothing from the link where the visitor has no try left', async () => {
    const service = testService();
    const { id, token } = await madeLink(service, { passcode });
    await tried(service, token, 100);
    await service.settled();
    expect(await service.store.keys(`limits/passcode-link/${id}/`)).toHaveLength(10);
  });

  it('keeps nothing of where tries came from but a name that the site’s secret makes', async () => {
    const service = testService();
    const { token } = await madeLink(service, { passcode });
    await tried(from(service, '203.0.113.77'), token, 3);
    const [one = ''] = await service.store.keys('limits/passcode-visitor/');
    expect(one).toMatch(/^limits\/passcode-visitor\/[0-9a-f]{20}\/[0-9a-f]{16}\/\d+\/\d$/u);
    expect(JSON.stringify([...service.store.held])).not.toContain('203.0.113');
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
