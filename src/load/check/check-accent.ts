import { accentOn } from '../../model/accent.ts';
import { contrast } from '../../model/contrast.ts';
import type { Filed } from '../files/content-folder.ts';
import { isSound } from '../files/read-document.ts';
import type { ContentProblem } from '../problem.ts';
import { problemAt } from '../yaml/located.ts';

/** Backgrounds of the accent colour: paper and the page. */
const backgrounds = ['#ffffff', '#fbfaf6'];
const leastContrast = 4.5;

/** Whether the colour of the site or of an institution can be read on the page. */
export function checkAccent(
  document: Filed<'site'> | Filed<'institution'>,
): readonly ContentProblem[] {
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
        fix: `Choose a darker colour, for example '${accentOn(accent, 'light')}'.`,
      },
    ),
  ];
}
