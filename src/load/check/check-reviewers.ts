import { addressOf } from '../../model/email-address.ts';
import { formats } from '../../schema/formats.ts';
import { nearest } from '../../wording/nearest.ts';
import { quoted } from '../../wording/quoted.ts';
import type { ContentFolder, Filed } from '../files/content-folder.ts';
import { duplicates } from './duplicates.ts';
import { problemAt, type Spot } from '../yaml/located.ts';
import type { ContentProblem } from '../problem.ts';
import { isSound } from '../files/read-document.ts';

/** Whether everyone who reviews can sign in, and has something to look at. Addresses are private and never repeated. */
export function checkReviewers(
  document: Filed<'site'>,
  { institutions, problems }: ContentFolder,
): readonly ContentProblem[] {
  const { file, value } = document;
  const reviewers = value?.reviewers ?? [];
  if (!isSound(document, ['reviewers'])) return [];
  const at = (...path: (string | number)[]): Spot => ({ file, path: ['reviewers', ...path] });
  const known = institutions.map(({ id }) => id);
  const isThere = (id: string) =>
    known.includes(id) || problems.some(({ at }) => at.file === `institutions/${id}.yaml`);
  return [
    ...reviewers.flatMap(({ email, institutions: own = [] }, number) => [
      ...unreachable(at(number, 'email'), email),
      ...own.flatMap((id, place) =>
        isThere(id) ? [] : [unknown(at(number, 'institutions', place), id, known)],
      ),
    ]),
    ...duplicates(reviewers, ({ email }) => addressOf(email) ?? undefined).map((found) =>
      problemAt(at(found.at, 'email'), {
        code: 'reviewer-duplicate',
        what: 'Another reviewer has the same address.',
        why: 'A refusal needs two people, who sign in with addresses of their own.',
        fix: 'Give each reviewer an address of their own.',
        related: { spot: at(found.first, 'email'), what: 'the first one' },
      }),
    ),
  ];
}

function unreachable(spot: Spot, email: string): readonly ContentProblem[] {
  const hasWholeDomain = formats['mail-address'](email);
  if (addressOf(email) !== null && hasWholeDomain) return [];
  return [
    problemAt(spot, {
      code: 'reviewer-address-invalid',
      what: hasWholeDomain
        ? 'This is not an e-mail address that mail can reach.'
        : 'The domain of this e-mail address has no dot, so that no mail reaches it.',
      why: 'The reviewer could not sign in.',
      fix: 'Correct it.',
      withoutExcerpt: true,
    }),
  ];
}

function unknown(spot: Spot, id: string, known: readonly string[]): ContentProblem {
  const meant = nearest(id, known);
  return problemAt(spot, {
    code: 'reviewer-institution-unknown',
    what: `There is no institution ${quoted(id)}.`,
    fix: meant
      ? `Write the name of its file without .yaml. Did you mean \`${meant}\`?`
      : 'Write the name of a file in institutions/ without .yaml.',
  });
}
