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

/** A glyph as it stands in a font file: the same in every font that has it. */
export interface EncodedGlyph {
  readonly outline: Buffer;
  readonly extent: Extent;
  readonly advance: number;
  readonly points: number;
  readonly contours: number;
}

/** A TrueType font with the tables that a PDF viewer asks for. Glyphs are numbered as given. */
export function trueTypeFont(
  glyphs: readonly EncodedGlyph[],
  unitsPerEm: number,
): { file: Uint8Array; extent: Extent } {
  const extent = glyphs.map((glyph) => glyph.extent).reduce(union, nothing);
  const outlines = glyphs.map(({ outline }) => outline);
  const tables: readonly (readonly [string, Buffer])[] = [
    ['glyf', Buffer.concat(outlines)],
    ['head', head(unitsPerEm, extent)],
    ['hhea', hhea(glyphs, extent)],
    ['hmtx', metrics(glyphs)],
    ['loca', locations(outlines)],
    ['maxp', maxp(glyphs)],
  ];
  return { file: tableDirectory(tables), extent };
}

export function encodedGlyph({ contours, advance }: TrueTypeGlyph): EncodedGlyph {
  const points = contours.flat();
  const extent = extentOf(points);
  const outline = contours.length === 0 ? Buffer.alloc(0) : outlineOf(contours, points, extent);
  return { outline, extent, advance, points: points.length, contours: contours.length };
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

function outlineOf(
  contours: TrueTypeGlyph['contours'],
  points: readonly OutlinePoint[],
  extent: Extent,
): Buffer {
  let last = -1;
  const ends = contours.map(({ length }) => (last += length));
  const [flags, xs, ys]: [number[], number[], number[]] = [[], [], []];
  let [x, y] = [0, 0];
  for (const [at, point] of points.entries()) {
    const across = step(point.x - x, xs) << 1;
    const up = step(point.y - y, ys) << 2;
    flags.push((point.on ? onCurve : 0) | (at === 0 ? overlapping : 0) | across | up);
    [x, y] = [point.x, point.y];
  }
  const start = words(contours.length, extent.xMin, extent.yMin, extent.xMax, extent.yMax);
  const data = Buffer.concat([start, words(...ends, 0), Uint8Array.from([...flags, ...xs, ...ys])]);
  return Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
}

/**
 * Writes the step from one coordinate to the next.
 * @returns its flag: the first bit says that it is one byte, the fourth its sign or that it is 0
 */
function step(distance: number, bytes: number[]): number {
  if (distance === 0) return 8;
  if (Math.abs(distance) > 255) {
    bytes.push((distance >> 8) & 0xff, distance & 0xff);
    return 0;
  }
  bytes.push(Math.abs(distance));
  return distance > 0 ? 9 : 1;
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

function hhea(glyphs: readonly EncodedGlyph[], { xMin, yMin, xMax, yMax }: Extent): Buffer {
  const widest = Math.max(...glyphs.map(({ advance }) => advance));
  return words(1, 0, yMax, yMin, 0, widest, xMin, 0, xMax, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length);
}

function metrics(glyphs: readonly EncodedGlyph[]): Buffer {
  return words(...glyphs.flatMap(({ advance, extent }) => [advance, extent.xMin]));
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

function maxp(glyphs: readonly EncodedGlyph[]): Buffer {
  const points = Math.max(...glyphs.map((glyph) => glyph.points));
  const contours = Math.max(...glyphs.map((glyph) => glyph.contours));
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
