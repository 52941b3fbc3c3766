import path from 'node:path';
import { expect, it } from 'vitest';
import { addressLines, worthOpening } from '../../netlify/worth-opening.ts';
import { openContent } from '../../src/environment/open-content.ts';
import type { Certificate } from '../../src/model/certificate.ts';
import type { VerificationCode } from '../../src/model/code.ts';
import {
  specimenCertificate,
  specimenCourse,
  specimenInstitution,
  specimenSite,
} from '../model/specimens.ts';

const today = '2026-11-20';
const contentOf = (certificates: readonly Partial<Certificate>[]) => ({
  site: specimenSite,
  institutions: [specimenInstitution],
  courses: [specimenCourse],
  certificates: certificates.map((each) => ({ ...specimenCertificate, ...each })),
  pages: [],
  reviewers: [],
  erased: null,
  records: [],
});
const code = (last: string) => `7K3FQ2WX9MNB4TR${last}` as VerificationCode;
const signed = { method: 'signature-track' } as const;

it('npm start names one page of every kind that the content has', async () => {
  const { content } = await openContent({
    contentDir: path.resolve('test/fixtures/small'),
    now: new Date('2026-11-20T12:00:00Z'),
  });
  const lines = addressLines('http://localhost:4321', worthOpening(content!, today));
  expect(`\n${lines}`).toMatchInlineSnapshot(`
    "
      front page                               http://localhost:4321/
      catalogue                                http://localhost:4321/courses/
      look-up                                  http://localhost:4321/verify/
      a genuine certificate, with distinction  http://localhost:4321/verify/AAAAAAAAAAAAAA1A/
      its image                                http://localhost:4321/certificates/AAAAAAAAAAAAAA1A.png
      its PDF                                  http://localhost:4321/certificates/AAAAAAAAAAAAAA1A.pdf
      a revoked one                            http://localhost:4321/verify/AAAAAAAAAAAAAA52/
      one that was replaced                    http://localhost:4321/verify/AAAAAAAAAAAAAA2C/
      an erased one                            http://localhost:4321/verify/AAAAAAAAAAAAAA40/
    "
  `);
});

it.each([
  [
    'distinction and Signature Track, whatever was issued since',
    [
      { code: code('A'), distinction: true, issued: '2026-06-01' },
      { code: code('B'), distinction: true, identity: signed },
      { code: code('C'), identity: signed, issued: '2026-06-01' },
    ],
    ['a genuine certificate, with distinction, Identity check', code('B')],
  ],
  [
    'the latest of equals',
    [
      { code: code('A'), issued: '2026-05-01' },
      { code: code('B'), issued: '2026-06-01' },
    ],
    ['a genuine certificate', code('B')],
  ],
  [
    'only certificates that count',
    [
      { code: code('A'), distinction: true, identity: signed, expires: '2026-11-19' },
      { code: code('B') },
    ],
    ['a genuine certificate', code('B')],
  ],
] as const)('the certificate to show: %s', (_, certificates, [what, shown]) => {
  expect(worthOpening(contentOf(certificates), today)).toEqual(
    expect.arrayContaining([
      { what, path: `/verify/${shown}/` },
      { what: 'its image', path: `/certificates/${shown}.png` },
      { what: 'its PDF', path: `/certificates/${shown}.pdf` },
    ]),
  );
});

it('content without a valid certificate has none to show', () => {
  const expired = contentOf([{ expires: '2026-11-19' }]);
  expect(worthOpening(expired, today).map(({ what }) => what)).toEqual([
    'front page',
    'catalogue',
    'look-up',
    'an expired one',
  ]);
  expect(worthOpening(contentOf([]), today)).toHaveLength(3);
});
