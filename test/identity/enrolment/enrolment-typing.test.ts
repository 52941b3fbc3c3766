import { expect, it } from 'vitest';
import { consentVersion } from '../../../src/identity/store/consent.ts';
import { takeTyping } from '../../../src/identity/enrolment/enrolment-typing.ts';
import { giveConsent } from '../../../src/identity/enrolment/give-consent.ts';
import type { Typing } from '../../../src/identity/typing/typing.ts';
import { vaultKeys } from '../../../src/identity/store/vault-keys.ts';
import { ama } from '../../records/published.ts';
import { testIdentityService } from '../service.ts';
import { typist } from '../typist.ts';

const types = typist(1);
const first = types();
const changed = (change: (typing: Typing) => Partial<Typing>) => {
  const typing = types();
  return JSON.stringify({ ...typing, ...change(typing) });
};
const every = (times: readonly (number | null)[], time: number | null) => times.map(() => time);

it.each<[string, string, number, string]>([
  ['is no JSON', 'Ama', 2, 'odd-typing'],
  ['is nothing', '', 2, 'odd-typing'],
  ['is far longer than a typing', changed(() => ({})) + ' '.repeat(32 * 1024), 2, 'odd-typing'],
  ['has more than a typing', changed(() => ({ text: 'I certify' }) as object), 2, 'odd-typing'],
  ['is of another sentence', changed(() => ({ phrase: 'fox-1' })), 2, 'odd-typing'],
  ['is the sixth', changed(() => ({})), 6, 'odd-typing'],
  ['has half a number', changed(() => ({})), 1.5, 'odd-typing'],
  ['has no number', changed(() => ({})), Number.NaN, 'odd-typing'],
  ['is of a coarse clock', changed(() => ({ clock: 100 })), 2, 'coarse-clock'],
  ['was corrected all over', changed(({ gaps }) => ({ gaps: every(gaps, null) })), 2, 'few-keys'],
  ['is too even', changed(({ gaps }) => ({ gaps: every(gaps, 180.4) })), 2, 'too-even'],
  ['was sent before under another number', JSON.stringify(first), 2, 'replayed'],
])('a typing that %s is not taken', async (_what, json, number, problem) => {
  const service = await agreed(true);
  expect(await takeTyping(service, ama.key, 1, JSON.stringify(first))).toEqual({ ok: true });
  expect(await takeTyping(service, ama.key, number, json)).toEqual({ ok: false, problem });
  expect(await service.vault.keys(vaultKeys(ama.key).typings)).toHaveLength(1);
});

it('a typing can be taken again under its number', async () => {
  const service = await agreed(true);
  for (const typing of [first, types(), types()]) {
    expect(await takeTyping(service, ama.key, 1, JSON.stringify(typing))).toEqual({ ok: true });
  }
  expect(await service.vault.keys(vaultKeys(ama.key).typings)).toHaveLength(1);
});

it('no typing is taken from a learner who chose the path by photo alone', async () => {
  const service = await agreed(false);
  const taken = await takeTyping(service, ama.key, 1, JSON.stringify(first));
  expect(taken).toEqual({ ok: false, problem: 'typing-not-agreed' });
});

it('a typing is kept only as far as it is compared, and sealed', async () => {
  const service = await agreed(true);
  await takeTyping(service, ama.key, 1, JSON.stringify(first));
  const key = vaultKeys(ama.key).typing(1);
  expect(Object.keys((await service.vault.read(key)) as object).sort()).toEqual([
    'at',
    'features',
    'phrase',
  ]);
  expect(Object.keys(service.store.held.get(key) as object)).toEqual(['sealed']);
});

async function agreed(typing: boolean) {
  const service = testIdentityService();
  const consent = { course: 'statistics', version: consentVersion, agree: true, typing };
  await giveConsent(service, ama.key, consent);
  return service;
}
