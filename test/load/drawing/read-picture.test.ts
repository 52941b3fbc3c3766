import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { drawingSize, isPicture } from '../../../src/model/drawing.ts';
import { pictureHeader } from '../../../src/load/drawing/picture-header.ts';
import { readPicture } from '../../../src/load/drawing/read-picture.ts';
import { loadWith, replacing, reportWith } from '../content-fixture.ts';

type Colour = readonly [number, number, number, number];
const ink: Colour = [20, 30, 50, 255];
const paper: Colour = [250, 250, 245, 255];
const nothing: Colour = [0, 0, 0, 0];

/** A PNG file whose left half has one colour and whose right half another. */
function png(width: number, height: number, left: Colour = ink, right: Colour = nothing): Buffer {
  const image = new PNG({ width, height });
  for (let at = 0; at < width * height; at += 1) {
    image.data.set(at % width < width / 2 ? left : right, at * 4);
  }
  return PNG.sync.write(image);
}

const photo = readFileSync('test/fixtures/photos/face.jpg');

/** The photo with a segment of Exif, which says how to turn it and where it was taken. */
function turned(orientation: number): Buffer {
  const exif = Buffer.from(
    'Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0',
    'latin1',
  );
  exif[exif.length - 3] = orientation;
  const place = Buffer.from('SECRET PLACE');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + place.length + 2);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1]), length, exif, place]);
  return Buffer.concat([photo.subarray(0, 2), segment, photo.subarray(2)]);
}

function pictureIn(bytes: Uint8Array) {
  const header = pictureHeader(bytes);
  if (header === null) throw new Error('this is no picture');
  const picture = readPicture(bytes, header);
  if (!('svg' in picture)) throw new Error(picture.what);
  return picture;
}

/** The pixels of a drawing, when it is painted at its own size. */
function pixelsOf(svg: string) {
  const { width, height, pixels } = new Resvg(svg, { logLevel: 'off' }).render();
  const at = (x: number, y: number) => [...pixels.subarray(4 * (y * width + x)).subarray(0, 4)];
  return { width, height, at };
}

const asLogo = (file: string, bytes: Uint8Array) => ({
  [file]: bytes,
  'institutions/harbour.yaml': replacing('assets/logo.svg', file),
});

const asSignature = (file: string, bytes: Uint8Array) => ({
  [file]: bytes,
  'courses/knots.yaml': replacing('signature: assets/logo.svg', `signature: ${file}`),
});

