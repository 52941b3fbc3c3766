/** The header of a PNG or JPEG file, which is read before any pixel. */
export interface PictureHeader {
  readonly format: 'PNG' | 'JPEG';
  /** Pixels, as they are stored. */
  readonly width: number;
  readonly height: number;
  /** Whether its colours are grey or red, green and blue, at a depth that is drawn. */
  readonly isUsual: boolean;
  /** How the picture is to be turned, from 1, not at all, to 8: the orientation of Exif. */
  readonly orientation: number;
}

type Bytes = Uint8Array;

/** Null for a file of another format; `damaged` for one whose header is broken. Never throws. */
export function pictureHeader(bytes: Bytes): PictureHeader | 'damaged' | null {
  if (latin1(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return pngHeader(bytes) ?? 'damaged';
  if (latin1(bytes, 0, 3) === '\xff\xd8\xff') return jpegHeader(bytes) ?? 'damaged';
  return null;
}

const latin1 = (bytes: Bytes, from: number, to: number) =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');

const viewOf = ({ buffer, byteOffset, byteLength }: Bytes) =>
  new DataView(buffer, byteOffset, byteLength);

function pngHeader(bytes: Bytes): PictureHeader | null {
  if (bytes.length < 33 || latin1(bytes, 12, 16) !== 'IHDR') return null;
  const view = viewOf(bytes);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (width === 0 || height === 0) return null;
  const orientation = orientationIn(pngExif(bytes));
  return { format: 'PNG', width, height, isUsual: true, orientation };
}

function pngExif(bytes: Bytes): Bytes | null {
  const view = viewOf(bytes);
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = latin1(bytes, at + 4, at + 8);
    if (type === 'eXIf') return bytes.subarray(at + 8, at + 8 + view.getUint32(at));
    if (type === 'IDAT') break;
  }
  return null;
}

/** Start-of-frame markers: all but those of tables that lie between them. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Baseline, extended and progressive. */
const drawnFrames = [0xc0, 0xc1, 0xc2];
const startOfScan = 0xda;

function jpegHeader(bytes: Bytes): PictureHeader | null {
  const view = viewOf(bytes);
  let exif: Bytes | null = null;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    // A marker may be filled up with any number of these.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const segment = bytes.subarray(at + 4, at + 2 + view.getUint16(at + 2));
    if (isFrame(marker)) return frame(marker, segment, orientationIn(exif));
    if (marker === startOfScan) return null;
    if (marker === 0xe1 && latin1(segment, 0, 6) === 'Exif\0\0') exif ??= segment.subarray(6);
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function frame(marker: number, segment: Bytes, orientation: number): PictureHeader | null {
  if (segment.length < 6) return null;
  const view = viewOf(segment);
  const [height, width] = [view.getUint16(1), view.getUint16(3)];
  if (width === 0 || height === 0) return null;
  const isUsual =
    drawnFrames.includes(marker) && segment[0] === 8 && [1, 3].includes(segment[5] ?? 0);
  return { format: 'JPEG', width, height, isUsual, orientation };
}

const orientationTag = 0x0112;

/** Of Exif, which is in the form of a TIFF file. */
function orientationIn(exif: Bytes | null): number {
  if (exif === null || exif.length < 10) return 1;
  const view = viewOf(exif);
  const isLittle = latin1(exif, 0, 2) === 'II';
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > exif.length) return 1;
  const entries = view.getUint16(directory, isLittle);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + 12 * entry;
    if (at + 12 > exif.length) break;
    if (view.getUint16(at, isLittle) !== orientationTag) continue;
    const value = view.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
