import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Raster } from './raster.ts';
import { sealedWebp } from './whole-webp.ts';

/** Bytes of the largest file. */
const most = 55_000;
/** The best comes first; another is taken where a file would be larger. */
const qualities = [32, 25, 10];
/**
 * Twice the speed of the package's own method for a twentieth more bytes; the next quicker one gives a quarter more. The ornament of a frame
 * may lose most, letters on flat paper least.
 */
const effort = { method: 2, sns_strength: 100 };

const codec = '@jsquash/webp/codec/enc/webp_enc_simd.wasm';
let loading: ReturnType<typeof load> | undefined;

/** Loaded when it is needed: most of what functions answer with is no WebP. */
async function load() {
  const { default: encode, init } = await import('@jsquash/webp/encode.js');
  const bytes = await readFile(createRequire(import.meta.url).resolve(codec));
  // Without this the package would fetch its codec, which Node refuses for files.
  await init(await WebAssembly.compile(bytes));
  return encode;
}

/** A lossy WebP file, as good as its largest size allows. The same pixels give the same bytes. */
export async function encodeWebp({ width, height, pixels }: Raster): Promise<Uint8Array> {
  const encode = await (loading ??= load());
  const data = new Uint8ClampedArray(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const picture = { width, height, data, colorSpace: 'srgb' } as ImageData;
  let file: Uint8Array = new Uint8Array();
  for (const quality of qualities) {
    const simple = new Uint8Array(await encode(picture, { ...effort, quality }));
    file = sealedWebp(simple, { width, height });
    if (file.length <= most) break;
  }
  return file;
}
