import { describe, expect, it } from 'vitest';
import { artworkOf, imageVersion } from '../../src/image/certificate-image.ts';
import type { VerificationCode } from '../../src/model/code.ts';
import type { Certificate } from '../../src/model/certificate.ts';
import { printedForm } from '../../src/model/printed-form.ts';
import {
  artworkWith,
  contentWith,
  course,
  institution,
  today,
  type Variation,
} from './fixtures.ts';

const later = 'B7M2K9XQ4TREN8WT' as VerificationCode;

function artworkIf(certificate: Partial<Certificate>) {
  const content = contentWith({ certificate });
  return artworkOf(content, content.certificates[0]!, today);
}

describe('what is drawn', () => {
  it('names the verify address in the form for reading and in the form for scanning', () => {
    expect(artworkWith()).toMatchObject({
      verifyUrl: 'https://laurel.example/verify/7K3FQ2WX9MNB4TRE/',
      shared: {
        site: { verify: 'https://laurel.example/verify/', printed: 'laurel.example/verify/' },
      },
      printedCode: '7K3F-Q2WX-9MNB-4TRE',
      issued: '12 May 2026',
    });
  });

  it.each([
    ['the classic one where nobody says', undefined, undefined, 'classic'],
    ['that of the institution', 'modern', undefined, 'modern'],
    ['that of the course before that of the institution', 'modern', 'classic', 'classic'],
    ['that of the course alone', undefined, 'modern', 'modern'],
  ] as const)('takes the design: %s', (_what, ofInstitution, ofCourse, expected) => {
    const artwork = artworkWith({
      institution: ofInstitution ? { design: ofInstitution } : {},
      course: ofCourse ? { design: ofCourse } : {},
    });
    expect(artwork.shared.design).toBe(expected);
  });

  it('leaves a name in the form in which the content has it', () => {
    const name = printedForm('\ufa46 Ame\u0301lie');
    expect(artworkWith({ certificate: { name } }).name).toBe('渚\ufe00 Am\u00e9lie');
  });

  it('darkens an accent that cannot be read on paper', () => {
    expect(artworkWith({ institution: { accent: '#ffcc00' } }).shared.institution.accent).not.toBe(
      '#ffcc00',
    );
  });

  it('holds nothing of a learner in the part that is shared', () => {
    expect(JSON.stringify(artworkWith().shared)).not.toContain('Catherine');
  });

  it.each<[string, Partial<Certificate>, unknown]>([
    ['a valid one', {}, null],
    [
      'a revoked one',
      { revoked: { date: '2026-06-03', reason: 'x' } },
      { word: 'REVOKED', date: '3 June 2026' },
    ],
    [
      'one under review',
      { suspended: '2026-06-04' },
      { word: 'UNDER REVIEW', date: '4 June 2026' },
    ],
    ['an expired one', { expires: '2026-06-19' }, { word: 'EXPIRED', date: '19 June 2026' }],
    ['one that is good today for the last time', { expires: today }, null],
    [
      'a replaced one',
      { supersededBy: { code: later, reason: 'renewed', date: '2026-06-01' } },
      { word: 'REPLACED', date: '1 June 2026' },
    ],
  ])('marks %s', (_what, certificate, mark) => {
    expect(artworkIf(certificate)?.mark).toEqual(mark);
  });

  it.each<[string, Partial<Certificate>]>([
    ['an erased certificate', { erased: '2026-06-01', name: null }],
    ['an erased certificate that still has its name', { erased: '2026-06-01' }],
    ['a certificate whose name is withheld', { name: null }],
  ])('shows no image of %s', (_what, certificate) => {
    expect(artworkIf(certificate)).toBeNull();
  });
});

describe('the version of an image', () => {
  const original = imageVersion(artworkWith());

  it('is eight hexadecimal digits, and the same for the same artwork', () => {
    expect(original).toMatch(/^[0-9a-f]{8}$/u);
    expect(imageVersion(artworkWith())).toBe(original);
  });

  it.each<[string, Variation]>([
    ['the name', { certificate: { name: 'Ada' } }],
    ['the language of the name', { certificate: { lang: 'ja' } }],
    ['the issue date', { certificate: { issued: '2026-05-13' } }],
    ['the distinction', { certificate: { distinction: true } }],
    ['the status', { certificate: { revoked: { date: '2026-06-03', reason: 'x' } } }],
    ['the code', { certificate: { code: later } }],
    ['the course’s title', { course: { title: 'Tides' } }],
    ['the workload', { course: { workload: { weeks: 9, hoursPerWeek: { from: 5, to: 7 } } } }],
    [
      'the session’s dates',
      { course: { sessions: [{ id: 'spring', start: '2026-03-03', end: '2026-04-26' }] } },
    ],
    ['an instructor', { course: { instructors: course.instructors.slice(0, 1) } }],
    ['the institution’s name', { institution: { name: 'Oakham' } }],
    ['the design', { institution: { design: 'modern' } }],
    ['the accent', { institution: { accent: '#5a2a2a' } }],
    ['the logo', { institution: { logo: institution.logo.replace('18', '19') } }],
    ['the seal', { institution: { seal: null } }],
    ['the site’s address', { site: { url: 'https://other.example' } }],
    ['the sample mark', { site: { sample: true } }],
  ])('changes with %s', (_what, variation) => {
    expect(imageVersion(artworkWith(variation))).not.toBe(original);
  });

  it.each<[string, Variation]>([
    ['the course’s description', { course: { description: 'More tides.' } }],
    ['how the identity was checked', { certificate: { identity: { method: 'in-person' } } }],
  ])('does not change with %s, which is not drawn', (_what, variation) => {
    expect(imageVersion(artworkWith(variation))).toBe(original);
  });
});
