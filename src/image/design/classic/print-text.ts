import type { SharedArtwork } from '../../artwork.ts';
import { printRooms } from '../../../model/print-rooms.ts';
import { ink, quietInk, tint } from '../../drawing/colours.ts';
import { embeddedSvg } from '../../drawing/embedded-svg.ts';
import { column, place, row, rule, type LayoutNode } from '../layout-tree.ts';
import {
  drawingPart,
  linePart,
  oneLine,
  placePart,
  type LinePartOptions,
  type Part,
} from '../part.ts';
import { measure, nameRoom, printType } from './print-type.ts';

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
    embeddedSvg(institution.logo, 'logo', printRooms.classic.logo),
    `Logo of ${institution.name}`,
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
export async function printBody(shared: SharedArtwork): Promise<Piece> {
  const { institution, achievement, distinction } = shared;
  const phrase = (id: string, text: string) =>
    linePart(id, text, printType.phrase, line(quietInk, 58));
  const certify = await phrase('certify', 'This is to certify that');
  const completed = await phrase('completed', 'has successfully completed');
  const title = await courseTitle(shared);
  const sentence = await Promise.all(
    achievement.map((text, at) =>
      linePart(`achievement-${at}`, text, printType.achievement, line(ink, 52)),
    ),
  );
  const honour = distinction
    ? await linePart(
        'distinction',
        'with distinction',
        printType.distinction,
        line(institution.accent, 66),
      )
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

function line(fill: string, size: number): LinePartOptions {
  return { width: textMeasure, fill, settings: oneLine(size) };
}

function courseTitle({ institution, course }: SharedArtwork): Promise<Part> {
  return linePart('title', course.title, printType.title, {
    width: textMeasure,
    fill: institution.accent,
    lang: course.lang,
    settings: [
      { lines: 1, largest: 122, smallest: 84 },
      { lines: 2, largest: 98, smallest: 56 },
      { lines: 3, largest: 56, smallest: 12 },
    ],
  });
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
