import { crc32 } from 'node:zlib';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { credentialText } from '../../src/credential/credential.ts';
import { credentialInPng } from '../../src/credential/png-credential.ts';
import { certificateRenderer } from '../../src/image/render-certificate.ts';
import { isWholePng } from '../../src/image/sheet/whole-png.ts';
import { artworkWith } from './fixtures.ts';

const credential = credentialText({
  name: 'Ẹ̀bùn “Ada” 李雨桐 𝒳 صالح\n',
  proof: [{ proofValue: `z${'3'.repeat(88)}` }],
});

interface Chunk {
  readonly type: string;
  readonly content: Buffer;
}

/** Reads a PNG as pngcheck does: signature, lengths, types and checksums, nothing behind the end. */
function chunksOf(file: Buffer): Chunk[] {
  expect(file.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks: Chunk[] = [];
  let at = 8;
  while (at < file.length) {
    const length = file.readUInt32BE(at);
    const named = file.subarray(at + 4, at + 8 + length);
    expect(crc32(named)).toBe(file.readUInt32BE(at + 8 + length));
    const type = named.toString('latin1', 0, 4);
    expect(type).toMatch(/^[A-Za-z]{2}[A-Z][A-Za-z]$/u);
    chunks.push({ type, content: named.subarray(4) });
    at += 12 + length;
  }
  expect(at).toBe(file.length);
  return chunks;
}

/** Those without which the image is another. */
const critical = (chunks: readonly Chunk[]) => chunks.filter(({ type }) => /^[A-Z]/u.test(type));

const renderer = certificateRenderer();
const ways = { stamped: renderer.render, 'painted as a whole': renderer.renderWhole };

describe.each(Object.entries(ways))('a credential in an image that is %s', (_way, render) => {
  let baked: Buffer;
  let bare: Buffer;

  beforeAll(async () => {
    baked = Buffer.from(await render(artworkWith(), 'print', credential));
    bare = Buffer.from(await render(artworkWith(), 'print'));
  });

  it('is one text chunk, not compressed, in ASCII, after the image and before nothing but the seal', () => {
    const chunks = chunksOf(baked);
    expect(chunks[0]?.type).toBe('IHDR');
    expect(chunks.slice(-3).map(({ type }) => type)).toEqual(['iTXt', 'haSH', 'IEND']);
    const named = chunks.filter(({ content }) => content.includes('openbadgecredential'));
    expect(named).toHaveLength(1);
    expect(named[0]?.content.toString('latin1')).toBe(`openbadgecredential\0\0\0\0\0${credential}`);
    expect(credential).toMatch(/^[\x20-\x7e]+$/u);
  });

  it('is read as it was', () => {
    expect(credentialInPng(baked)).toEqual({ kind: 'found', text: credential });
    expect(credentialInPng(bare)).toEqual({ kind: 'none' });
  });

  it('changes nothing of the image, which another decoder still reads', () => {
    expect(critical(chunksOf(baked))).toEqual(critical(chunksOf(bare)));
    const { width, height } = PNG.sync.read(baked, { checkCRC: true });
    expect({ width, height }).toEqual({ width: 3508, height: 2480 });
  });

  it('is sealed with it', () => {
    expect(isWholePng(baked)).toBe(true);
    const other = Buffer.from(baked);
    other.set(Buffer.from('Eve'), baked.indexOf('Ada'));
    expect(isWholePng(other)).toBe(false);
  });
});
