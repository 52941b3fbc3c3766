import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../src/model/certificate.ts';
import type { VerificationCode } from '../../src/model/code.ts';
import type { CourseRecord, Institution, Site } from '../../src/model/content.ts';
import {
  expectedDeploy,
  publishingOf,
  publishingWay,
  type PublishedContent,
  type Publishing,
} from '../../src/model/publishing.ts';
import {
  specimenCertificate,
  specimenCourse,
  specimenInstitution,
  specimenRecord,
  specimenSite,
} from './specimens.ts';
import { bySession } from '../setup/by-session.ts';

const today = '2026-11-20';

const signing: Institution = {
  ...specimenInstitution,
  credentials: { did: 'did:web:certificates.example.org', keys: [] },
};

function contentOf(
  many: number,
  {
    publishing = 'auto',
    institution = specimenInstitution,
    records = [],
    ...changed
  }: {
    publishing?: Site['publishing'];
    institution?: Institution;
    records?: readonly CourseRecord[];
  } & Partial<Certificate> = {},
): PublishedContent {
  const certificate = { ...specimenCertificate, ...changed };
  const whole = {
    site: { ...specimenSite, publishing },
    pages: [],
    institutions: [institution],
    courses: [specimenCourse],
    certificates: Array.from({ length: many }, (_, at) => ({
      ...certificate,
      code: `OLD-${at}` as VerificationCode,
    })),
    records,
    reviewers: [],
    erased: null,
  };
  return bySession(whole, today);
}

describe('the way in which certificates are published', () => {
  it.each<[string, PublishedContent, Publishing]>([
    ['none', contentOf(0), { way: 'static', why: { by: 'size', certificates: 0, files: 77 } }],
    [
      'as many as files allow',
      contentOf(4_984),
      { way: 'static', why: { by: 'size', certificates: 4_984, files: 24_997 } },
    ],
    [
      'one more, which is five files more',
      contentOf(4_985),
      { way: 'on-demand', why: { by: 'files', number: 25_002, most: 25_000 } },
    ],
    [
      'most, where they have no name any more',
      contentOf(5_000, { name: null }),
      { way: 'static', why: { by: 'size', certificates: 5_000, files: 5_077 } },
    ],
    [
      'one more of these',
      contentOf(5_001, { name: null }),
      { way: 'on-demand', why: { by: 'certificates', number: 5_001, most: 5_000 } },
    ],
    [
      'fewer that are signed, which are a file more each',
      contentOf(4_200, { institution: signing }),
      { way: 'on-demand', why: { by: 'files', number: 25_279, most: 25_000 } },
    ],
    [
      'one, on demand',
      contentOf(1, { publishing: 'on-demand' }),
      { way: 'on-demand', why: { by: 'site.yaml' } },
    ],
    [
      'many, as files',
      contentOf(20_000, { publishing: 'static' }),
      { way: 'static', why: { by: 'site.yaml' } },
    ],
  ])('%s', (_, content, expected) => {
    expect(publishingOf(content)).toEqual(expected);
    expect(publishingWay(content)).toBe(expected.way);
  });
});

describe('how large a deploy will be', () => {
  const sizeOf = (content: PublishedContent) => expectedDeploy(content);

  it.each<[string, PublishedContent, object]>([
    [
      'files: five of each certificate',
      contentOf(100),
      { files: 577, largest: { directory: 'certificates', files: 400 }, carried: { files: 0 } },
    ],
    [
      'a small site has more scripts and fonts than files of certificates',
      contentOf(2),
      { files: 87, largest: { directory: '_astro', files: 42 } },
    ],
    [
      'on demand: the same files for any number, and packs beside them',
      contentOf(100_000),
      { files: 77, largest: { directory: '_astro', files: 42 }, carried: { files: 2_538 } },
    ],
    [
      'records are carried in either way',
      contentOf(1, { records: [specimenRecord] }),
      { carried: { files: 514 } },
    ],
  ])('%s', (_, content, expected) => {
    expect(sizeOf(content)).toMatchObject(expected);
  });

  it('a certificate that is stamped with its status is carried whole', () => {
    const valid = sizeOf(contentOf(6_000, { expires: today }));
    const expired = sizeOf(contentOf(6_000, { expires: '2026-11-19' }));
    expect(expired.carried.bytes - valid.carried.bytes).toBe(6_000 * 640_000);
  });
});
