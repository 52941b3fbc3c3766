import type { FigureMark, Mark, TextMark } from '../design/mark.ts';
import { boundingBox } from './page.ts';
import { pdfText, ref, short } from './pdf-object.ts';

/** Objects whose numbers are the same in every file, so that objects which are serialised once can refer to them. */
export const fixed = {
  catalogue: 1,
  pages: 2,
  page: 3,
  structure: 4,
  document: 5,
  /** The first free number. */
  next: 6,
} as const;

/** Headings, by which readers navigate the certificate: the learner's name and the course's title. All other texts are paragraphs. */
const headings: Readonly<Record<string, string>> = { name: 'H1', title: 'H2' };

/** Content marked as the piece of this number on the page, or as an artifact, which readers skip, if it is decoration. */
export function tagged(mark: Mark, piece: number, content: string): string {
  if (mark.kind === 'decoration') return `/Artifact BMC\n${content}EMC\n`;
  const kind = mark.kind === 'text' ? 'P' : 'Figure';
  return `/${kind}<</MCID ${piece}>>BDC\n${content}EMC\n`;
}

/** The body of an element of figures, or of text that stands in a place. @param pieces of content that it is made of, in order */
export function structureElement(
  marks: readonly (TextMark | FigureMark)[],
  pieces: readonly number[],
  place: string | null,
): string {
  const kids = pieces.length === 1 ? String(pieces[0]) : `[${pieces.join(' ')}]`;
  const common = `/Type/StructElem/P ${ref(fixed.document)}/Pg ${ref(fixed.page)}/K ${kids}`;
  const [mark] = marks;
  if (mark?.kind === 'figure') return `<<${common}/S/Figure${described(mark)}>>`;
  const texts = marks.filter((one) => one.kind === 'text');
  return `<<${common}/S/${headings[place ?? ''] ?? 'P'}${languageOf(texts)}${actualText(texts)}>>`;
}

function described({ alt, box }: FigureMark): string {
  const corners = boundingBox([box]).map((value) => short(value));
  return `/Alt ${pdfText(alt)}/A <</O/Layout/Placement/Block/BBox[${corners.join(' ')}]>>`;
}

/** Names in other alphabets are in no language that could be told; that of the document they are not. */
function languageOf([mark]: readonly TextMark[]): string {
  if (!mark) return '';
  const isLatin = mark.text.lines.every(({ runs }) =>
    runs.every(({ run }) => ['Latn', 'Zyyy'].includes(run.script)),
  );
  const lang = mark.lang ?? (isLatin ? null : 'und');
  return lang === null ? '' : `/Lang ${pdfText(lang)}`;
}

/**
 * The text of lines from right to left, which stand in the content as they are seen. It belongs to the element: readers that turn such
 * lines around by themselves would turn around a text in the content as well (poppler does).
 */
function actualText(marks: readonly TextMark[]): string {
  const lines = marks.flatMap(({ text }) => text.lines);
  const turned = lines.some(({ runs }) => runs.some(({ run }) => run.level % 2 === 1));
  return turned ? `/ActualText ${pdfText(lines.map((line) => line.text).join(' '))}` : '';
}
