import { describe, expect, it } from 'vitest';
import {
  decideCorrection,
  decideEndOfReview,
  decideErasure,
  decideReinstatement,
  decideRevocation,
  decideSuspension,
} from '../../src/edit/certificate-edits.ts';
import { linesWith } from '../../src/edit/change-session.ts';
import { drawnStatusIndex } from '../../src/load/status-indexes.ts';
import type { Certificate } from '../../src/model/certificate.ts';
import type { VerificationCode } from '../../src/model/code.ts';
import { specimenCertificate } from '../model/specimens.ts';

const code = (text: string) => text as VerificationCode;
const today = '2026-10-01';
const valid: Certificate = {
  ...specimenCertificate,
  name: 'Ada',
  lang: 'en',
  distinction: true,
};
const by = {
  code: code('AAAABBBBCCCCDDDD'),
  reason: 'details-corrected' as const,
  date: '2026-06-01',
};
const states = {
  valid,
  expired: { ...valid, expires: '2026-09-30' },
  corrected: { ...valid, corrected: '2026-06-01', statusIndexes: [0, 1] },
  revoked: { ...valid, revoked: { date: '2026-06-01', reason: 'x' } },
  suspended: { ...valid, suspended: '2026-06-01' },
  superseded: { ...valid, supersededBy: by },
  'superseded without its name': {
    ...valid,
    name: null,
    supersededBy: { ...by, reason: 'name-corrected' as const },
  },
  'revoked and superseded': {
    ...valid,
    revoked: { date: '2026-06-01', reason: 'x' },
    supersededBy: by,
  },
  erased: { ...valid, name: null, erased: '2026-06-01' },
} satisfies Record<string, Certificate>;

const revocation = { date: today, reason: 'Issued in error.' };
const correction = {
  name: 'Ada B',
  lang: undefined,
  recordedName: 'Ada',
  takenIndexes: new Set<number>(),
};

describe('what each command does to a certificate in each state', () => {
  const decisions = (certificate: Certificate) => ({
    revoke: decideRevocation(certificate, revocation, today).kind,
    undo: decideReinstatement(certificate).kind,
    suspend: decideSuspension(certificate, today, today).kind,
    end: decideEndOfReview(certificate).kind,
    correct: decideCorrection(certificate, correction, today).kind,
    erase: decideErasure(certificate, false, today).kind,
  });

  it.each<[keyof typeof states, ...string[]]>([
    // state, revoke, undo that, suspend, end that, correct, erase
    ['valid', 'change', 'nothing', 'change', 'nothing', 'change', 'change'],
    ['expired', 'change', 'nothing', 'change', 'nothing', 'change', 'change'],
    ['corrected', 'change', 'nothing', 'change', 'nothing', 'change', 'change'],
    ['suspended', 'change', 'nothing', 'nothing', 'change', 'change', 'change'],
    ['revoked', 'nothing', 'change', 'refused', 'nothing', 'refused', 'change'],
    ['superseded', 'refused', 'nothing', 'refused', 'nothing', 'refused', 'change'],
    [
      'superseded without its name',
      ...['refused', 'nothing', 'refused', 'nothing', 'refused', 'change'],
    ],
    ['revoked and superseded', 'nothing', 'change', 'refused', 'nothing', 'refused', 'change'],
    ['erased', 'refused', 'nothing', 'refused', 'nothing', 'refused', 'nothing'],
  ])('%s: revoke %s, undo %s, suspend %s, end %s, correct %s, erase %s', (state, ...kinds) => {
    expect(Object.values(decisions(states[state]))).toEqual(kinds);
  });

  it('a revocation ends a review, and so does an erasure', () => {
    const remove = expect.arrayContaining(['suspended']) as string[];
    for (const decision of [
      decideRevocation(states.suspended, revocation, today),
      decideErasure(states.suspended, false, today),
    ])
      expect(decision).toMatchObject({ certificate: { remove } });
  });

  it('a refusal says what to do instead', () => {
    expect(decideRevocation(states.superseded, revocation, today)).toMatchObject({
      because: 'It was replaced by AAAA-BBBB-CCCC-DDDD.',
      fix: 'To withdraw what the learner has now, revoke AAAA-BBBB-CCCC-DDDD.',
    });
  });
});

