import { inWords } from '../values/calendar.ts';
import type { Identity } from './content.ts';

export interface IdentityStatement {
  /** The method in a few words. */
  readonly title: string;
  /** The checks that were made, as whole sentences. */
  readonly sentences: readonly string[];
}

const titles: Record<Identity['method'], string> = {
  'signature-track': 'Checked by document and photos',
  'photo-id': 'Checked once against an identity document',
  'in-person': 'Checked in person',
  none: 'Not checked',
};

/** A title as it is written now. Credentials that were signed before site.yaml had a name for the check state that of Signature Track in it. */
export const presentTitle = (title: string): string => title.replace(/ \(Signature Track\)$/u, '');

/** How the learner's identity was checked, in words that claim no more than was done. */
export function identityStatement(identity: Identity, institution: string): IdentityStatement {
  return {
    title: titles[identity.method],
    sentences: sentences(identity, identity.checkedBy ?? institution),
  };
}

function sentences(identity: Identity, institution: string): string[] {
  const on = identity.checked ? ` on ${inWords(identity.checked)}` : '';
  switch (identity.method) {
    case 'signature-track':
      return [
        `${institution} compared a photo of the learner with an identity document${on}.`,
        ...linkedWork(identity),
      ];
    case 'photo-id':
      return [
        `${institution} compared a photo of the learner with an identity document${on}.`,
        'Single pieces of work were not linked to the learner.',
      ];
    case 'in-person':
      return [`Staff of ${institution} saw the learner and an identity document${on}.`];
    case 'none':
      return [
        `${institution} did not check who the learner is. The name is the one that the learner gave.`,
      ];
  }
}

// The same words for everyone: the certificate must not reveal who chose to have no typing compared.
const how = 'by a photo taken with the work and, as a rule, by typing pattern';

function linkedWork({ linkedWork }: Identity): string[] {
  if (!linkedWork) return [`Graded work was linked to the learner ${how}.`];
  const { linked, total } = linkedWork;
  if (linked === 0) return ['No piece of graded work was linked to the learner afterwards.'];
  const pieces = total === 1 ? 'The one piece' : `${linked} of ${total} pieces`;
  const days = daysOf(linkedWork);
  return [
    `${pieces} of graded work ${linked === 1 ? 'was' : 'were'} linked to the learner${days === '' ? '' : `, ${days},`} ${how}.`,
    ...(days === ''
      ? []
      : [
          `${linked === 1 ? 'This photo was' : 'Each of these photos was'} compared by people. Where typing was not compared, or did not match, they decided by the photo.`,
        ]),
  ];
}

function daysOf({ from, to }: NonNullable<Identity['linkedWork']>): string {
  if (from === undefined || to === undefined) return '';
  return from === to ? `on ${inWords(from)}` : `from ${inWords(from)} to ${inWords(to)}`;
}
