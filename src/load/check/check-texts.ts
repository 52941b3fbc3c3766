import type { GlyphCoverage } from '../../model/glyph-coverage.ts';
import { printedTextFaults, shownTextFaults } from '../../model/printed-text.ts';
import type { ContentKind } from '../files/content-kind.ts';
import type { ContentProblem } from '../problem.ts';
import { isSound, type ContentDocument } from '../files/read-document.ts';
import { textProblems } from './text-problems.ts';
import { textsIn } from './texts-in.ts';

/** Texts that are drawn on certificate images. All others are shown by browsers, which have more fonts. */
const printed: Partial<Record<ContentKind, RegExp>> = {
  institution: /^name$/u,
  course: /^(?:title|instructors\.\d+\.(?:name|title))$/u,
  certificates: /^certificates\.\d+\.name$/u,
};

/** Characters that cannot be printed, or that could mislead where they are shown. */
export function checkTexts(
  document: ContentDocument,
  glyphs: GlyphCoverage,
): readonly ContentProblem[] {
  const problems: ContentProblem[] = [];
  for (const { path, text } of textsIn(document.value)) {
    const faults = printed[document.kind]?.test(path.join('.'))
      ? printedTextFaults(text, glyphs)
      : shownTextFaults(text);
    if (faults.length === 0 || !isSound(document, path)) continue;
    problems.push(...textProblems({ file: document.file, path }, faults));
  }
  return problems;
}
