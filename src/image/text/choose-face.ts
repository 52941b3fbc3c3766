import { LRUCache } from 'lru-cache';
import {
  hanFamilies,
  newsreader,
  scriptFamilies,
  sourceSans,
  type FontFamily,
  type HanTradition,
} from '../../fonts/catalogue.ts';
import { hasGlyph, holdsGlyph, type FontFile, type Fonts } from '../../fonts/font-file.ts';
import { drawnCharacters } from '../../model/printed-form.ts';
import { hanFamiliesFor, hanTraditionOf } from './han.ts';
import type { TextStyle } from './text-style.ts';

/** Finds a font file for each grapheme cluster of one text. */
export type FaceChooser = (cluster: string, previous: FontFile | null) => FontFile;

/** Drawn by the shaper itself or not at all; any font will do. */
const ignorable = /^[\p{Default_Ignorable_Code_Point}\p{Variation_Selector}]$/u;

interface ChooserOptions {
  readonly lang: string | null;
  readonly fonts: Fonts;
}

/** The same letters come again and again. */
const mostLetters = 4000;

/** Families in the order in which they are looked through, and the files that were found by grapheme cluster. */
interface FamilySearch {
  readonly families: readonly FontFamily[];
  readonly found: LRUCache<string, FontFile>;
}

/** By what decides about the families and about their files. */
const searches = new WeakMap<Fonts, Map<string, FamilySearch>>();

/**
 * A chooser among the families for a text’s style, scripts and language.
 * @param clusters the text's grapheme clusters
 */
export function faceChooser(
  clusters: readonly string[],
  style: TextStyle,
  { lang, fonts }: ChooserOptions,
): FaceChooser {
  const { families, found } = searchFor(clusters, style, { lang, fonts });
  const filesOf = (family: FontFamily) => fonts.filesOf(family, style.slant, style.weight);
  // Family by family: most texts need none but the first, and the others are not even listed then.
  const first = (isIt: (file: FontFile) => boolean): FontFile | undefined => {
    for (const family of families) {
      const file = filesOf(family).find(isIt);
      if (file) return file;
    }
    return undefined;
  };
  return (cluster, previous) => {
    if (previous && !/\p{L}/u.test(cluster)) {
      const same = ofSameFace(cluster, previous, filesOf(previous.family));
      if (same) return same;
    }
    const known =
      found.get(cluster) ??
      first((file) => covers(file, cluster)) ??
      first((file) => coversBase(file, cluster));
    if (known) found.set(cluster, known);
    return known ?? previous ?? anyOf(first(() => true));
  };
}

/**
 * Digits, spaces and punctuation stay in the face of the letters before them: in the file that is meant for them, where they are
 * kerned with most letters, or in that of the letters.
 */
function ofSameFace(
  cluster: string,
  previous: FontFile,
  ofFamily: readonly FontFile[],
): FontFile | undefined {
  const meant = ofFamily.find((file) => covers(file, cluster));
  return meant ?? (covers(previous, cluster, holdsGlyph) ? previous : undefined);
}

function searchFor(
  clusters: readonly string[],
  style: TextStyle,
  { lang, fonts }: ChooserOptions,
): FamilySearch {
  const own = style.face === 'sans' ? sourceSans : newsreader;
  const first = setsEveryLatinLetter(fonts.filesOf(own), clusters) ? [own] : [];
  const tradition = hanTraditionOf(clusters.join(''), lang) ?? traditionThatDraws(clusters, fonts);
  const key = [...first.map(({ id }) => id), tradition, style.slant, style.weight].join(' ');
  const ofFonts = searches.get(fonts) ?? new Map<string, FamilySearch>();
  searches.set(fonts, ofFonts);
  let search = ofFonts.get(key);
  if (!search) {
    const others = scriptFamilies.filter((family) => !family.han);
    const families = [...first, ...others, ...hanFamiliesFor(tradition)];
    search = { families, found: new LRUCache({ max: mostLetters }) };
    ofFonts.set(key, search);
  }
  return search;
}

/** The first tradition with every Chinese character of the text, in the form that is asked for; simplified Chinese if none has. */
function traditionThatDraws(clusters: readonly string[], fonts: Fonts): HanTradition {
  const characters = clusters.filter((cluster) => /^\p{Script=Han}/u.test(cluster));
  const drawing = hanFamilies.find((family) => {
    return characters.every((character) =>
      fonts.filesOf(family).some((file) => covers(file, character)),
    );
  });
  return drawing?.han ?? 'zh-Hans';
}

/**
 * The design's faces know no marks but those of composed letters, and are cut into subsets. A text that needs more is set in the whole
 * fonts behind them from its first letter to its last, since two faces in one word look like a fault.
 */
function setsEveryLatinLetter(files: readonly FontFile[], clusters: readonly string[]): boolean {
  const known = setBefore.get(files) ?? new LRUCache<string, boolean>({ max: mostLetters });
  setBefore.set(files, known);
  return clusters.every((cluster) => {
    const sets = known.get(cluster) ?? setsIfLatin(files, cluster);
    known.set(cluster, sets);
    return sets;
  });
}

const setBefore = new WeakMap<readonly FontFile[], LRUCache<string, boolean>>();

function setsIfLatin(files: readonly FontFile[], cluster: string): boolean {
  if (!/^\p{Script=Latin}/u.test(cluster)) return true;
  return !/\p{M}/u.test(cluster) && files.some((file) => coversAll(file, drawnIn(cluster)));
}

/** A character and, where one follows, the variation selector that chooses its form. */
type Drawn = readonly [codePoint: number, selector?: number];

const forms = new LRUCache<string, readonly [composed: readonly Drawn[], apart: readonly Drawn[]]>({
  max: mostLetters,
});

/** Composed or decomposed: the shaper tries both forms. */
function covers(file: FontFile, cluster: string, has = hasGlyph): boolean {
  let known = forms.get(cluster);
  if (!known) {
    known = [drawnIn(cluster.normalize('NFC')), drawnIn(cluster.normalize('NFD'))];
    forms.set(cluster, known);
  }
  const [composed, apart] = known;
  return coversAll(file, composed, has) || coversAll(file, apart, has);
}

const coversAll = (file: FontFile, drawn: readonly Drawn[], has = hasGlyph): boolean =>
  drawn.every(([codePoint, selector]) => has(file, codePoint, selector));

/** The characters of a text that a font needs a glyph for. */
function drawnIn(text: string): readonly Drawn[] {
  const drawn = (text.match(drawnCharacters) ?? []).filter((each) => !ignorable.test(each));
  return drawn.map((each): Drawn => {
    const [codePoint = 0, selector] = Array.from(each, (character) => character.codePointAt(0));
    return selector === undefined ? [codePoint] : [codePoint, selector];
  });
}

function coversBase(file: FontFile, cluster: string): boolean {
  return hasGlyph(file, cluster.codePointAt(0) ?? 0);
}

function anyOf(file: FontFile | undefined): FontFile {
  if (!file) throw new Error('No fonts are bundled.');
  return file;
}
