import type { ContentFolder, Filed } from '../files/content-folder.ts';
import type { ContentProblem } from '../problem.ts';
import { isSound } from '../files/read-document.ts';
import { problemAt } from '../yaml/located.ts';
import { checkAccent } from './check-accent.ts';
import { repeatedIds } from './repeated-ids.ts';

export function checkSite(
  document: Filed<'site'>,
  folder: Pick<ContentFolder, 'pages'>,
): readonly ContentProblem[] {
  return [...checkAccent(document), ...subjects(document), ...namedPages(document, folder)];
}

function subjects(document: Filed<'site'>): readonly ContentProblem[] {
  const { file, value } = document;
  if (!value || !isSound(document, ['subjects'])) return [];
  return repeatedIds({ file, path: ['subjects'] }, value.subjects, {
    code: 'subject-duplicate',
    each: 'subject',
  });
}

function namedPages(
  document: Filed<'site'>,
  { pages }: Pick<ContentFolder, 'pages'>,
): readonly ContentProblem[] {
  const files = pages.map(({ file }) => file.source.file);
  return (['imprint', 'privacy'] as const).flatMap((key) => {
    const named = document.value?.[key];
    if (named === undefined || !isSound(document, [key])) return [];
    if (named.startsWith('https:') || files.includes(named)) return [];
    const problem = problemAt(
      { file: document.file, path: [key] },
      {
        code: 'page-unknown',
        what: `There is no page ${named} in the content folder.`,
        fix: `Add the file, or correct its name${files.length > 0 ? `: there is ${files.join(', ')}` : ''}.`,
      },
    );
    return [problem];
  });
}
