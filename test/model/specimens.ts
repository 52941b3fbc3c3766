import type { Certificate } from '../../src/model/certificate.ts';
import type { VerificationCode } from '../../src/model/code.ts';
import type { Course, CourseRecord, Institution, Site } from '../../src/model/content.ts';

/** A valid certificate with its course and institution; tests change what they are about. */
export const specimenCertificate: Certificate = {
  code: '7K3FQ2WX9MNB4TRE' as VerificationCode,
  name: 'Ama Boateng',
  lang: null,
  courseId: 'statistics',
  sessionId: 'spring-2026',
  institutionId: 'northfold',
  file: 'certificates/statistics/spring-2026.yaml',
  issued: '2026-05-01',
  expires: null,
  distinction: false,
  identity: { method: 'none' },
  supersedes: null,
  supersededBy: null,
  corrected: null,
  statusIndexes: [0],
  revoked: null,
  suspended: null,
  erased: null,
};

/** A site that says nothing of its looks. */
export const plainFace = {
  logo: null,
  favicon: null,
  accent: null,
  address: [],
  footer: [],
  privacyNotice: null,
} as const;

export const specimenSite: Site = {
  ...plainFace,
  name: 'Northfold Certificates',
  url: 'https://certificates.example.org',
  description: 'Certificates.',
  sample: false,
  timeZone: 'Europe/London',
  contact: { email: 'certificates@example.org' },
  subjects: [
    { id: 'mathematics', name: 'Mathematics' },
    { id: 'law', name: 'Law' },
    { id: 'music', name: 'Music' },
  ],
  identityCheckName: 'Identity check',
  startingSoonDays: 60,
  publishing: 'auto',
};

export const specimenInstitution: Institution = {
  id: 'northfold',
  name: 'University of Northfold',
  url: 'https://northfold.example.org',
  description: 'An invented university.',
  logo: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  seal: null,
};

export const specimenCourse: Course = {
  id: 'statistics',
  title: 'Statistics: Reasoning from Evidence',
  institutionId: 'northfold',
  subject: 'mathematics',
  language: 'en',
  summary: 'What can be concluded from numbers.',
  description: 'First paragraph.\n\nSecond paragraph.',
  outcomes: ['Read a table'],
  workload: { weeks: 3, hoursPerWeek: { from: 5, to: 7 } },
  format: ['Weekly lectures'],
  syllabus: [
    { title: 'Counting', topics: ['Tables', 'Rates'] },
    { title: 'Chance', topics: ['Coins'], hours: 4 },
    { title: 'Inference', topics: ['Samples'] },
  ],
  grading: {
    pass: 60,
    distinction: 85,
    rounding: 'none',
    missing: 'zero',
    assignments: [
      { id: 'quiz-1', title: 'Quiz 1', type: 'quiz', weight: 20, maximum: 10 },
      { id: 'quiz-2', title: 'Quiz 2', type: 'quiz', weight: 20, maximum: 10 },
      { id: 'exam', title: 'Examination', type: 'final-exam', weight: 60, maximum: 100 },
    ],
  },
  signatureTrack: false,
  instructors: [{ name: 'Ruth Oyelaran', title: 'Professor' }],
  sessions: [
    { id: 'spring-2026', start: '2026-03-02', end: '2026-03-22' },
    { id: 'winter-2027', start: '2027-01-11', end: '2027-01-31' },
  ],
};

/** The record behind the specimen certificate. */
export const specimenRecord: CourseRecord = {
  courseId: 'statistics',
  sessionId: 'spring-2026',
  file: 'records/statistics/spring-2026.yaml',
  learner: { id: 'L-1', name: 'Ama Boateng', email: 'ama@example.org' },
  certificate: specimenCertificate.code,
  scores: { 'quiz-1': 8.5, 'quiz-2': null, exam: 73 },
  final: 60.8,
  outcome: 'pass',
  override: null,
};
