import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../src/model/certificate.ts';
import { embedSnippet } from '../../src/model/embed.ts';
import { verdictOn } from '../../src/model/verdict.ts';
import {
  imageText,
  nameLength,
  verifyDescription,
  verifyTitle,
} from '../../src/model/verify-description.ts';
import {
  specimenCertificate,
  specimenCourse,
  specimenInstitution,
  specimenSite,
} from './specimens.ts';

const context = (changes: Partial<Certificate> = {}) => {
  const certificate = { ...specimenCertificate, ...changes };
  return {
    certificate,
    course: specimenCourse,
    institution: specimenInstitution,
    verdict: verdictOn(certificate, { today: '2026-11-22', institution: 'Northfold' }),
  };
};

describe('the title of a verify page', () => {
  it('names learner and course while the certificate is valid', () => {
    expect(verifyTitle(context())).toBe('Ama Boateng: Statistics: Reasoning from Evidence');
  });

  it('keeps a name that is written from right to left apart', () => {
    expect(verifyTitle(context({ name: 'ليلى' }))).toMatch(/^\u2068ليلى\u2069: /u);
  });

  it.each<[string, Partial<Certificate>]>([
    ['Revoked certificate', { revoked: { date: '2026-06-01', reason: 'It was copied.' } }],
    ['Certificate under review', { suspended: '2026-06-01' }],
    ['Expired certificate', { expires: '2026-06-01' }],
    ['Erased certificate', { name: null, erased: '2026-06-01' }],
  ])('says %s and no name otherwise', (state, changes) => {
    expect(verifyTitle(context(changes))).toBe(`${state} 7K3F-Q2WX-9MNB-4TRE`);
    expect(verifyDescription(context(changes))).not.toContain('Ama Boateng');
  });
});

describe('an image in words', () => {
  it('says what can be read on it', () => {
    expect(imageText(context({ distinction: true }))).toBe(
      'Certificate of University of Northfold for Ama Boateng: Statistics: Reasoning from Evidence, with distinction. Issued on 1 May 2026, code 7K3F-Q2WX-9MNB-4TRE.',
    );
  });

  it('cannot break out of the snippet that shows it elsewhere', () => {
    const snippet = embedSnippet({
      site: specimenSite,
      code: specimenCertificate.code,
      imageText: '"><script>x</script> & more',
    });
    expect(snippet).toContain('alt="&quot;&gt;&lt;script&gt;x&lt;/script&gt; &amp; more"');
    expect(snippet).toContain('href="https://certificates.example.org/verify/7K3FQ2WX9MNB4TRE/"');
  });
});

it.each([
  ['Ama Boateng', 'usual'],
  ['Z̈'.repeat(30), 'usual'],
  ['María del Carmen Fernández de la Vega', 'long'],
  ['a'.repeat(200), 'longest'],
])('%s is set in the %s size', (name, size) => expect(nameLength(name)).toBe(size));
