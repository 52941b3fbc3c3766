import type { Mark, TextMark } from '../design/mark.ts';
import { sheet } from '../design/classic/print-type.ts';
import { pdfText, ref, short } from './pdf-object.ts';
import { page } from './page.ts';

/** Objects whose numbers are the same in every file, so that objects which are serialised once can refer to them. */
export const fixed = {
  catalogue: 1,
  pages: 2,
  page: 3,
  structure: 4,
  document: 5,
  /** The first number that is free. */
  next: 6,
} as const;

/** Content that is read, as the element of this number on the page; what is decoration is passed over. */
export function tagged(mark: Mark, element: number, content: string): string {
  if (mark.kind === 'decoration') return `/Artifact BMC\n${content}EMC\n`;
  const kind = mark.kind === 'text' ? 'P' : 'Figure';
  return `/${kind}<</MCID ${element}>>BDC\n${content}EMC\n`;
}

/** The body of the element that stands for a mark. */
export function structureElement(mark: Exclude<Mark, { kind: 'decoration' }>, element: number) {
  const common = `/Type/StructElem/P ${ref(fixed.document)}/Pg ${ref(fixed.page)}/K ${element}`;
  if (mark.kind === 'text') {
    const lang = mark.lang === null ? '' : `/Lang ${pdfText(mark.lang)}`;
    return `<<${common}/S/P${lang}${actualText(mark)}>>`;
  }
  const { left, top, width, height } = mark.box;
  const box = [
    left * page.scaleX,
    (sheet.height - top - height) * page.scaleY,
    (left + width) * page.scaleX,
    (sheet.height - top) * page.scaleY,
  ];
  const layout = `<</O/Layout/Placement/Block/BBox[${box.map((value) => short(value)).join(' ')}]>>`;
  return `<<${common}/S/Figure/Alt ${pdfText(mark.alt)}/A ${layout}>>`;
}

/**
 * The text of lines from right to left, which stand in the content as they are seen. It belongs to the element: readers that turn such
 * lines around by themselves would turn around a text in the content as well (poppler does).
 */
function actualText({ text }: TextMark): string {
  const turned = text.lines.some(({ runs }) => runs.some(({ run }) => run.level % 2 === 1));
  return turned ? `/ActualText ${pdfText(text.lines.map((line) => line.text).join(' '))}` : '';
}
