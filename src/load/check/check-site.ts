import type { Filed } from '../files/content-folder.ts';
import type { ContentProblem } from '../problem.ts';
import { isSound } from '../files/read-document.ts';
import { repeatedIds } from './repeated-ids.ts';

export function checkSite(document: Filed<'site'>): readonly ContentProblem[] {
  const { file, value } = document;
  if (!value || !isSound(document, ['subjects'])) return [];
  return repeatedIds({ file, path: ['subjects'] }, value.subjects, {
    code: 'subject-duplicate',
    each: 'subject',
  });
}
