import type { Problem } from '../store/problem.ts';

/** A JPEG file that holds its picture and nothing else. */
export interface Jpeg {
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export type JpegProblem = Extract<Problem, 'not-an-image' | 'another-format' | 'damaged-image'>;
export type JpegReading =
  | { readonly ok: true; readonly jpeg: Jpeg }
  | { readonly ok: false; readonly problem: JpegProblem };

/**
 * Reads a JPEG file strictly, and keeps of it what the picture is drawn from: tables, frame and scans. Everything else that a file can
 * carry – Exif, places, thumbnails, comments, colour profiles, what follows its end – is left out. Never throws.
 */
export function readJpeg(file: Uint8Array): JpegReading {
  if (file[0] !== 0xff || file[1] !== marker.start || file[2] !== 0xff) {
    return refused(isAnotherFormat(file) ? 'another-format' : 'not-an-image');
  }
  const jpeg = pictureOf(file);
  return jpeg ? { ok: true, jpeg } : refused('damaged-image');
}

const refused = (problem: JpegProblem): JpegReading => ({ ok: false, problem });

const marker = { start: 0xd8, end: 0xd9, scan: 0xda } as const;
/** Tables for quantisation and Huffman codes, and the restart interval. */
const tables = new Set([0xdb, 0xc4, 0xdd]);
/** Baseline, extended and progressive: what browsers write and read. */
const frames = new Set([0xc0, 0xc1, 0xc2]);
/** Segments that applications add, and comments. */
const isAddition = (code: number) => (code >= 0xe0 && code <= 0xef) || code === 0xfe;

/** “JFIF”, version 1.1, square pixels, no thumbnail: how the colours are to be read. */
const jfif = Uint8Array.of(
  ...[0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
);

/** Photos have a few dozen. */
const mostSegments = 1000;

interface Reading {
  readonly kept: Uint8Array[];
  frame: Pick<Jpeg, 'width' | 'height'> | null;
  /** Bytes of scans. */
  scanned: number;
}

/** Null for a file that is damaged or holds something that no browser writes. */
function pictureOf(file: Uint8Array): Jpeg | null {
  const reading: Reading = { kept: [], frame: null, scanned: 0 };
  let at: number | null = 2;
  for (let count = 0; at !== null && count < mostSegments; count += 1) {
    const segment = segmentAt(file, at);
    if (segment === null) return null;
    if (segment.code === marker.end) return assembled(reading);
    at = read(reading, file, segment);
  }
  return null;
}

interface Segment {
  readonly code: number;
  /** Where its marker begins and where it ends. */
  readonly from: number;
  readonly to: number;
}

function segmentAt(file: Uint8Array, at: number): Segment | null {
  let from = at;
  if (file[from] !== 0xff) return null;
  // A marker may be filled up with any number of these.
  while (file[from + 1] === 0xff) from += 1;
  const code = file[from + 1] ?? 0;
  if (code === marker.end) return { code, from, to: from + 2 };
  const length = (file[from + 2] ?? 0) * 256 + (file[from + 3] ?? 0);
  const to = from + 2 + length;
  return length < 2 || to > file.length ? null : { code, from, to };
}

/** The offset to go on at; null where the file must not go on like this. */
function read(reading: Reading, file: Uint8Array, { code, from, to }: Segment): number | null {
  if (isAddition(code)) return to;
  if (code === marker.scan) {
    if (reading.frame === null) return null;
    const end = endOfScan(file, to);
    reading.scanned += end - to;
    reading.kept.push(file.subarray(from, end));
    return end;
  }
  if (frames.has(code)) {
    if (reading.frame !== null) return null;
    reading.frame = frameIn(file.subarray(from, to));
    if (reading.frame === null) return null;
  } else if (!tables.has(code)) return null;
  reading.kept.push(file.subarray(from, to));
  return to;
}

/** Within a scan, a byte of ones is followed by 0 or by the number of a restart. */
function endOfScan(file: Uint8Array, from: number): number {
  for (let at = from; at < file.length; at += 1) {
    if (file[at] !== 0xff) continue;
    const next = file[at + 1] ?? marker.end;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return file.length;
}

/** Eight bits for each of one or three colours. */
function frameIn(segment: Uint8Array): Reading['frame'] {
  const [precision, ...size] = segment.subarray(4, 9);
  const [high = 0, low = 0, wide = 0, narrow = 0] = size;
  const colours = segment[9] ?? 0;
  const [height, width] = [high * 256 + low, wide * 256 + narrow];
  const isUsual = precision === 8 && (colours === 1 || colours === 3);
  return isUsual && segment.length === 10 + 3 * colours && width > 0 && height > 0
    ? { width, height }
    : null;
}

function assembled({ kept, frame, scanned }: Reading): Jpeg | null {
  // Even a grey wall takes more bytes than this.
  if (frame === null || scanned < 32) return null;
  const [start, end] = [Uint8Array.of(0xff, marker.start), Uint8Array.of(0xff, marker.end)];
  return { bytes: new Uint8Array(Buffer.concat([start, jfif, ...kept, end])), ...frame };
}

/** How files of other formats begin, from a byte on: PNG, GIF, WebP, HEIC and AVIF, BMP, TIFF, PDF. */
const others: readonly (readonly [at: number, begins: string])[] = [
  [0, '\x89PNG'],
  [0, 'GIF8'],
  [8, 'WEBP'],
  [4, 'ftyp'],
  [0, 'BM'],
  [0, 'II*\0'],
  [0, 'MM\0*'],
  [0, '%PDF'],
];

function isAnotherFormat(file: Uint8Array): boolean {
  const text = Buffer.from(file.subarray(0, 16)).toString('latin1');
  return others.some(([at, begins]) => text.startsWith(begins, at));
}
