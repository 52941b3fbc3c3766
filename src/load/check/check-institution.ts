import { contrast } from '../../model/contrast.ts';
import type { Filed } from '../files/content-folder.ts';
import { problemAt } from '../yaml/located.ts';
import type { ContentProblem } from '../problem.ts';
import { isSound } from '../files/read-document.ts';

/** Backgrounds of the accent colour: paper and the page. */
const backgrounds = ['#ffffff', '#fbfaf6'];
const leastContrast = 4.5;

export function checkInstitution(document: Filed<'institution'>): readonly ContentProblem[] {
  const { file, value } = document;
  const accent = value?.accent;
  if (accent === undefined || !isSound(document, ['accent'])) return [];
  const least = Math.min(...backgrounds.map((background) => contrast(accent, background)));
  if (least >= leastContrast) return [];
  return [
    problemAt(
      { file, path: ['accent'] },
      {
        code: 'accent-contrast',
        what: `The colour ${accent} has a contrast of ${(Math.floor(least * 100) / 100).toFixed(2)} with the page; it needs ${leastContrast}.`,
        why: 'Many readers could not make out what is written in it.',
        fix: 'Choose a darker colour.',
      },
    ),
  ];
}
