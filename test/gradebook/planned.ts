import { planIssue, type PlanRequest } from '../../src/gradebook/issue-plan.ts';
import type { GradebookLearner } from '../../src/gradebook/learners/gradebook-learner.ts';
import type { Certificate } from '../../src/model/certificate.ts';
import type { VerificationCode } from '../../src/model/code.ts';
import type { CourseRecord, GradingPolicy } from '../../src/model/content.ts';
import { specimenCertificate } from '../model/specimens.ts';

const policy: GradingPolicy = {
  pass: 50,
  distinction: 90,
  rounding: 'none',
  missing: 'zero',
  assignments: [{ id: 'essay', title: 'Essay', type: 'essay', weight: 100, maximum: 100 }],
};
export const learner = (
  given: Partial<GradebookLearner> & { score?: number | null } = {},
): GradebookLearner => {
  const { score = 60, ...rest } = given;
  return {
    line: 2,
    id: '1',
    email: 'a@x.example',
    name: 'Ada',
    scores: { essay: score },
    outcome: null,
    ...rest,
  };
};
export const record = (given: Partial<CourseRecord> = {}): CourseRecord => ({
  courseId: 'c',
  sessionId: 's',
  file: 'records/c/s.yaml',
  learner: { id: '1', name: 'Ada', email: 'a@x.example' },
  certificate: 'AAAAAAAA' as VerificationCode,
  scores: { essay: 60 },
  final: 60,
  outcome: 'pass',
  override: null,
  ...given,
});
export const certificate = (given: Partial<Certificate> = {}): Certificate => ({
  ...specimenCertificate,
  code: 'AAAAAAAA' as VerificationCode,
  name: 'Ada',
  ...given,
});
export const plan = (given: Partial<PlanRequest>) =>
  planIssue({
    learners: [learner()],
    policy,
    outcomeHeading: 'Result',
    certificates: [certificate()],
    records: [record()],
    settled: { samePerson: new Set(), otherPerson: new Set() },
    today: '2026-10-01',
    ...given,
  });
export const stepOf = (given: Partial<PlanRequest>) => plan(given).learners[0]?.step;
