import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import read, { init } from '@jsquash/webp/decode.js';
import { decode, type Decoded } from './png.ts';

const codec = createRequire(import.meta.url).resolve('@jsquash/webp/codec/dec/webp_dec.wasm');
let loading: Promise<unknown> | undefined;

/** The class of browsers that the decoder makes its result of. */
class ImageData {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data;
    this.width = width;
    this.height = height;
  }
}

/** A PNG or WebP file as pixels. */
export async function decodeImage(file: Uint8Array): Promise<Decoded> {
  if (!Buffer.from(file).toString('latin1', 0, 4).startsWith('RIFF')) return decode(file);
  Object.assign(globalThis, { ImageData });
  await (loading ??= load());
  const { width, height, data } = await read(Uint8Array.from(file).buffer);
  return { width, height, pixels: Buffer.from(data.buffer, data.byteOffset, data.byteLength) };
}

async function load(): Promise<void> {
  await init(await WebAssembly.compile(await readFile(codec)));
}
