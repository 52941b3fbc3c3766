import { checkContent } from '../../load/check/check-content.ts';
import { recognise, type ContentFile } from '../../load/files/content-files.ts';
import { folderOf } from '../../load/files/content-folder.ts';
import { readDocument } from '../../load/files/read-document.ts';
import type { GlyphCoverage } from '../../model/glyph-coverage.ts';
import { contentTexts } from './content-texts.ts';
import { everyQuestion, type Answers, type QuestionName } from './questions.ts';

/** Answers of which none is refused. */
export const specimens = Object.fromEntries(
  everyQuestion.map(({ option, specimen }) => [option, specimen]),
) as Answers;

/** Why the content that the answers make would be refused, in one sentence or two; undefined where it would not. */
export function refusalOf(answers: Answers, glyphs: GlyphCoverage): string | undefined {
  if (!answers.url.startsWith('https://')) return 'The address begins with https://.';
  const documents = [...contentTexts(answers, () => '.')].map(([file, text]) => {
    const { kind, id, session } = recognise(file) as ContentFile;
    return { ...readDocument(kind, file, text), id, session };
  });
  const [problem] = [
    ...documents.flatMap(({ problems }) => problems),
    // No check of these files depends on the day.
    ...checkContent(folderOf(documents, []), { today: '9999-12-31', glyphs }),
  ];
  return problem && `${problem.what} ${problem.fix}`;
}

/** Answers so far, with specimens for the rest. */
export const withSpecimens = (given: Partial<Record<QuestionName, string>>): Answers => ({
  ...specimens,
  ...given,
});
