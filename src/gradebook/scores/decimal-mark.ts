export type DecimalMark = '.' | ',';

const grouped = /^\d{1,3}(?:,\d{3})+\.\d+$|^\d{1,3}(?:\.\d{3})+,\d+$/u;
const decimal = /^\d*([.,])\d+$/u;
const eitherWay = /^[1-9]\d{0,2}([.,])\d{3}$/u;
const thousands = /^\d{1,3}(?:,\d{3}){2,}$|^\d{1,3}(?:\.\d{3}){2,}$/u;
const spaced = /^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/u;

export type NumberReading =
  | { readonly kind: 'number'; readonly value: number }
  /** As decimals it is one number, as thousands another. */
  | { readonly kind: 'either'; readonly mark: DecimalMark; readonly asDecimal: number }
  | { readonly kind: 'none' };

/** Reads digits with marks for decimals and thousands. @param known the mark for decimals, where the file shows which it is */
export function readNumber(text: string, known?: DecimalMark): NumberReading {
  const digits = spaced.test(text) ? text.replaceAll(/[\s'’]/gu, '') : text;
  const mark = eitherWay.exec(digits)?.[1] as DecimalMark | undefined;
  if (mark !== undefined && known === undefined)
    return { kind: 'either', mark, asDecimal: Number(digits.replace(mark, '.')) };
  const isThousands = mark === undefined ? thousands.test(digits) : mark !== known;
  if (isThousands) return number(digits.replaceAll(/[.,]/gu, ''));
  if (grouped.test(digits)) return number(plainDecimal(digits));
  if (/^\d+$/u.test(digits) || decimal.test(digits)) return number(digits.replace(',', '.'));
  return { kind: 'none' };
}

const number = (text: string): NumberReading => ({ kind: 'number', value: Number(text) });
const plainDecimal = (digits: string): string => {
  const at = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  return `${digits.slice(0, at).replaceAll(/[.,]/gu, '')}.${digits.slice(at + 1)}`;
};

/** The mark for decimals that a file’s scores show; undefined where they show none, or both. */
export function shownMark(cells: Iterable<string>): DecimalMark | undefined {
  const marks = new Set<string>();
  for (const cell of cells) {
    const text = cell.replace(/\s*%$/u, '');
    const mark = grouped.test(text)
      ? text.at(Math.max(text.lastIndexOf('.'), text.lastIndexOf(',')))
      : eitherWay.test(text)
        ? undefined
        : decimal.exec(text)?.[1];
    if (mark !== undefined) marks.add(mark);
  }
  const [first] = marks;
  return marks.size === 1 ? (first as DecimalMark) : undefined;
}
