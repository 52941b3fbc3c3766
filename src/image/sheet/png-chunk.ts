import { crc32 } from 'node:zlib';

/** One chunk of a PNG file: length, type, contents, checksum. */
export function pngChunk(type: string, contents: Uint8Array): Uint8Array {
  return Buffer.concat(chunkParts(type, contents));
}

/** The same in parts, so that long contents need not be copied. */
export function chunkParts(type: string, contents: Uint8Array): readonly Uint8Array[] {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(contents.length, 0);
  head.write(type, 4, 'latin1');
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(contents, crc32(head.subarray(4))), 0);
  return [head, contents, checksum];
}

/** Width, height, eight bits a sample. */
export function headerChunk(width: number, height: number, colour: 'indexed' | 'rgb'): Uint8Array {
  const contents = Buffer.alloc(13);
  contents.writeUInt32BE(width, 0);
  contents.writeUInt32BE(height, 4);
  contents.set([8, colour === 'indexed' ? 3 : 2, 0, 0, 0], 8);
  return pngChunk('IHDR', contents);
}

/** The physical size: dots per inch, kept by PNG as whole pixels per metre. */
export function resolutionChunk(dotsPerInch: number): Uint8Array {
  const perMetre = Math.round(dotsPerInch / 0.0254);
  const contents = Buffer.alloc(9);
  contents.writeUInt32BE(perMetre, 0);
  contents.writeUInt32BE(perMetre, 4);
  contents[8] = 1;
  return pngChunk('pHYs', contents);
}

/** The colours are sRGB, to be rendered perceptually. */
export function colourSpaceChunk(): Uint8Array {
  return pngChunk('sRGB', Uint8Array.of(0));
}

/** A text in UTF-8, not compressed. The keyword is one that the PNG specification registers. */
export function textChunk(keyword: string, text: string): Uint8Array {
  const flagsAndTags = Buffer.alloc(5);
  return pngChunk(
    'iTXt',
    Buffer.concat([Buffer.from(keyword, 'latin1'), flagsAndTags, Buffer.from(text)]),
  );
}

/**
 * An Open Badges credential, as readers of baked images look for it. ASCII only, since not all of them read UTF-8.
 * https://www.imsglobal.org/spec/ob/v3p0/#png
 */
export function credentialChunk(credential: string): Uint8Array {
  return textChunk('openbadgecredential', credential);
}
