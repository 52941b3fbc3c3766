import { expect, it } from 'vitest';
import type { Identity } from '../../src/model/content.ts';
import { identityStatement } from '../../src/model/identity-statement.ts';

const said = (identity: Identity) => identityStatement(identity, 'Northfold').sentences.join(' ');

it.each<[string, Identity, string]>([
  [
    'every piece of work linked',
    {
      method: 'signature-track',
      checked: '2026-03-05',
      linkedWork: { linked: 9, total: 9 },
    },
    'Northfold compared a photo of the learner with an identity document on 5 March 2026. 9 of 9 pieces of graded work were linked to the learner by a photo taken with the work and, as a rule, by typing pattern.',
  ],
  [
    'with the days, as reviewers settled it',
    {
      method: 'signature-track',
      checked: '2026-03-05',
      linkedWork: { linked: 8, total: 9, from: '2026-03-10', to: '2026-04-20' },
    },
    'Northfold compared a photo of the learner with an identity document on 5 March 2026. 8 of 9 pieces of graded work were linked to the learner, from 10 March 2026 to 20 April 2026, by a photo taken with the work and, as a rule, by typing pattern. Each of these photos was compared by people. Where typing was not compared, or did not match, they decided by the photo.',
  ],
  [
    'with the one day of one piece',
    {
      method: 'signature-track',
      linkedWork: { linked: 1, total: 2, from: '2026-03-10', to: '2026-03-10' },
    },
    'Northfold compared a photo of the learner with an identity document. 1 of 2 pieces of graded work was linked to the learner, on 10 March 2026, by a photo taken with the work and, as a rule, by typing pattern. This photo was compared by people. Where typing was not compared, or did not match, they decided by the photo.',
  ],
  [
    'nothing counted',
    { method: 'signature-track' },
    'Northfold compared a photo of the learner with an identity document. Graded work was linked to the learner by a photo taken with the work and, as a rule, by typing pattern.',
  ],
  [
    'the document seen by another institution',
    { method: 'photo-id', checked: '2026-03-05', checkedBy: 'Miralba' },
    'Miralba compared a photo of the learner with an identity document on 5 March 2026. Single pieces of work were not linked to the learner.',
  ],
  [
    'one of many',
    { method: 'signature-track', linkedWork: { linked: 1, total: 9 } },
    'Northfold compared a photo of the learner with an identity document. 1 of 9 pieces of graded work was linked to the learner by a photo taken with the work and, as a rule, by typing pattern.',
  ],
  [
    'the only one',
    { method: 'signature-track', linkedWork: { linked: 1, total: 1 } },
    'Northfold compared a photo of the learner with an identity document. The one piece of graded work was linked to the learner by a photo taken with the work and, as a rule, by typing pattern.',
  ],
  [
    'none linked',
    { method: 'signature-track', linkedWork: { linked: 0, total: 9 } },
    'Northfold compared a photo of the learner with an identity document. No piece of graded work was linked to the learner afterwards.',
  ],
  [
    'document only',
    { method: 'photo-id', checked: '2026-03-05' },
    'Northfold compared a photo of the learner with an identity document on 5 March 2026. Single pieces of work were not linked to the learner.',
  ],
  [
    'in person',
    { method: 'in-person' },
    'Staff of Northfold saw the learner and an identity document.',
  ],
  [
    'not at all',
    { method: 'none' },
    'Northfold did not check who the learner is. The name is the one that the learner gave.',
  ],
])('identity: %s', (_, identity, text) => expect(said(identity)).toBe(text));
