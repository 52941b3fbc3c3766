import type { Font } from 'fontkitten';
import { rangesInclude, type CodePointRange } from './unicode-range.ts';

/** The forms of ideographs that a font can draw, each chosen by a variation selector after the ideograph. */
export interface VariationSequences {
  has(codePoint: number, selector: number): boolean;
}

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

interface Forms {
  readonly usual: readonly CodePointRange[];
  readonly own: ReadonlySet<number>;
}

/** Reads which variation sequences a font has. Every other one would be drawn as the bare ideograph, which is another form. */
export function variationSequences(font: Font): VariationSequences {
  const { tables } = (font as Font & WithCharacterMap).cmap;
  const records = tables.flatMap(({ table }) =>
    table.version === 14 ? (table.varSelectors?.toArray() ?? []) : [],
  );
  const bySelector = new Map(records.map((record) => [record.varSelector, formsOf(record)]));
  return {
    has(codePoint, selector) {
      const forms = bySelector.get(selector);
      if (!forms) return false;
      return forms.own.has(codePoint) || rangesInclude(forms.usual, codePoint);
    },
  };
}

function formsOf({ defaultUVS, nonDefaultUVS }: SelectorRecord): Forms {
  return {
    usual: (defaultUVS ?? []).map(({ startUnicodeValue: first, additionalCount }) => [
      first,
      first + additionalCount,
    ]),
    own: new Set((nonDefaultUVS ?? []).map(({ unicodeValue }) => unicodeValue)),
  };
}
