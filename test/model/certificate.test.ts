import { describe, expect, it } from 'vitest';
import { statusOn, type Certificate } from '../../src/model/certificate.ts';
import type { VerificationCode } from '../../src/model/code.ts';
import { specimenCertificate as valid } from './specimens.ts';

const revoked = { date: '2026-06-01', reason: 'The work was not the learner’s own.' };
const supersededBy = {
  code: 'ABCDEFGH1234567B' as VerificationCode,
  reason: 'renewed',
  date: '2026-07-01',
} as const;
const today = '2026-11-22';

describe('statusOn', () => {
  it.each<[string, Partial<Certificate>, string]>([
    ['nothing against it', {}, 'valid'],
    ['expires later', { expires: '2027-01-01' }, 'valid'],
    ['expires today: good to the end of the day', { expires: today }, 'valid'],
    ['expired yesterday', { expires: '2026-11-21' }, 'expired'],
    ['revoked', { revoked }, 'revoked'],
    ['replaced', { supersededBy }, 'superseded'],
    ['erased', { erased: '2026-08-01' }, 'erased'],
    ['a correction keeps it valid', { corrected: '2026-08-01' }, 'valid'],
    ['under review', { suspended: '2026-06-01' }, 'suspended'],
    ['under review and expired', { suspended: '2026-06-01', expires: '2026-07-01' }, 'suspended'],
    ['under review and revoked', { suspended: '2026-06-01', revoked }, 'revoked'],
    ['under review and replaced', { suspended: '2026-06-01', supersededBy }, 'superseded'],
    ['revoked and expired', { revoked, expires: '2026-07-01' }, 'revoked'],
    ['replaced and expired', { supersededBy, expires: '2026-07-01' }, 'superseded'],
    ['revoked and replaced', { revoked, supersededBy }, 'revoked'],
    ['erased and everything else', { erased: '2026-08-01', revoked, supersededBy }, 'erased'],
  ])('%s', (_what, change, kind) => {
    expect(statusOn({ ...valid, ...change }, today).kind).toBe(kind);
  });

  it('carries what a page must say', () => {
    expect(statusOn({ ...valid, revoked }, today)).toEqual({ kind: 'revoked', ...revoked });
    expect(statusOn({ ...valid, supersededBy }, today)).toEqual({
      kind: 'superseded',
      by: 'ABCDEFGH1234567B',
      reason: 'renewed',
      date: '2026-07-01',
    });
  });
});
