import type { SharedArtwork } from '../artwork.ts';
import { ink, quietInk, tint } from '../drawing/colours.ts';
import { embeddedSvg } from '../drawing/embedded-svg.ts';
import { column, place, row, rule, type LayoutNode } from './layout-tree.ts';
import { drawingPart, linePart, oneLine, placePart, type Part } from './part.ts';
import { measure, printType } from './print-type.ts';

/** The place of the learner's name. */
export const nameRoom = { width: measure - 120, height: 300 };
const textMeasure = measure - 200;

/** A piece of the tree, and what is drawn into its places. */
interface Piece {
  readonly tree: LayoutNode;
  readonly parts: readonly Part[];
}

/** Logo and name of the institution. */
export async function printHead({ institution }: SharedArtwork): Promise<Piece> {
  const logo = drawingPart(
    'logo',
    embeddedSvg(institution.logo, 'logo', { width: 620, height: 200 }),
  );
  const name = await linePart('institution', institution.name, printType.institution, {
    width: textMeasure,
    fill: ink,
    settings: [
      { lines: 1, largest: 72, smallest: 46 },
      { lines: 2, largest: 46, smallest: 12 },
    ],
  });
  return {
    parts: [logo, name],
    tree: column({ alignItems: 'center' }, placePart(logo), placePart(name, { marginTop: 26 })),
  };
}

/** From *This is to certify that* to the distinction. */
export async function printBody({
  institution,
  course,
  achievement,
  distinction,
}: SharedArtwork): Promise<Piece> {
  const phrase = { width: textMeasure, fill: quietInk, settings: oneLine(58) };
  const certify = await linePart('certify', 'This is to certify that', printType.phrase, phrase);
  const completed = await linePart(
    'completed',
    'has successfully completed',
    printType.phrase,
    phrase,
  );
  const title = await linePart('title', course.title, printType.title, {
    width: textMeasure,
    fill: institution.accent,
    lang: course.lang,
    settings: [
      { lines: 1, largest: 122, smallest: 84 },
      { lines: 2, largest: 98, smallest: 56 },
      { lines: 3, largest: 56, smallest: 12 },
    ],
  });
  const sentence = await Promise.all(
    achievement.map((text, at) =>
      linePart(`achievement-${at}`, text, printType.achievement, {
        width: textMeasure,
        fill: ink,
        settings: oneLine(52),
      }),
    ),
  );
  const honour = distinction
    ? await linePart('distinction', 'with distinction', printType.distinction, {
        width: textMeasure,
        fill: institution.accent,
        settings: oneLine(66),
      })
    : null;
  return {
    parts: [certify, completed, title, ...sentence, ...(honour ? [honour] : [])],
    tree: column(
      { alignItems: 'center' },
      placePart(certify),
      place('name', nameRoom, { marginTop: 8 }),
      placePart(completed, { marginTop: 10 }),
      placePart(title, { marginTop: 48 }),
      ...sentence.map((part, at) => placePart(part, { marginTop: at === 0 ? 36 : 16 })),
      ...(honour ? [setApart(honour, tint(institution.accent, 0.55))] : []),
    ),
  };
}

/** Between two short lines. */
function setApart(part: Part, colour: string): LayoutNode {
  const side = () => rule(colour, 3, { width: 190, marginTop: 8 });
  return row(
    { alignItems: 'center', columnGap: 44, marginTop: 40 },
    side(),
    placePart(part),
    side(),
  );
}
