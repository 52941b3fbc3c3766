import { cutTo, fractionOf, over, times } from '../../model/fraction.ts';
import { readNumber, type DecimalMark } from './decimal-mark.ts';
import type { Delimiter } from '../table/table.ts';
import { means } from '../columns/words.ts';

/** The content of a score's cell. */
export type ScoreCell =
  | { readonly kind: 'nothing' | 'excused' }
  /** `outOf` is the maximum that the cell itself states: 100 for “90 %”, 20 for “18 / 20”. */
  | { readonly kind: 'number'; readonly value: number; readonly outOf: number | undefined }
  | { readonly kind: 'either'; readonly mark: DecimalMark; readonly asDecimal: number }
  | { readonly kind: ScoreFault };

/** Why a cell is not a score. */
export type ScoreFault =
  'ungraded' | 'unposted' | 'negative' | 'date' | 'spreadsheet-error' | 'text';

const longestScore = 100;
const nothing = /^[-–—−]?$/u;
const signed = /^([-−]?)\s*(.*?)\s*(%?)$/u;
const ofMaximum = /^([\d.,]+)\s*(?:\/|of|out of|von|sur|de|di|van|av|z)\s*([\d.,]+)$/iu;
const month = '(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)';
const date = new RegExp(
  String.raw`^\d{1,2}[-. /]${month}|^${month}[a-z]*[-. ]\d|^\d{4}-\d\d-\d\d|^\d{1,2}[./]\d{1,2}[./]\d{2,4}`,
  'iu',
);

/** Reads the cell of one score. Empty cells and dashes are work that was not handed in. */
export function readScoreCell(cell: string, mark?: DecimalMark): ScoreCell {
  if (nothing.test(cell)) return { kind: 'nothing' };
  if (cell.length > longestScore) return { kind: 'text' };
  return numberIn(cell, mark) ?? numberIn(withoutRemarks(cell), mark) ?? wordIn(cell);
}

/** “18 pts”, “18 / 20 points” and “18 of 20 (90 %)” without what repeats. */
const withoutRemarks = (cell: string): string =>
  cell
    .replace(/\s*\(\s*[\d.,]+\s*%\s*\)$/u, '')
    .replace(
      /(?<=\d)\s*(?:p|pts?|points?|marks?|punkte?|pkt|puntos?|pontos?|punti|punten|poäng)\.?$/iu,
      '',
    );

function numberIn(cell: string, mark: DecimalMark | undefined): ScoreCell | undefined {
  const [, sign, digits = '', percent] = signed.exec(cell) ?? [];
  const parts = /\d\D+\d/u.test(digits) ? ofMaximum.exec(digits) : null;
  const reading = readNumber(parts?.[1] ?? digits, mark);
  if (reading.kind === 'none') return undefined;
  const most = parts ? readNumber(parts[2] ?? '', mark) : undefined;
  if (most?.kind === 'none') return undefined;
  if (most?.kind === 'either') return most;
  if (reading.kind === 'either') return reading;
  if (sign !== '' && reading.value !== 0) return { kind: 'negative' };
  return { kind: 'number', value: reading.value, outOf: percent === '%' ? 100 : most?.value };
}

function wordIn(cell: string): ScoreCell {
  if (/^#[A-Z\d/]+[!?]?$/u.test(cell)) return { kind: 'spreadsheet-error' };
  if (date.test(cell)) return { kind: 'date' };
  // “(exempt)”, “Needs Grading(15)”, “18 (ungraded)”, “Excused (medical)”
  const [, inner = ''] = /[([]\s*(\D*?)\s*[)\]]$/u.exec(cell) ?? [];
  const outer = cell.replace(/\s*[([][^()[\]]*[)\]]$/u, '');
  const word = outer === '' || /\d/u.test(outer) ? inner : outer;
  if (means(word, 'not handed in')) return { kind: 'nothing' };
  if (means(word, 'excused')) return { kind: 'excused' };
  if (means(word, 'unposted')) return { kind: 'unposted' };
  return { kind: means(word, 'ungraded') ? 'ungraded' : 'text' };
}

/** Settles a number that may be decimals or thousands; undefined where both are possible. */
export function settled(
  { mark, asDecimal }: { readonly mark: DecimalMark; readonly asDecimal: number },
  { delimiter, most }: { readonly delimiter: Delimiter; readonly most: number },
): number | undefined {
  // Where commas part the cells, decimals have points.
  if (delimiter === ',') return mark === '.' ? asDecimal : undefined;
  return asDecimal * 1000 > most ? asDecimal : undefined;
}

/** Points of a maximum for a score out of another. */
export function rescaled(value: number, outOf: number, maximum: number): number {
  if (outOf === maximum) return value;
  return cutTo(over(times(fractionOf(value), fractionOf(maximum)), fractionOf(outOf)), 6);
}
