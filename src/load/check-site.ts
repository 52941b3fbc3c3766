import type { Filed } from './content-folder.ts';
import { duplicates } from './duplicates.ts';
import { problemAt } from './located.ts';
import type { ContentProblem } from './problem.ts';
import { isSound } from './read-document.ts';

export function checkSite(document: Filed<'site'>): readonly ContentProblem[] {
  const { file, value } = document;
  if (!value || !isSound(document, ['subjects'])) return [];
  return duplicates(value.subjects, ({ id }) => id).map(({ at, first }) =>
    problemAt(
      { file, path: ['subjects', at, 'id'] },
      {
        code: 'subject-duplicate',
        what: 'Another subject has the same id.',
        fix: 'Give each subject an id of its own.',
        related: { spot: { file, path: ['subjects', first, 'id'] }, what: 'the first one' },
      },
    ),
  );
}
