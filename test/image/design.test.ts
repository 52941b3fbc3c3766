import { describe, expect, it } from 'vitest';
import { designs } from '../../src/image/design/designs.ts';
import { layOut } from '../../src/image/design/lay-out.ts';
import { boxOf, type Box } from '../../src/image/design/layout.ts';
import { designNames } from '../../src/values/design-name.ts';
import { artworkWith, course, type Variation } from './fixtures.ts';

const printFields = ['name', 'issued', 'qr', 'site', 'code'];
const socialFields = ['name', 'issued', 'qr', 'address'];
// The classic design has an engraved border; the modern one keeps what a printer does not reach free.
const sheets = [
  ['classic', 'print', 236, printFields],
  ['classic', 'social', 58, socialFields],
  ['modern', 'print', 118, printFields],
  ['modern', 'social', 40, socialFields],
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
  [
    'a wide logo',
    {
      institution: {
        logo: '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="90"></svg>',
      },
    },
  ],
  ['an Arabic title', { course: { title: 'مدخل إلى تاريخ الخط العربي', language: 'ar' } }],
  ['a Tibetan title', { course: { title: 'བོད་ཀྱི་རིག་གཞུང་ལ་འཇུག་པ་བོད་ཀྱི་རིག་གཞུང་', language: 'bo' } }],
  [
    'everything at its longest',
    {
      site: { url: 'https://certificates.school-of-continuing-education.oakham.example' },
      course: { title: `${'Hydrography '.repeat(11)}and Tide`, instructors: instructors(6) },
      institution: { name: `${'Estuary '.repeat(11)}College Uni` },
      certificate: { distinction: true },
    },
  ],
];

describe.each(sheets)('the %s design for %s', (name, size, frame, fields) => {
  const design = designs[name][size];

  it.each(contents)(
    'keeps every part inside the frame and clear of the others: %s',
    async (_what, variation) => {
      const { tree, parts } = await design.compose(artworkWith(variation).shared);
      const { layout } = await layOut(tree, design);
      // Drawings of hands may touch their line, as on paper.
      const solid = [...parts.map(({ id }) => id), ...fields].filter((id) => !id.endsWith('-hand'));
      const boxes = solid.map((id) => ({ id, box: boxOf(layout, id) }));
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

describe.each(designNames)('the printed address of the %s design', (name) => {
  it.each([
    ['on one line', 'https://laurel.example', ['laurel.example/verify/']],
    [
      'broken where its parts end, not made small',
      'https://certificates.school-of-continuing-education.oakham.example',
      ['certificates.', 'school-of-continuing-education.', 'oakham.example/verify/'],
    ],
  ])('is %s', async (_what, url, lines) => {
    const artwork = artworkWith({ site: { url } });
    const design = designs[name].print;
    const { layout } = await layOut((await design.compose(artwork.shared)).tree, design);
    const marks = await design.stamp(artwork, layout);
    const mark = marks.find(({ place }) => place === 'site')?.mark;
    const text = mark?.kind === 'text' ? mark.text : undefined;
    expect(text?.lines.map((line) => line.text)).toEqual(lines);
    // 7 points at 300 dots per inch.
    expect(text?.size).toBeGreaterThanOrEqual((7 / 72) * 300);
  });
});
