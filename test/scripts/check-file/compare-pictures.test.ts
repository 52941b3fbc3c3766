import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { comparePictures } from '../../../src/scripts/check-file/compare-pictures.ts';
import { chunk } from '../../credential/verify/png-chunk.ts';

/** A grey picture of one row whose samples are these characters. */
function picture(samples: string, level: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(samples.length, 0);
  header.writeUInt32BE(1, 4);
  header[8] = 8;
  const rows = Buffer.from(`\0${samples}`, 'latin1');
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level })),
    chunk('IEND', ''),
  ]);
}

const compared = (samples: string) =>
  comparePictures(picture(samples, 0), picture(samples, 9), () =>
    Promise.resolve({ kind: 'equal' }),
  );

describe('the same pixels, packed so that other bytes can be read between them', () => {
  it('are the same picture', async () => {
    expect(await compared('aaaaaaaabbbbbbbb')).toEqual({ kind: 'equal' });
  });

  it.each([
    ['a ZIP archive', 'PK\x03\x04'],
    ['a RAR archive', 'Rar!\x1a\x07'],
    ['a 7-Zip archive', '7z\xbc\xaf\x27\x1c'],
    ['a PDF', '%PDF-1.7'],
    ['a web page', '<hTmL>'],
    ['a program of a server', '<?php'],
  ])('carry more where another program would find %s', async (_, mark) => {
    const kind = await compared(`aaaaaaaa${mark}aaaaaaaa`);
    expect(kind).toEqual({ kind: 'carries-more', what: ['pixels packed in an unusual way'] });
  });
});
