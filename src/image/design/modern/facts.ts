import type { SharedArtwork } from '../../artwork.ts';
import { hairline, ink, quietInk } from '../../drawing/colours.ts';
import { column, place, row, rule, type LayoutNode } from '../layout-tree.ts';
import { oneLine, placePart, type Part } from '../part.ts';
import { factSize } from './print-measure.ts';
import { flushPart } from './text-part.ts';
import { modernType } from './type.ts';

interface Facts {
  readonly tree: LayoutNode;
  readonly parts: readonly Part[];
}

const gap = 72;

/** The facts of the achievement in two columns, each below a hairline. The day of issue is a place, because it belongs to one learner. */
export async function facts({ facts: known }: SharedArtwork, width: number): Promise<Facts> {
  const each = Math.floor((width - gap) / 2);
  const value = (id: string, text: string) =>
    flushPart(id, text, modernType.fact, {
      width: each,
      fill: ink,
      settings: oneLine(factSize),
    });
  const values = {
    length: await value('length', known.length),
    hours: await value('hours', known.hours),
    offered: await value('offered', known.offered),
  };
  const issued = place('issued', { width: each, height: values.length.height });
  const length = await fact('Length', placePart(values.length), each);
  const hours = await fact('Study', placePart(values.hours), each);
  const offered = await fact('Offered', placePart(values.offered), each);
  const day = await fact('Issued', issued, each);
  return {
    parts: [
      ...Object.values(values),
      ...[length, hours, offered, day].flatMap(({ parts }) => parts),
    ],
    tree: column(
      { rowGap: 36, width },
      row({ columnGap: gap }, length.tree, hours.tree),
      row({ columnGap: gap }, offered.tree, day.tree),
    ),
  };
}

/** A fact: its label above its value. */
async function fact(label: string, value: LayoutNode, width: number): Promise<Facts> {
  const heading = await flushPart(`${label.toLowerCase()}-label`, label, modernType.label, {
    width,
    fill: quietInk,
    settings: oneLine(34),
  });
  return {
    parts: [heading],
    tree: column(
      { width },
      rule(hairline, 3, { width }),
      placePart(heading, { marginTop: 18, marginBottom: 12 }),
      value,
    ),
  };
}
