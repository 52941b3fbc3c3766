import { plainFace } from '../model/specimens.ts';
import type { Certificate } from '../../src/model/certificate.ts';
import type { VerificationCode } from '../../src/model/code.ts';
import type { Content, Course, Institution } from '../../src/model/content.ts';
import { artworkOf, type CertificateArtwork } from '../../src/image/artwork.ts';
import { specimenCertificate } from '../model/specimens.ts';

export const today = '2026-06-20';
export const code = '7K3FQ2WX9MNB4TRE' as VerificationCode;

const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><style>.mark{fill:#24573b}</style>' +
  '<circle class="mark" cx="20" cy="20" r="18"/><path id="leaf" fill="#fbfaf6" d="M20 6C30 16 30 26 20 34C10 26 10 16 20 6z"/></svg>';

const seal =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><circle cx="50" cy="50" r="48" fill="none" stroke="#24573b"/>' +
  '<circle cx="50" cy="50" r="30" fill="none" stroke="#24573b" stroke-width="3"/></svg>';

const signature =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60"><path fill="none" stroke="#1a2433" stroke-width="3" ' +
  'd="M5 45C25 5 40 5 45 40S70 20 90 35S120 50 135 25S170 30 195 20"/></svg>';

export const institution: Institution = {
  id: 'oakham',
  name: 'Oakham College',
  url: 'https://oakham.example',
  description: 'Invented for tests.',
  accent: '#24573b',
  logo,
  seal,
};

export const course: Course = {
  id: 'tides',
  title: 'Tides and Timetables',
  institutionId: institution.id,
  subject: 'science',
  language: 'en',
  summary: 'Tides.',
  description: 'Tides.',
  outcomes: ['Read a tide table.'],
  workload: { weeks: 8, hoursPerWeek: { from: 5, to: 7 } },
  format: ['Lectures'],
  syllabus: [{ title: 'The Moon', topics: ['Gravity'] }],
  grading: {
    pass: 60,
    rounding: 'none',
    missing: 'zero',
    assignments: [{ id: 'exam', title: 'Exam', type: 'final-exam', weight: 100, maximum: 100 }],
  },
  signatureTrack: false,
  instructors: [
    { name: 'Edith Marlow', title: 'Professor of Hydrography', signature },
    { name: 'Jón Þórsson', title: 'Reader in Coastal Navigation' },
  ],
  sessions: [{ id: 'spring', start: '2026-03-02', end: '2026-04-26' }],
};

export const certificate: Certificate = {
  ...specimenCertificate,
  code,
  name: 'Catherine O’Neill-Brontë',
  courseId: course.id,
  sessionId: 'spring',
  institutionId: institution.id,
  issued: '2026-05-12',
};

export interface Variation {
  readonly certificate?: Partial<Certificate>;
  readonly course?: Partial<Course>;
  readonly institution?: Partial<Institution>;
  readonly site?: Partial<Content['site']>;
}

/** A content of one certificate. */
export function contentWith(variation: Variation = {}): Content {
  return {
    site: {
      name: 'Oakham Certificates',
      url: 'https://laurel.example',
      description: 'Invented for tests.',
      sample: false,
      timeZone: 'Europe/London',
      contact: { email: 'registry@oakham.example' },
      subjects: [{ id: 'science', name: 'Science' }],
      identityCheckName: 'Identity check',
      startingSoonDays: 60,
      publishing: 'auto',
      ...plainFace,
      ...variation.site,
    },
    institutions: [{ ...institution, ...variation.institution }],
    courses: [{ ...course, ...variation.course }],
    certificates: [{ ...certificate, ...variation.certificate }],
    pages: [],
    reviewers: [],
    erased: null,
    records: [],
  };
}

/** The artwork of that certificate, of which an image may be shown. */
export function artworkWith(variation: Variation = {}): CertificateArtwork {
  const content = contentWith(variation);
  const artwork = artworkOf(content, content.certificates[0]!, today);
  if (!artwork) throw new Error('No image may be shown of this certificate.');
  return artwork;
}

/** The artwork of a certificate with this name. */
export function artworkNamed(name: string, lang: string | null = null): CertificateArtwork {
  return artworkWith({ certificate: { name, lang } });
}
