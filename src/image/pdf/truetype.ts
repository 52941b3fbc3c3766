/** A point of a glyph's outline in font units, y upwards. Two points off the curve imply one on it between them. */
export interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

/** Closed contours of whole font units, and the width. */
export interface TrueTypeGlyph {
  readonly contours: readonly (readonly OutlinePoint[])[];
  readonly advance: number;
}

interface Extent {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

const nothing: Extent = { xMin: 0, yMin: 0, xMax: 0, yMax: 0 };

/** A TrueType font with the tables that a PDF viewer asks for. Glyphs are numbered as given. */
export function trueTypeFont(
  glyphs: readonly TrueTypeGlyph[],
  unitsPerEm: number,
): { file: Uint8Array; extent: Extent } {
  const extents = glyphs.map(({ contours }) => extentOf(contours.flat()));
  const extent = extents.reduce(union, nothing);
  const outlines = glyphs.map((glyph, at) => glyphData(glyph, extents[at] ?? nothing));
  const tables: readonly (readonly [string, Buffer])[] = [
    ['glyf', Buffer.concat(outlines)],
    ['head', head(unitsPerEm, extent)],
    ['hhea', hhea(glyphs, extent)],
    ['hmtx', metrics(glyphs, extents)],
    ['loca', locations(outlines)],
    ['maxp', maxp(glyphs)],
  ];
  return { file: tableDirectory(tables), extent };
}

function extentOf(points: readonly OutlinePoint[]): Extent {
  let extent: Extent | null = null;
  for (const { x, y } of points) {
    const own = { xMin: x, yMin: y, xMax: x, yMax: y };
    extent = extent ? union(extent, own) : own;
  }
  return extent ?? nothing;
}

function union(one: Extent, other: Extent): Extent {
  return {
    xMin: Math.min(one.xMin, other.xMin),
    yMin: Math.min(one.yMin, other.yMin),
    xMax: Math.max(one.xMax, other.xMax),
    yMax: Math.max(one.yMax, other.yMax),
  };
}

const onCurve = 1;
/** Contours of variable fonts overlap: they are filled by the winding number. */
const overlapping = 0x40;

function glyphData({ contours }: TrueTypeGlyph, extent: Extent): Buffer {
  if (contours.length === 0) return Buffer.alloc(0);
  const points = contours.flat();
  let last = -1;
  const ends = contours.map(({ length }) => (last += length));
  const xs = deltas(points.map(({ x }) => x));
  const ys = deltas(points.map(({ y }) => y));
  const flags = points.map(
    ({ on }, at) =>
      (on ? onCurve : 0) |
      (at === 0 ? overlapping : 0) |
      ((xs[at]?.flag ?? 0) << 1) |
      ((ys[at]?.flag ?? 0) << 2),
  );
  const data = Buffer.concat([
    words(contours.length, extent.xMin, extent.yMin, extent.xMax, extent.yMax, ...ends, 0),
    Uint8Array.from(flags),
    ...xs.map(({ bytes }) => bytes),
    ...ys.map(({ bytes }) => bytes),
  ]);
  return Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
}

/** Each coordinate as the step from the one before. The flag's first bit says that it is one byte, its fourth its sign or that it is 0. */
function deltas(values: readonly number[]): readonly { flag: number; bytes: Buffer }[] {
  return values.map((value, at) => {
    const step = value - (values[at - 1] ?? 0);
    if (step === 0) return { flag: 8, bytes: Buffer.alloc(0) };
    if (Math.abs(step) > 255) return { flag: 0, bytes: words(step) };
    return { flag: step > 0 ? 9 : 1, bytes: Buffer.of(Math.abs(step)) };
  });
}

function head(unitsPerEm: number, { xMin, yMin, xMax, yMax }: Extent): Buffer {
  const table = Buffer.alloc(54);
  table.writeUInt32BE(0x00010000, 0);
  table.writeUInt32BE(0x5f0f3cf5, 12);
  table.writeUInt16BE(0b1011, 16);
  table.writeUInt16BE(unitsPerEm, 18);
  table.set(words(xMin, yMin, xMax, yMax), 36);
  table.set(words(0, 6, 2, 1, 0), 44);
  return table;
}

function hhea(glyphs: readonly TrueTypeGlyph[], { xMin, yMin, xMax, yMax }: Extent): Buffer {
  const widest = Math.max(...glyphs.map(({ advance }) => advance));
  return words(1, 0, yMax, yMin, 0, widest, xMin, 0, xMax, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length);
}

function metrics(glyphs: readonly TrueTypeGlyph[], extents: readonly Extent[]): Buffer {
  return words(...glyphs.flatMap(({ advance }, at) => [advance, extents[at]?.xMin ?? 0]));
}

function locations(outlines: readonly Buffer[]): Buffer {
  const table = Buffer.alloc(4 * (outlines.length + 1));
  let offset = 0;
  for (const [at, { length }] of outlines.entries()) {
    offset += length;
    table.writeUInt32BE(offset, 4 * (at + 1));
  }
  return table;
}

function maxp(glyphs: readonly TrueTypeGlyph[]): Buffer {
  const points = Math.max(...glyphs.map(({ contours }) => contours.flat().length));
  const contours = Math.max(...glyphs.map((glyph) => glyph.contours.length));
  return words(1, 0, glyphs.length, points, contours, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
}

function tableDirectory(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const directory = Buffer.alloc(12 + 16 * tables.length);
  directory.writeUInt32BE(0x00010000, 0);
  directory.set(words(tables.length, 64, 2, 16 * tables.length - 64), 4);
  let offset = directory.length;
  const padded = tables.map(([tag, table], at) => {
    const entry = 12 + 16 * at;
    directory.write(tag, entry, 'latin1');
    const bytes = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    directory.writeUInt32BE(checksum(bytes), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(table.length, entry + 12);
    offset += bytes.length;
    return bytes;
  });
  return Buffer.concat([directory, ...padded]);
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

/** Big-endian words of 16 bits, negative ones as two's complements. */
function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [at, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, 2 * at);
  return bytes;
}
