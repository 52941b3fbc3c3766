import {
  hanFamilies,
  newsreader,
  scriptFamilies,
  sourceSans,
  type FontFamily,
  type HanTradition,
} from '../../fonts/catalogue.ts';
import { filesOf, hasGlyph, holdsGlyph, type FontFile } from '../../fonts/font-file.ts';
import { drawnCharacters } from '../../model/printed-form.ts';
import { clustersOf } from './clusters.ts';
import { hanFamiliesFor, hanTraditionOf } from './han.ts';
import type { TextStyle } from './text-style.ts';

/** Finds a font file for each grapheme cluster of one text. */
export type FaceChooser = (cluster: string, previous: FontFile | null) => FontFile;

/** Drawn by the shaper itself or not at all; any font will do. */
const ignorable = /^[\p{Default_Ignorable_Code_Point}\p{Variation_Selector}]$/u;

/** A chooser among the families for a text’s style, scripts and language. */
export function faceChooser(text: string, style: TextStyle, lang: string | null): FaceChooser {
  const files = familiesFor(text, style, lang).flatMap((family) =>
    filesOf(family, style.slant, style.weight),
  );
  return (cluster, previous) => {
    if (previous && !/\p{L}/u.test(cluster)) {
      const same = ofSameFace(cluster, previous, files);
      if (same) return same;
    }
    const found =
      files.find((file) => covers(file, cluster)) ??
      files.find((file) => coversBase(file, cluster));
    return found ?? previous ?? anyFile(files);
  };
}

/**
 * Digits, spaces and punctuation stay in the face of the letters before them: in the file that is meant for them, where they are
 * kerned with most letters, or in that of the letters.
 */
function ofSameFace(
  cluster: string,
  previous: FontFile,
  files: readonly FontFile[],
): FontFile | undefined {
  const meant = files.find((file) => file.family === previous.family && covers(file, cluster));
  return meant ?? (coversEitherForm(previous, cluster, holdsGlyph) ? previous : undefined);
}

function familiesFor(text: string, style: TextStyle, lang: string | null): readonly FontFamily[] {
  const own = style.face === 'sans' ? sourceSans : newsreader;
  const first = setsEveryLatinLetter(own, text) ? [own] : [];
  const han = hanFamiliesFor(hanTraditionOf(text, lang) ?? traditionThatDraws(text));
  return [...first, ...scriptFamilies.filter((family) => !family.han), ...han];
}

/** The first tradition with every Chinese character of the text, in the form that is asked for; simplified Chinese if none has. */
function traditionThatDraws(text: string): HanTradition {
  const characters = clustersOf(text).filter(({ segment }) => /^\p{Script=Han}/u.test(segment));
  const drawing = hanFamilies.find((family) => {
    const files = filesOf(family);
    return characters.every(({ segment }) => files.some((file) => covers(file, segment)));
  });
  return drawing?.han ?? 'zh-Hans';
}

/**
 * The design's faces know no marks but those of composed letters, and are cut into subsets. A text that needs more is set in the whole
 * fonts behind them from its first letter to its last, since two faces in one word look like a fault.
 */
function setsEveryLatinLetter(family: FontFamily, text: string): boolean {
  const files = filesOf(family);
  return clustersOf(text).every(
    ({ segment }) =>
      !/^\p{Script=Latin}/u.test(segment) ||
      (!/\p{M}/u.test(segment) && files.some((file) => coversAll(file, segment))),
  );
}

/** By file and cluster: the same letters come again and again. */
const known = new WeakMap<FontFile, Map<string, boolean>>();

/** Composed or decomposed: the shaper tries both forms. */
function covers(file: FontFile, cluster: string): boolean {
  const answers = known.get(file) ?? new Map<string, boolean>();
  known.set(file, answers);
  const answer = answers.get(cluster) ?? coversEitherForm(file, cluster, hasGlyph);
  answers.set(cluster, answer);
  return answer;
}

function coversEitherForm(file: FontFile, cluster: string, has: typeof hasGlyph): boolean {
  return (
    coversAll(file, cluster.normalize('NFC'), has) || coversAll(file, cluster.normalize('NFD'), has)
  );
}

function coversAll(file: FontFile, text: string, has = hasGlyph): boolean {
  return (text.match(drawnCharacters) ?? []).every((drawn) => {
    const [codePoint = 0, selector] = Array.from(drawn, (character) => character.codePointAt(0));
    return ignorable.test(drawn) || has(file, codePoint, selector);
  });
}

function coversBase(file: FontFile, cluster: string): boolean {
  return hasGlyph(file, cluster.codePointAt(0) ?? 0);
}

function anyFile(files: readonly FontFile[]): FontFile {
  const [file] = files;
  if (!file) throw new Error('No fonts are bundled.');
  return file;
}
