import { describe, expect, it } from 'vitest';
import { printDesign } from '../../src/image/design/print.ts';
import { socialDesign } from '../../src/image/design/social.ts';
import { layOut, type Box } from '../../src/image/design/lay-out.ts';
import { artworkWith, course, type Variation } from './fixtures.ts';

const designs = [
  ['print', printDesign, 236, ['name', 'issued', 'qr', 'site', 'code']],
  ['social', socialDesign, 58, ['name', 'issued', 'qr', 'address']],
] as const;

const instructors = (count: number) =>
  Array.from({ length: count }, () => ({
    ...course.instructors[0]!,
    name: 'Wilhelmina Featherstonehaugh-Cholmondeley of the Northern Estuaries',
    title:
      'Distinguished Professor of Comparative Hydrography, Navigation and the History of Tidal Prediction, Faculty of Marine and Coastal Science',
  }));

const contents: readonly (readonly [string, Variation])[] = [
  ['an ordinary certificate', {}],
  ['distinction and sample', { certificate: { distinction: true }, site: { sample: true } }],
  ['no seal', { institution: { seal: null } }],
  ['three wordy instructors', { course: { instructors: instructors(3) } }],
  [
    'six wordy instructors',
    { course: { instructors: instructors(6) }, certificate: { distinction: true } },
  ],
  [
    'the longest title',
    {
      course: { title: `${'Hydrography '.repeat(11)}and Tide` },
      certificate: { distinction: true },
    },
  ],
  [
    'the longest institution’s name',
    { institution: { name: `${'Estuary '.repeat(11)}College Uni` } },
  ],
  ['an Arabic title', { course: { title: 'مدخل إلى تاريخ الخط العربي', language: 'ar' } }],
  ['a Tibetan title', { course: { title: 'བོད་ཀྱི་རིག་གཞུང་ལ་འཇུག་པ་བོད་ཀྱི་རིག་གཞུང་', language: 'bo' } }],
  [
    'everything at its longest',
    {
      course: { title: `${'Hydrography '.repeat(11)}and Tide`, instructors: instructors(6) },
      institution: { name: `${'Estuary '.repeat(11)}College Uni` },
      certificate: { distinction: true },
    },
  ],
];

describe.each(designs)('the %s design', (_size, design, frame, fields) => {
  it.each(contents)(
    'keeps every part inside the frame and clear of the others: %s',
    async (_what, variation) => {
      const { tree, parts } = await design.compose(artworkWith(variation).shared);
      const layout = await layOut(tree, design);
      // Drawings of hands may touch their line, as on paper.
      const solid = [...parts.map(({ id }) => id), ...fields].filter((id) => !id.endsWith('-hand'));
      const boxes = solid.map((id) => ({ id, box: layout.boxOf(id) }));
      const outside = boxes.filter(({ box }) => !inside(box, design, frame));
      const touching = boxes.flatMap((one, at) =>
        boxes
          .slice(at + 1)
          .filter((other) => overlap(one.box, other.box))
          .map((other) => [one.id, other.id]),
      );
      expect({ outside, touching }).toEqual({ outside: [], touching: [] });
    },
  );
});

function inside(
  { left, top, width, height }: Box,
  sheet: { width: number; height: number },
  frame: number,
): boolean {
  return (
    left >= frame &&
    top >= frame &&
    left + width <= sheet.width - frame &&
    top + height <= sheet.height - frame
  );
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}
