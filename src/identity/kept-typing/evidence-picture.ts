import type { EvidenceTerm, StoredEvidence } from '../store/stored.ts';

/** The evidence of a typing, as a picture: one bar for each time, up where it speaks for the learner and down where it speaks against. */
export interface EvidencePicture {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly PictureRow[];
}

export interface PictureRow {
  /** `hold`: how long keys were held. `gap`: the time from one to the next. */
  readonly kind: 'hold' | 'gap';
  /** Where contributions of 0 lie. */
  readonly axis: number;
  readonly bars: readonly PictureBar[];
}

export interface PictureBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isFor: boolean;
  /** The text below the bar: its key. */
  readonly label: string;
  readonly term: EvidenceTerm;
}

const step = 16;
const perRow = 50;
/** Of the largest contribution, which is 4. */
const reach = 44;
const most = 4;
const labelHeight = 20;
const rowHeight = 2 * reach + labelHeight + 12;

const isGap = ({ what }: EvidenceTerm) => what.includes('→');

export function evidencePicture({ terms }: StoredEvidence): EvidencePicture {
  const holds = terms.filter((term) => !isGap(term));
  const gaps = terms.filter(isGap);
  const parts = [
    ...inPieces(holds).map((piece) => ({ kind: 'hold' as const, piece })),
    ...inPieces(gaps).map((piece) => ({ kind: 'gap' as const, piece })),
  ];
  const rows = parts.map(({ kind, piece }, at) => {
    const axis = at * rowHeight + reach + 4;
    return { kind, axis, bars: piece.map((term, place) => bar(term, place, axis)) };
  });
  return { width: perRow * step, height: rows.length * rowHeight, rows };
}

function bar(term: EvidenceTerm, place: number, axis: number): PictureBar {
  const share = Math.max(-most, Math.min(most, term.contribution)) / most;
  const height = Math.max(1, Math.round(Math.abs(share) * reach));
  return {
    x: place * step + 2,
    y: share >= 0 ? axis - height : axis,
    width: step - 4,
    height,
    isFor: share >= 0,
    label: labelOf(term),
    term,
  };
}

/** Of a gap only the key that it leads to has room. */
function labelOf({ what }: EvidenceTerm): string {
  return what.split('→').at(-1) ?? '';
}

function inPieces(terms: readonly EvidenceTerm[]): readonly (readonly EvidenceTerm[])[] {
  const count = Math.ceil(terms.length / perRow);
  return Array.from({ length: count }, (_, at) => terms.slice(at * perRow, (at + 1) * perRow));
}

/** Those that speak against the learner the most, first. */
export const strongestAgainst = ({ terms }: StoredEvidence): readonly EvidenceTerm[] =>
  terms
    .filter(({ contribution }) => contribution < 0)
    .toSorted((one, other) => one.contribution - other.contribution);

/** A key as it is read out. */
export const keyInWords = (what: string): string =>
  what
    .split('→')
    .map((key) => (key === '␣' ? 'space' : key))
    .join(' to ');
