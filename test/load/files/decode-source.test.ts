import { truncate } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeSource } from '../../../src/load/files/decode-source.ts';
import { contentFolderWith, loadFrom, report, reportWith } from '../content-fixture.ts';

describe('what a file holds', () => {
  // More than memory holds.
  it('64 gigabytes, refused unread', async () => {
    const dir = await contentFolderWith({ 'courses/rope.yaml': '' });
    await truncate(path.join(dir, 'courses/rope.yaml'), 64 * 1024 ** 3);
    const reported = report(await loadFrom(dir));
    expect(reported).toMatchInlineSnapshot(`
      "
      courses/rope.yaml:1:1  error file-too-large
        The file has 65,536 MiB; at most 16 MiB are read.
        → Divide it into several files. The certificates or records of a session may go on in numbered ones: spring-2026.yaml, spring-2026.2.yaml and so on.
      "
    `);
  });

  it('binary content', async () => {
    expect(
      await reportWith({
        'courses/rope.yaml': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 10, 7, 0, 0]),
      }),
    ).toMatchInlineSnapshot(`
      "
      courses/rope.yaml:2:2  error file-binary
        The file is not a text file: it holds a zero byte here.
        → Replace it by a YAML file, saved as UTF-8.
      "
    `);
  });

  it('UTF-16 with a mark', async () => {
    const bytes = Buffer.from('\ufefftitle: Rope\n', 'utf16le');
    expect(await reportWith({ 'courses/rope.yaml': bytes })).toMatchInlineSnapshot(`
      "
      courses/rope.yaml:1:1  error file-utf16
        The file is saved as UTF-16.
        → Save it again with the encoding UTF-8.
      "
    `);
  });

  it('UTF-16 without a mark, big end first', async () => {
    const bytes = Buffer.from('title: Rope\n', 'utf16le').swap16();
    expect(await reportWith({ 'courses/rope.yaml': bytes })).toContain('saved as UTF-16');
  });

  it('Latin-1', async () => {
    const bytes = Buffer.from('# é\ntitle: Café\n'.replace('# é', '# e'), 'latin1');
    expect(await reportWith({ 'courses/rope.yaml': bytes })).toMatchInlineSnapshot(`
      "
      courses/rope.yaml:2:11  error file-not-utf8
        The file is not UTF-8: the byte 0xE9 cannot stand here. Accented letters would come out wrong.
        → Save it again with the encoding UTF-8. It may have been saved as Latin-1 or Windows-1252.
      "
    `);
  });

  it('a cut character at the very end', async () => {
    const bytes = Buffer.concat([Buffer.from('a: é\nb: '), Buffer.from([0xc3])]);
    expect(await reportWith({ 'courses/rope.yaml': bytes })).toContain('courses/rope.yaml:2:4');
  });

  it('a control character', async () => {
    expect(await reportWith({ 'courses/rope.yaml': 'a: é\nb: x\u001by\n' })).toMatchInlineSnapshot(`
      "
      courses/rope.yaml:2:5  error file-control-character
        The file holds the control character U+001B here.
        → Delete it. It is invisible in most editors and often came along with copied text.
      "
    `);
  });

  it('every control of ASCII but tab and line ends is refused, and nothing else of Latin-1', () => {
    const codes = Array.from({ length: 0x100 }, (_, code) => code);
    const refused = codes.filter(
      (code) => !decodeSource('a.yaml', Buffer.from(`name: ${String.fromCharCode(code)}`)).ok,
    );
    const controls = codes.filter((code) => code < 0x20 || code === 0x7f);
    expect(refused).toEqual(controls.filter((code) => ![0x09, 0x0a, 0x0d].includes(code)));
  });
});
