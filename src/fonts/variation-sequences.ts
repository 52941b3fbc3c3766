import type { Font } from 'fontkitten';
import { joined, type CodePointRanges } from './unicode-range.ts';

/**
 * The forms of ideographs that a font can draw, each chosen by a variation selector after the ideograph: the ideographs of each selector.
 * Plain data.
 */
export type VariationSequences = ReadonlyMap<number, CodePointRanges>;

/** The parts of a `cmap` table of format 14 as fontkitten decodes it; its types do not mention them. */
interface WithCharacterMap {
  readonly cmap: { readonly tables: readonly { readonly table: Subtable }[] };
}

interface Subtable {
  readonly version: number;
  readonly varSelectors?: { toArray(): readonly SelectorRecord[] };
}

interface SelectorRecord {
  readonly varSelector: number;
  /** Ideographs whose usual glyph has the form already. */
  readonly defaultUVS: readonly UsualRange[] | null;
  readonly nonDefaultUVS: readonly { readonly unicodeValue: number }[] | null;
}

interface UsualRange {
  readonly startUnicodeValue: number;
  readonly additionalCount: number;
}

/** Reads which variation sequences a font has. Every other one would be drawn as the bare ideograph, which is another form. */
export function variationSequences(font: Font): VariationSequences {
  const { tables } = (font as Font & WithCharacterMap).cmap;
  const records = tables.flatMap(({ table }) =>
    table.version === 14 ? (table.varSelectors?.toArray() ?? []) : [],
  );
  return new Map(records.map((record) => [record.varSelector, ideographsOf(record)]));
}

function ideographsOf({ defaultUVS, nonDefaultUVS }: SelectorRecord): CodePointRanges {
  const usual = (defaultUVS ?? []).map(
    ({ startUnicodeValue: first, additionalCount }) => [first, first + additionalCount] as const,
  );
  const own = (nonDefaultUVS ?? []).map(
    ({ unicodeValue }) => [unicodeValue, unicodeValue] as const,
  );
  return joined([...usual, ...own]);
}
