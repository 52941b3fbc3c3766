import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialiseJsonLd } from '../../src/model/json-ld.ts';
import { courseNode, credentialNode } from '../../src/model/structured-data.ts';
import {
  specimenCertificate,
  specimenCourse,
  specimenInstitution,
  specimenSite,
} from './specimens.ts';

const context = { site: specimenSite, course: specimenCourse, institution: specimenInstitution };

describe('a course for search engines', () => {
  const node = courseNode(context, '2026-11-22');

  it('has its syllabus, its credential and the sessions that are not over', () => {
    expect(node).toMatchObject({
      '@type': 'Course',
      name: 'Statistics: Reasoning from Evidence',
      provider: { name: 'University of Northfold' },
      syllabusSections: [{ name: 'Counting', position: 1 }, { name: 'Chance' }, {}],
      educationalCredentialAwarded: { '@type': 'EducationalOccupationalCredential' },
    });
    expect(node['hasCourseInstance']).toMatchObject([
      { '@type': 'CourseInstance', startDate: '2027-01-11', courseMode: 'Online' },
    ]);
  });
});

describe('a certificate for search engines', () => {
  it('is a credential of a person', () => {
    expect(credentialNode(context, { ...specimenCertificate, distinction: true })).toMatchObject({
      '@type': 'Person',
      name: 'Ama Boateng',
      hasCredential: {
        '@type': 'EducationalOccupationalCredential',
        identifier: '7K3F-Q2WX-9MNB-4TRE',
        credentialCategory: 'Certificate of completion with distinction',
        dateCreated: '2026-05-01',
      },
    });
  });

  it('is not stated without a name', () => {
    expect(credentialNode(context, { ...specimenCertificate, name: null })).toBeNull();
  });
});

describe('serialiseJsonLd', () => {
  it('leaves out what is undefined', () => {
    expect(serialiseJsonLd({ name: 'A', url: undefined })).toBe(
      '{"@context":"https://schema.org","name":"A"}',
    );
  });

  it('cannot end the script element, whatever the text, and reads back the same', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('</script>', '<!--', ']]>', '&lt;', '\u2028'),
        ),
        (name) => {
          const text = serialiseJsonLd({ name });
          expect(text).not.toMatch(/[<>&\u2028\u2029]/u);
          expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', name });
        },
      ),
    );
  });
});
