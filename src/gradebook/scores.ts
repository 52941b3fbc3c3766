import { cutTo, fractionOf, over, times } from '../model/fraction.ts';
import type { Delimiter } from './table.ts';

export type ScoreReading =
  | { readonly ok: true; readonly points: number | null }
  | { readonly ok: false; readonly fault: 'text' | 'out-of-range' | 'ambiguous-comma' };

export interface ScoreScale {
  readonly maximum: number;
  /** Whether plain numbers are per cent of the maximum. A number with a % sign always is. */
  readonly percent: boolean;
  readonly delimiter: Delimiter;
}

const missing = /^[-–—−]?$/u;
const number = /^([-−]?)(\d*)(?:([.,])(\d+))?\s*(%?)$/u;

/** Reads the cell of one score. Empty cells and dashes are work that was not handed in. */
export function readScore(cell: string, { maximum, percent, delimiter }: ScoreScale): ScoreReading {
  if (missing.test(cell)) return { ok: true, points: null };
  const match = number.exec(cell);
  const [, sign, whole = '', mark, decimals = '', percentSign] = match ?? [];
  if (!match || whole + decimals === '') return { ok: false, fault: 'text' };
  // “1,234” is a thousand in one country and little more than one in another.
  if (mark === ',' && delimiter === ',' && decimals.length === 3)
    return { ok: false, fault: 'ambiguous-comma' };
  const value = Number(`${whole || '0'}.${decimals || '0'}`);
  const isPercent = percent || percentSign === '%';
  const most = isPercent ? 100 : maximum;
  if ((sign !== '' && value !== 0) || value > most) return { ok: false, fault: 'out-of-range' };
  return { ok: true, points: isPercent ? percentOf(value, maximum) : value };
}

function percentOf(value: number, maximum: number): number {
  return cutTo(over(times(fractionOf(value), fractionOf(maximum)), fractionOf(100)), 6);
}