describe('a picture', () => {
  it('becomes a drawing that holds its pixels, transparent where it is', () => {
    const { svg, size, isOpaque } = pictureIn(png(40, 20));
    expect([isPicture(svg), size, drawingSize(svg), isOpaque]).toEqual([
      true,
      { width: 40, height: 20 },
      { width: 40, height: 20 },
      false,
    ]);
    expect([pixelsOf(svg).at(3, 3), pixelsOf(svg).at(36, 16)]).toEqual([[...ink], [...nothing]]);
  });

  it('is told by its bytes, whatever its name says', async () => {
    const { content } = await loadWith(asLogo('assets/logo.jpg', png(800, 500)));
    expect(isPicture(content?.institutions[0]?.logo ?? '')).toBe(true);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'is upright with orientation %i, and nothing says where it was',
    (way) => {
      const plain = pixelsOf(pictureIn(photo).svg);
      const { svg } = pictureIn(turned(way));
      const upright = pixelsOf(svg);
      const [right, below] = [plain.width - 1, plain.height - 1];
      const corner = plain.at(0, 0);
      const sides = way > 4 ? [plain.height, plain.width] : [plain.width, plain.height];
      expect([upright.width, upright.height]).toEqual(sides);
      const places = [
        [0, 0],
        [right, 0],
        [right, below],
        [0, below],
        [0, 0],
        [below, 0],
        [below, right],
        [0, right],
      ];
      const [x = 0, y = 0] = places[way - 1] ?? [];
      expect(upright.at(x, y)).toEqual(corner);
      expect(Buffer.from(svg.split('base64,')[1] ?? '', 'base64').includes('SECRET')).toBe(false);
    },
  );

  it('that is larger than print needs is made smaller, and a thin line in it survives', () => {
    const image = new PNG({ width: 5000, height: 1000 });
    for (let x = 0; x < 5000; x += 1)
      for (const y of [498, 499, 500, 501]) image.data.set(ink, 4 * (y * 5000 + x));
    const { svg, size } = pictureIn(PNG.sync.write(image));
    expect([size, drawingSize(svg)]).toEqual([
      { width: 5000, height: 1000 },
      { width: 1240, height: 248 },
    ]);
    expect(pixelsOf(svg).at(600, 124)[3]).toBeGreaterThan(90);
  });

  it('of any bytes never throws', () => {
    const starts = fc.constantFrom(png(9, 9), photo, turned(6));
    fc.assert(
      fc.property(starts, fc.nat(400), fc.uint8Array({ maxLength: 30 }), (file, at, bytes) => {
        const changed = Buffer.from(file);
        changed.set(
          bytes.subarray(0, Math.max(0, changed.length - at)),
          Math.min(at, changed.length),
        );
        pictureHeader(changed);
        pictureHeader(changed.subarray(0, at));
      }),
    );
  });
});

describe('what is refused', () => {
  it('too few pixels for print: the message says how many it takes', async () => {
    expect(await reportWith(asSignature('assets/ada.png', png(200, 80)))).toMatchInlineSnapshot(`
      "
      courses/knots.yaml:35:16  error picture-resolution
        The picture has 200 × 80 pixels: on certificates, where it is up to 3.7 cm wide, 136 dots per inch. Printed, it would look blurred.
        35 │     signature: assets/ada.png
           │                ^
        → Scan or export it again with at least 441 × 176 pixels, which are 300 dots per inch, or use an SVG.
      "
    `);
  });

  it('a little too few is a warning', async () => {
    const { content, problems } = await loadWith(asSignature('assets/ada.png', png(400, 160)));
    expect(problems).toMatchObject([{ code: 'picture-resolution', severity: 'warning' }]);
    expect(content).toBeDefined();
  });

  it('paper around a signature is a warning that says how to mend it', async () => {
    const file = png(900, 300, ink, paper);
    expect(await reportWith(asSignature('assets/ada.png', file))).toMatchInlineSnapshot(`
      "
      courses/knots.yaml:35:16  warning picture-opaque
        The signature has a ground of its own. On the tinted paper of certificates it shows as a box.
        35 │     signature: assets/ada.png
           │                ^
        → Make what is around the drawing transparent and save it as PNG: “From a scan to a signature” in docs/content.md has the steps.
      "
    `);
  });

  it.each([
    ['light corners are a box', paper, ['picture-opaque']],
    ['a ground of its own is not', [13, 79, 92, 255] as Colour, []],
  ])('of a logo: %s', async (_, ground, codes) => {
    const { problems } = await loadWith(asLogo('assets/l.png', png(900, 600, ground, ground)));
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['a GIF', Buffer.from('GIF89a………'), 'picture-format'],
    ['half a PNG', png(900, 600).subarray(0, 400), 'picture-damaged'],
    ['a header alone', png(900, 600).subarray(0, 20), 'picture-damaged'],
    ['nothing but transparency', png(900, 600, nothing), 'picture-damaged'],
    ['a JPEG for a printing press', inFourColours(), 'picture-colours'],
    ['a picture of a billion pixels', ofManyPixels(), 'picture-too-large'],
    ['a file of many bytes', Buffer.alloc(9 * 1024 * 1024, 1), 'picture-too-large'],
  ])('%s', async (_, bytes, code) => {
    const { problems } = await loadWith(asLogo('assets/l.png', bytes));
    expect(problems).toMatchObject([{ code, severity: 'error' }]);
  });
});

/** The photo, said to have four colours. */
function inFourColours(): Buffer {
  const file = Buffer.from(photo);
  const at = file.indexOf(Buffer.from([0xff, 0xc0]));
  file[at + 9] = 4;
  return file;
}

/** A small file that would need gigabytes. */
function ofManyPixels(): Buffer {
  const file = png(4, 4);
  file.writeUInt32BE(32_000, 16);
  file.writeUInt32BE(32_000, 20);
  return file;
}
