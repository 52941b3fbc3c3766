import { inWords } from './calendar.ts';
import type { Identity } from './content.ts';

export interface IdentityStatement {
  /** The method in a few words. */
  readonly title: string;
  /** What was done, as whole sentences. */
  readonly sentences: readonly string[];
}

const titles: Record<Identity['method'], string> = {
  'signature-track': 'Checked by photo and typing pattern (Signature Track)',
  'photo-id': 'Checked once against an identity document',
  'in-person': 'Checked in person',
  none: 'Not checked',
};

/** How the learner's identity was checked, in words that claim no more than was done. */
export function identityStatement(identity: Identity, institution: string): IdentityStatement {
  return { title: titles[identity.method], sentences: sentences(identity, institution) };
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

function linkedWork({ linkedWork }: Identity): string[] {
  if (!linkedWork) {
    return ['Graded work was linked to the learner by photo and typing pattern.'];
  }
  const { linked, total } = linkedWork;
  const linkedNow = total === 1 ? 'the one piece' : `${linked} of ${total} pieces`;
  if (linked === 0) return ['No piece of graded work was linked to the learner afterwards.'];
  return [
    `${capitalised(linkedNow)} of graded work ${linked === 1 ? 'was' : 'were'} linked to the learner by photo and typing pattern.`,
  ];
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
