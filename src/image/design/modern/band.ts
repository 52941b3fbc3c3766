import type { SharedArtwork } from '../../artwork.ts';
import { paper, tint } from '../../drawing/colours.ts';
import { embeddedSvg } from '../../drawing/embedded-svg.ts';
import { rosette } from '../../drawing/rosette.ts';
import type { Setting } from '../../text/fit-text.ts';
import { column, type LayoutNode } from '../layout-tree.ts';
import type { Mark } from '../mark.ts';
import { drawingPart, placePart, type Part } from '../part.ts';
import { flushPart } from './text-part.ts';
import { modernType } from './type.ts';

export interface BandOptions {
  readonly width: number;
  /** Of the sheet. */
  readonly height: number;
  /** Distance of the logo's plate and of text from the band's edges. */
  readonly margin: number;
  /** Clear paper around the logo on its plate. */
  readonly clear: number;
  readonly logoHeight: number;
  /** From the sheet's lower edge to the institution's name. */
  readonly foot: number;
  /** Width of the engraved lines. */
  readonly line: number;
  readonly name: readonly Setting[];
}

interface Band {
  readonly tree: LayoutNode;
  readonly parts: readonly Part[];
  /** The band itself, with the plate that the logo stands on. */
  readonly backdrop: Mark;
}

/**
 * The institution's side of the sheet. Logos are drawn for light grounds, in whatever colours, so theirs hangs into the band as a plate
 * of paper.
 */
export async function band({ institution }: SharedArtwork, options: BandOptions): Promise<Band> {
  const { width, height, margin, clear, foot } = options;
  const plate = width - 2 * margin;
  const logo = drawingPart(
    'logo',
    embeddedSvg(institution.logo, 'logo', { width: plate - 2 * clear, height: options.logoHeight }),
    `Logo of ${institution.name}`,
  );
  const name = await flushPart('institution', institution.name, modernType.institution, {
    width: plate,
    fill: paper,
    settings: options.name,
  });
  return {
    parts: [logo, name],
    backdrop: {
      kind: 'decoration',
      svg:
        rectangle(0, width, height, institution.accent) +
        ornament(options, institution.accent) +
        rectangle(margin, plate, logo.height + margin + clear, paper),
    },
    tree: column(
      {
        width,
        height,
        flexShrink: 0,
        boxSizing: 'border-box',
        padding: `${margin}px ${margin}px ${foot}px`,
        justifyContent: 'space-between',
      },
      column({ alignItems: 'center' }, placePart(logo)),
      placePart(name),
    ),
  };
}

/** Half a flower of the engraver's curve, tone on tone: the sheet's edge cuts it, and its petals end before the band does. */
function ornament({ width, height, line }: BandOptions, accent: string): string {
  const flower = { x: 0, y: height * 0.6 };
  const curves = [
    rosette({ ...flower, radius: width * 0.95, petals: 14, turns: 5 }),
    rosette({ ...flower, radius: width * 0.44, petals: 8, turns: 3 }),
  ];
  return curves
    .map(
      (d) => `<path fill="none" stroke="${tint(accent, 0.84)}" stroke-width="${line}" d="${d}"/>`,
    )
    .join('');
}

function rectangle(left: number, width: number, height: number, fill: string): string {
  return `<rect x="${left}" width="${width}" height="${height}" fill="${fill}"/>`;
}