describe('a revocation, and a review', () => {
  it.each([
    ['before it was issued', '2026-04-30', 'refused'],
    ['on the day of issue', '2026-05-01', 'change'],
    ['today', today, 'change'],
    ['tomorrow', '2026-10-02', 'refused'],
  ])('%s', (_what, date, kind) => {
    expect(decideRevocation(valid, { ...revocation, date }, today).kind).toBe(kind);
    expect(decideSuspension(valid, date, today).kind).toBe(kind);
  });
});

describe('decideCorrection', () => {
  it.each([
    [
      'another name',
      { name: 'Ada B' },
      { set: { name: 'Ada B', lang: 'en', corrected: today }, remove: [] },
      { name: 'Ada B' },
    ],
    [
      'another language',
      { name: 'Ada', lang: 'sv' },
      { set: { name: 'Ada', lang: 'sv', corrected: today }, remove: [] },
      undefined,
    ],
    [
      'no language',
      { name: 'Ada B', lang: null },
      { set: { name: 'Ada B', corrected: today }, remove: ['lang'] },
      { name: 'Ada B' },
    ],
    ['only the record differs', { name: 'Ada', recordedName: 'Adda' }, {}, { name: 'Ada' }],
    [
      'no record',
      { name: 'Ada B', recordedName: undefined },
      { set: { name: 'Ada B', lang: 'en', corrected: today }, remove: [] },
      undefined,
    ],
  ])('%s', (_what, change, certificate, record) => {
    expect(decideCorrection(valid, { ...correction, ...change }, today)).toEqual({
      kind: 'change',
      certificate,
      record,
    });
  });

  it('counts from the second time on', () => {
    expect(decideCorrection(states.corrected, correction, today)).toMatchObject({
      certificate: { set: { corrected: today, corrections: 2 } },
    });
  });

  it('gives the new version a place of its own where another certificate has the one that would follow', () => {
    const takenIndexes = new Set([drawnStatusIndex(valid.code, 1)]);
    const decision = decideCorrection(valid, { ...correction, takenIndexes }, today);
    expect(decision).toMatchObject({
      certificate: { set: { statusIndexes: [0, drawnStatusIndex(valid.code, 1) + 1] } },
    });
  });

  it('has nothing to do where the name is right already', () => {
    expect(decideCorrection(valid, { ...correction, name: 'Ada' }, today).kind).toBe('nothing');
  });
});

describe('decideErasure', () => {
  it('removes a record that remained, and keeps the first day', () => {
    expect(decideErasure(states.erased, true, today)).toEqual({
      kind: 'change',
      certificate: {},
      record: 'remove',
    });
  });
});

describe('decideErasure keeps the places in the status list', () => {
  it.each([
    ['never corrected', valid, { erased: today }],
    ['corrected once', states.corrected, { erased: today, corrections: 1 }],
    [
      'corrected twice',
      { ...states.corrected, statusIndexes: [0, 1, 2] },
      { erased: today, corrections: 2 },
    ],
  ])('%s', (_, certificate, set) => {
    expect(decideErasure(certificate, false, today)).toMatchObject({ certificate: { set } });
  });

  it('places that were given stay', () => {
    expect(decideErasure(valid, false, today)).not.toMatchObject({
      certificate: { remove: expect.arrayContaining(['statusIndexes']) as string[] },
    });
  });
});

describe('linesWith finds a name as a whole', () => {
  const source = 'name: Li Na\n# Lina asked\n# li na again\nname: Li Na Wu\n';
  it('in every spelling of the same form, and not in another form', () => {
    const written = 'name: \ufa46 Zoe\u0308\n# 渚\ufe00 Zo\u00eb\n# 渚 Zo\u00eb\n';
    expect(linesWith(written, '渚\ufe00 Zo\u00eb')).toEqual([1, 2]);
    expect(linesWith(written, 'Zo\u00eb', '\ufa46 Zo\u00eb')).toEqual([3]);
  });

  it.each([
    ['Li Na', '', [1, 3, 4]],
    ['Li', '', [1, 3, 4]],
    ['Li Na', 'Li Na Wu', [1, 3]],
    ['(x).*', '', []],
  ])('%s, but not within %s', (name, newName, lines) => {
    expect(linesWith(source, name, newName)).toEqual(lines);
  });
});
