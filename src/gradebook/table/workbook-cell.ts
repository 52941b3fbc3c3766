import type { Cell, CellValue } from 'hucre/xlsx';

/** The text of a workbook's cell. */
export interface CellReading {
  readonly text: string;
  /** Why the text is not what was entered or computed. */
  readonly fault?: 'digits' | 'formula';
}

/** From here on a spreadsheet keeps fifteen digits of a number and makes zeros of the others. */
const firstSpoilt = 1e15;

/** A cell as people read it. @param cell its format and formula, if it has them */
export function readCell(value: CellValue | undefined, cell: Cell | undefined): CellReading {
  if (value === null || value === undefined)
    return cell?.formula === undefined ? { text: '' } : { text: '', fault: 'formula' };
  if (typeof value === 'string') return { text: value };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' };
  if (value instanceof Date) return { text: dayOf(value) };
  if (!(Math.abs(value) < firstSpoilt)) return { text: String(value), fault: 'digits' };
  return { text: numberText(value, cell?.style?.numFmt ?? '') };
}

/** Without the noise of binary fractions; per cent and leading zeros as the format has them. */
function numberText(value: number, format: string): string {
  const bare = format.replaceAll(/"[^"]*"|\\.|[_*]./gu, '');
  if (bare.includes('%')) return `${plain(value * 100)}%`;
  const text = plain(value);
  return /^0{2,}$/u.test(bare) && /^\d+$/u.test(text) ? text.padStart(bare.length, '0') : text;
}

function plain(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return text.includes('e') ? rounded.toFixed(20).replace(/\.?0+$/u, '') : text;
}

function dayOf(moment: Date): string {
  if (Number.isNaN(moment.getTime())) return '#VALUE!';
  const [day = '', time = ''] = moment.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
}
