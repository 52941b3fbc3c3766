import { hash } from 'node:crypto';
import { packed, unpacked } from '../cache/pack.ts';
import type { Characters, FontFile } from '../fonts/font-file.ts';

/** The one pack that says which files there are and which characters each has: enough to choose those that a text is set in. */
export const fontIndexName = 'fonts/index.pack';

/** Each file is a pack of its own: a name needs one or two of almost five hundred. */
export const fontPackName = (name: string): string => `fonts/${name}.pack`;

/** A font file without its bytes. Plain data. */
export interface ListedFont extends Pick<FontFile, 'slant' | 'weight' | 'name' | 'ranges'> {
  /** The family's id. */
  readonly family: string;
  readonly characters: Characters;
  /** SHA-256 of the font's bytes: those of another edition are not taken for it. */
  readonly sha256: Uint8Array;
}

interface FontIndex {
  readonly name: string;
  /** A pack of the files of each: a name needs one or two of some twenty, and unpacking all takes a fresh process 20 ms. */
  readonly families: ReadonlyMap<string, Uint8Array>;
}

export function fontIndex(fonts: readonly ListedFont[]): Buffer {
  const families = Map.groupBy(fonts.map(changed(stepsOf)), ({ family }) => family);
  const index: FontIndex = {
    name: fontIndexName,
    families: new Map([...families].map(([family, files]) => [family, packed(files)])),
  };
  return packed(index, 0);
}

/** The font files of a family; undefined where the bytes are not that pack as a build of this version has written it. */
export function fontsIn(bytes: Buffer): ((family: string) => readonly ListedFont[]) | undefined {
  const found = unpacked(bytes) as Partial<FontIndex> | undefined;
  if (found?.name !== fontIndexName || !(found.families instanceof Map)) return undefined;
  const { families } = found as FontIndex;
  return (family) => {
    const files = families.get(family);
    if (!files) return [];
    const listed = unpacked(Buffer.from(files.buffer, files.byteOffset, files.byteLength));
    return (listed as readonly ListedFont[]).map(changed(fromSteps));
  };
}

/** Code points as what each is beyond the one before it: small numbers, which take a third less room. */
const stepsOf = (points: Uint32Array): Uint32Array =>
  points.map((point, at) => point - (points[at - 1] ?? 0));

function fromSteps(steps: Uint32Array): Uint32Array {
  let point = 0;
  return steps.map((step) => (point += step));
}

const changed =
  (change: (points: Uint32Array) => Uint32Array) =>
  ({ ranges, characters: { codePoints, sequences }, ...font }: ListedFont): ListedFont => ({
    ...font,
    ranges: change(ranges),
    characters: {
      codePoints: change(codePoints),
      sequences: new Map([...sequences].map(([selector, points]) => [selector, change(points)])),
    },
  });

/** @param sfnt the font as HarfBuzz reads it: what takes the time to unpack a WOFF2 file is done once, by the build */
export const fontPack = (name: string, sfnt: Uint8Array): Buffer =>
  packed({ name: fontPackName(name), sfnt });

/** The font's bytes; undefined where these are not the pack of that very font. */
export function sfntIn({ name, sha256 }: ListedFont, bytes: Buffer): Uint8Array | undefined {
  const found = unpacked(bytes) as { name?: unknown; sfnt?: unknown } | undefined;
  const sfnt = found?.name === fontPackName(name) ? found.sfnt : undefined;
  return sfnt instanceof Uint8Array && hash('sha256', sfnt, 'buffer').equals(sha256)
    ? sfnt
    : undefined;
}
