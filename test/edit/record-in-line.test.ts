import { expect, it } from 'vitest';
import { recordInLine } from '../../src/edit/record-in-line.ts';
import type { Certificate } from '../../src/model/certificate.ts';
import type { VerificationCode } from '../../src/model/code.ts';
import type { CourseRecord } from '../../src/model/content.ts';
import { specimenCertificate } from '../model/specimens.ts';

const code = (letter: string) => letter.repeat(16) as VerificationCode;
const reason = 'renewed' as const;
const supersedes = (letter: string) => ({ code: code(letter), reason });
const supersededBy = (letter: string) => ({ code: code(letter), reason, date: '2026-06-01' });
const certificate = (letter: string, given: Partial<Certificate> = {}): Certificate => ({
  ...specimenCertificate,
  code: code(letter),
  ...given,
});
const certificates = [
  certificate('A', { supersededBy: supersededBy('B') }),
  certificate('B', { supersedes: supersedes('A'), supersededBy: supersededBy('C') }),
  certificate('C', { supersedes: supersedes('B') }),
  certificate('D'),
];
const record = (letter: string): CourseRecord => ({
  courseId: 'c',
  sessionId: 's',
  file: 'records/c/s.yaml',
  learner: { id: letter, name: 'Ada', email: null },
  certificate: code(letter),
  scores: {},
  final: 60,
  outcome: 'pass',
  override: null,
});

it.each([
  ['its own', 'C', ['A', 'C'], 'C'],
  ['that of the first in its line', 'C', ['D', 'A'], 'A'],
  ['that of the last in its line', 'A', ['D', 'C'], 'C'],
  ['none of another line', 'D', ['A', 'B', 'C'], undefined],
])('the record of a certificate is %s', (_what, of, records, expected) => {
  const found = certificates.find((each) => each.code === code(of)) ?? certificate(of);
  expect(recordInLine(found, certificates, records.map(record))?.learner.id).toBe(expected);
});
