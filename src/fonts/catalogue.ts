/**
 * The fonts that come with Laurel, in the order in which a character looks for its face. All are under the SIL Open Font License 1.1;
 * each package carries its own licence text.
 */

/** How a family's files are laid out in its package. */
export type FontLayout =
  /** Variable WOFF2 files cut by Unicode range, listed in the package's `unicode.json`. */
  | {
      readonly kind: 'variable';
      readonly axes: 'wght' | 'opsz';
      readonly subsets: 'all' | 'script';
    }
  /** One file for each weight, with no variable axis. */
  | { readonly kind: 'static'; readonly files: Readonly<Record<Slant, StaticFiles>> };

export type Slant = 'roman' | 'italic';

/** Path inside the package for each weight. */
export type StaticFiles = Readonly<Record<number, string>>;

export interface FontFamily {
  readonly id: string;
  /** The npm package that holds the files. */
  readonly from: string;
  readonly layout: FontLayout;
  /** Whether the family has an italic of its own; a roman stands in otherwise. */
  readonly italic: boolean;
  /** Factor on the size at which the family looks as large as Newsreader. */
  readonly scale: number;
  /** Letters that the family draws as other letters, so that another name would be read. Another family draws them. */
  readonly misdrawn?: string;
  /** For Chinese, Japanese and Korean: the writing tradition whose glyph forms the family draws. */
  readonly han?: HanTradition;
}

export type HanTradition = 'ja' | 'ko' | 'zh-Hans' | 'zh-Hant';

/** The design's own face. It has an optical size axis: fine hairlines in a large name, sturdy ones in small print. */
export const newsreader: FontFamily = {
  id: 'newsreader',
  from: '@fontsource-variable/newsreader',
  layout: { kind: 'variable', axes: 'opsz', subsets: 'all' },
  italic: true,
  scale: 1,
  // It is drawn as two S, and Groẞ and Gross are two names.
  misdrawn: 'ẞ',
};

/** The sans of small print and codes. */
export const sourceSans: FontFamily = {
  id: 'source-sans-3',
  from: '@fontsource-variable/source-sans-3',
  layout: { kind: 'variable', axes: 'wght', subsets: 'all' },
  italic: true,
  scale: 1,
};

/** Whole fonts, so that any letter of Latin, Greek and Cyrillic finds any combining mark in the same file. */
const notoSerif: FontFamily = {
  id: 'noto-serif',
  from: '@expo-google-fonts/noto-serif',
  layout: {
    kind: 'static',
    files: {
      roman: {
        400: '400Regular/NotoSerif_400Regular.ttf',
        600: '600SemiBold/NotoSerif_600SemiBold.ttf',
      },
      italic: { 400: '400Regular_Italic/NotoSerif_400Regular_Italic.ttf' },
    },
  },
  italic: true,
  scale: 0.86,
};

const notoSerifMyanmar: FontFamily = {
  id: 'noto-serif-myanmar',
  from: '@fontsource/noto-serif-myanmar',
  layout: {
    kind: 'static',
    files: {
      roman: {
        400: 'files/noto-serif-myanmar-myanmar-400-normal.woff2',
        600: 'files/noto-serif-myanmar-myanmar-600-normal.woff2',
      },
      italic: {},
    },
  },
  italic: false,
  scale: 0.88,
};

function scriptFamily(id: string, scale: number): FontFamily {
  return {
    id,
    from: `@fontsource-variable/${id}`,
    layout: { kind: 'variable', axes: 'wght', subsets: 'script' },
    italic: false,
    scale,
  };
}

function hanFamily(id: string, han: HanTradition): FontFamily {
  return { ...scriptFamily(id, 0.96), han };
}

export const hanFamilies: readonly FontFamily[] = [
  hanFamily('noto-serif-sc', 'zh-Hans'),
  hanFamily('noto-serif-tc', 'zh-Hant'),
  hanFamily('noto-serif-jp', 'ja'),
  hanFamily('noto-serif-kr', 'ko'),
];

/** Fallbacks after the design's own faces, for every other script. */
export const scriptFamilies: readonly FontFamily[] = [
  notoSerif,
  scriptFamily('noto-naskh-arabic', 1.16),
  scriptFamily('noto-serif-hebrew', 1.06),
  scriptFamily('noto-serif-armenian', 0.9),
  scriptFamily('noto-serif-georgian', 0.94),
  scriptFamily('noto-serif-devanagari', 1),
  scriptFamily('noto-serif-bengali', 1),
  scriptFamily('noto-serif-gujarati', 1),
  scriptFamily('noto-serif-gurmukhi', 1),
  scriptFamily('noto-serif-tamil', 0.88),
  scriptFamily('noto-serif-telugu', 0.96),
  scriptFamily('noto-serif-kannada', 0.96),
  scriptFamily('noto-serif-malayalam', 0.94),
  scriptFamily('noto-serif-sinhala', 0.94),
  scriptFamily('noto-serif-thai', 1),
  scriptFamily('noto-serif-lao', 1),
  scriptFamily('noto-serif-khmer', 0.96),
  notoSerifMyanmar,
  scriptFamily('noto-serif-tibetan', 1.05),
  scriptFamily('noto-serif-ethiopic', 0.96),
  ...hanFamilies,
];

/** Every family that may set a name. */
export const nameFamilies: readonly FontFamily[] = [newsreader, ...scriptFamilies];

/** Every family. */
export const families: readonly FontFamily[] = [sourceSans, ...nameFamilies];
