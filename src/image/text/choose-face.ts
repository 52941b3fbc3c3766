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
import { clustersOf } from './clusters.ts';
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

/** A chooser among the families for a text’s style, scripts and language. */
export function faceChooser(
  text: string,
  style: TextStyle,
  { lang, fonts }: ChooserOptions,
): FaceChooser {
  const families = familiesFor(text, style, { lang, fonts });
  const filesOf = (family: FontFamily) => fonts.filesOf(family, style.slant, style.weight);
  // Family by family: most texts need none but the first, and the others are not even listed then.
  const first = (isIt: (file: FontFile) => boolean): FontFile | undefined => {
    for (const family of families) {
      const found = filesOf(family).find(isIt);
      if (found) return found;
    }
    return undefined;
  };
  return (cluster, previous) => {
    if (previous && !/\p{L}/u.test(cluster)) {
      const same = ofSameFace(cluster, previous, filesOf(previous.family));
      if (same) return same;
    }
    const found =
      first((file) => covers(file, cluster)) ?? first((file) => coversBase(file, cluster));
    return found ?? previous ?? anyOf(first(() => true));
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

function familiesFor(
  text: string,
  style: TextStyle,
  { lang, fonts }: ChooserOptions,
): readonly FontFamily[] {
  const own = style.face === 'sans' ? sourceSans : newsreader;
  const first = setsEveryLatinLetter(fonts.filesOf(own), text) ? [own] : [];
  const han = hanFamiliesFor(hanTraditionOf(text, lang) ?? traditionThatDraws(text, fonts));
  return [...first, ...scriptFamilies.filter((family) => !family.han), ...han];
}

/** The first tradition with every Chinese character of the text, in the form that is asked for; simplified Chinese if none has. */
function traditionThatDraws(text: string, fonts: Fonts): HanTradition {
  const characters = clustersOf(text).filter(({ segment }) => /^\p{Script=Han}/u.test(segment));
  const drawing = hanFamilies.find((family) => {
    return characters.every(({ segment }) =>
      fonts.filesOf(family).some((file) => covers(file, segment)),
    );
  });
  return drawing?.han ?? 'zh-Hans';
}

/**
 * The design's faces know no marks but those of composed letters, and are cut into subsets. A text that needs more is set in the whole
 * fonts behind them from its first letter to its last, since two faces in one word look like a fault.
 */
function setsEveryLatinLetter(files: readonly FontFile[], text: string): boolean {
  return clustersOf(text).every(
    ({ segment }) =>
      !/^\p{Script=Latin}/u.test(segment) ||
      (!/\p{M}/u.test(segment) && files.some((file) => coversAll(file, drawnIn(segment)))),
  );
}

/** A character and, where one follows, the variation selector that chooses its form. */
type Drawn = readonly [codePoint: number, selector?: number];

/** The same letters come again and again. */
const forms = new LRUCache<string, readonly [composed: readonly Drawn[], apart: readonly Drawn[]]>({
  max: 4000,
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
  const known = drawnBefore.get(text) ?? newlyDrawnIn(text);
  drawnBefore.set(text, known);
  return known;
}

const drawnBefore = new LRUCache<string, readonly Drawn[]>({ max: 4000 });

function newlyDrawnIn(text: string): readonly Drawn[] {
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
