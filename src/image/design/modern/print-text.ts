import type { SharedArtwork } from '../../artwork.ts';
import { printRooms } from '../../../model/print-rooms.ts';
import { quietInk } from '../../drawing/colours.ts';
import { embeddedSvg } from '../../drawing/embedded-svg.ts';
import { column, place, row, type LayoutNode } from '../layout-tree.ts';
import { drawingPart, oneLine, placePart, type Part } from '../part.ts';
import { nameHeight } from './print-measure.ts';
import { flushPart, tagPart } from './text-part.ts';
import { modernType } from './type.ts';

interface Piece {
  readonly tree: LayoutNode;
  readonly parts: readonly Part[];
}

const sealSide = printRooms.modern.seal.height;

/** The word for what the sheet is, and the institution's seal at the other end of the line. */
export async function printHead({ institution }: SharedArtwork, width: number): Promise<Piece> {
  const word = await flushPart('word', 'Certificate', modernType.kicker, {
    width,
    fill: institution.accent,
    settings: oneLine(66),
  });
  const seal = institution.seal
    ? drawingPart(
        'seal',
        embeddedSvg(institution.seal, 'seal', printRooms.modern.seal),
        `Seal of ${institution.name}`,
      )
    : null;
  return {
    parts: seal ? [word, seal] : [word],
    tree: row(
      { width, height: sealSide, justifyContent: 'space-between' },
      placePart(word),
      ...(seal ? [placePart(seal)] : []),
    ),
  };
}

/** From *This is to certify that* to the course's title. */
export async function printBody(
  { institution, course, distinction }: SharedArtwork,
  width: number,
): Promise<Piece> {
  const phrase = { width, fill: quietInk, settings: oneLine(58) };
  const certify = await flushPart('certify', 'This is to certify that', modernType.phrase, phrase);
  const completed = await flushPart(
    'completed',
    'has successfully completed',
    modernType.phrase,
    phrase,
  );
  const honour = distinction
    ? await tagPart('distinction', 'with distinction', modernType.tag, {
        size: 50,
        fill: institution.accent,
      })
    : null;
  const title = await flushPart('title', course.title, modernType.title, {
    width,
    fill: institution.accent,
    lang: course.lang,
    settings: [
      { lines: 1, largest: 112, smallest: 84 },
      { lines: 2, largest: 92, smallest: 56 },
      { lines: 3, largest: 56, smallest: 12 },
    ],
  });
  return {
    parts: [certify, completed, title, ...(honour ? [honour] : [])],
    tree: column(
      { width },
      placePart(certify),
      place('name', { width, height: nameHeight }),
      row(
        { alignItems: 'center', columnGap: 40, height: 82, marginTop: 14 },
        placePart(completed),
        ...(honour ? [placePart(honour)] : []),
      ),
      placePart(title, { marginTop: 40 }),
    ),
  };
}
