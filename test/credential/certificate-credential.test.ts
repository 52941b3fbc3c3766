import { describe, expect, it } from 'vitest';
import { certificateCredential } from '../../src/credential/certificate-credential.ts';
import type { Certificate } from '../../src/model/certificate.ts';
import { specimenCertificate, specimenInstitution } from '../model/specimens.ts';
import { credentialOf, specimenContext } from './issuing.ts';

it('states what the certificate states', () => {
  expect(credentialOf()).toMatchSnapshot();
});

describe('differs where certificates do', () => {
  it('with distinction: another achievement, with its own name', () => {
    expect(credentialOf({ distinction: true })).toMatchObject({
      name: 'Certificate: Statistics: Reasoning from Evidence, with distinction',
      credentialSubject: {
        achievement: {
          id: 'https://certificates.example.org/courses/statistics/achievement-with-distinction.json',
          name: 'Statistics: Reasoning from Evidence, with distinction',
        },
      },
    });
  });

  it('one that expires is valid through the whole of its last day, where the site is', () => {
    expect(credentialOf()).not.toHaveProperty('validUntil');
    expect(credentialOf({ expires: '2028-05-01' })).toMatchObject({
      validUntil: '2028-05-01T22:59:59Z',
    });
  });

  it('states how identity was checked, and nothing else', () => {
    const identity = { method: 'photo-id', checked: '2026-03-02' } as const;
    expect(credentialOf({ identity })['evidence']).toEqual([
      {
        type: ['Evidence'],
        name: 'How the learner’s identity was checked',
        description: 'Checked once against an identity document',
        narrative:
          'University of Northfold compared a photo of the learner with an identity document on 2 March 2026. Single pieces of work were not linked to the learner.',
      },
    ]);
  });

  it('stands in the list where its present version does', () => {
    expect(credentialOf({ statusIndexes: [4, 77] })['credentialStatus']).toMatchObject({
      statusListIndex: '77',
    });
  });

  it('on a sample site says that it is a sample, in its name and that of the achievement', () => {
    const sample = credentialOf({}, specimenContext({ site: { sample: true } }));
    expect(sample['name']).toMatch(/^Sample: /u);
    expect(sample['description']).toMatch(/^This is a sample/u);
    expect(sample.credentialSubject['achievement']).toMatchObject({
      name: expect.stringMatching(/^Sample: /u) as string,
      description: expect.stringMatching(/^This is a sample/u) as string,
    });
  });
});

it.each<readonly [string, Partial<Certificate>]>([
  ['revoked', { revoked: { date: '2026-06-01', reason: 'Copied work' } }],
  ['expired', { expires: '2026-05-02' }],
  [
    'replaced',
    {
      supersededBy: { code: specimenCertificate.code, reason: 'renewed', date: '2026-06-01' },
    },
  ],
])('one that is %s has its credential, which says nothing of it', (_, change) => {
  expect(credentialOf(change)).toEqual(credentialOf({ expires: change.expires ?? null }));
});

it('one without a name has none', () => {
  const erased = { ...specimenCertificate, name: null, erased: '2026-06-01' };
  expect(certificateCredential(specimenContext(), erased)).toBeNull();
});

it('one of an institution that signs nothing has none', () => {
  const issuingContext = specimenContext({ institution: specimenInstitution });
  expect(certificateCredential(issuingContext, specimenCertificate)).toBeNull();
});
