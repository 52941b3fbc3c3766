import { describe, expect, it } from 'vitest';
import { replacing, reportWith, type Change } from '../content-fixture.ts';

const reportOf = (drawing: Change) => reportWith({ 'assets/logo.svg': drawing });

describe('a drawing’s file', () => {
  it('is missing', async () => {
    expect(
      await reportWith({
        'institutions/harbour.yaml': replacing('assets/logo.svg', 'assets/lgo.svg'),
      }),
    ).toMatchInlineSnapshot(`
      "
      institutions/harbour.yaml:4:7  error svg-missing
        There is no file “assets/lgo.svg” in the content folder.
        4 │ logo: assets/lgo.svg
          │       ^
        → Correct the path, which begins at the content folder, or add the file.
      "
    `);
  });

  it('lies outside', async () => {
    expect(
      await reportWith({
        'institutions/harbour.yaml': replacing('assets/logo.svg', 'assets/../../logo.svg'),
      }),
    ).toMatchInlineSnapshot(`
      "
      institutions/harbour.yaml:4:7  error svg-outside
        The file “assets/../../logo.svg” lies outside of the content folder.
        4 │ logo: assets/../../logo.svg
          │       ^
        → Put the file itself into the content folder.
      "
    `);
  });

  it('is too large', async () => {
    expect(await reportOf((text) => text + ' '.repeat(256 * 1024))).toMatchInlineSnapshot(`
      "
      courses/knots.yaml:35:16  error svg-too-large
        The file “assets/logo.svg” has 257 KiB; at most 256 are read.
        35 │     signature: assets/logo.svg
           │                ^
        → Simplify the drawing, for example with svgo.

      institutions/harbour.yaml:4:7  error svg-too-large
        The file “assets/logo.svg” has 257 KiB; at most 256 are read.
        4 │ logo: assets/logo.svg
          │       ^
        → Simplify the drawing, for example with svgo.
      "
    `);
  });

  it('is not an SVG', async () => {
    expect(await reportOf('<html xmlns="http://www.w3.org/2000/svg"/>')).toMatchInlineSnapshot(`
        "
        assets/logo.svg:1:1  error svg-invalid
          The file is not an SVG: its first element is not <svg>.
          → Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.
          see institutions/harbour.yaml:4:7, where the file is named
        "
      `);
  });

  it('is not well formed', async () => {
    expect(await reportOf('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">\n<g></svg>'))
      .toMatchInlineSnapshot(`
      "
      assets/logo.svg:2:9  error svg-invalid
        The SVG file is not well formed here.
        → Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.
        see institutions/harbour.yaml:4:7, where the file is named
      "
    `);
  });

  it('is empty', async () => {
    expect(await reportOf('')).toMatchInlineSnapshot(`
      "
      assets/logo.svg:1:1  error svg-invalid
        The SVG file is not well formed here.
        → Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.
        see institutions/harbour.yaml:4:7, where the file is named
      "
    `);
  });

  it('is not UTF-8', async () => {
    expect(await reportOf(new Uint8Array([60, 0xe9, 62]))).toMatchInlineSnapshot(`
        "
        assets/logo.svg:1:2  error file-not-utf8
          The file is not UTF-8: the byte 0xE9 cannot stand here. Accented letters would come out wrong.
          → Save it again with the encoding UTF-8. It may have been saved as Latin-1 or Windows-1252.
        "
      `);
  });

  it('does not say its size', async () => {
    expect(await reportOf(replacing(' viewBox="0 0 10 10"', ''))).toMatchInlineSnapshot(`
        "
        assets/logo.svg:1:1  error svg-size
          The SVG does not say how large it is. It could not be scaled to its place on the certificate.
          → Add a viewBox to <svg>, for example viewBox="0 0 200 80".
          see institutions/harbour.yaml:4:7, where the file is named
        "
      `);
  });

  it('lacks its namespace', async () => {
    expect(await reportOf(replacing(' xmlns="http://www.w3.org/2000/svg"', '')))
      .toMatchInlineSnapshot(`
      "
      assets/logo.svg:1:1  error svg-invalid
        The <svg> does not say that it is SVG.
        → Add xmlns="http://www.w3.org/2000/svg" to <svg>.
        see institutions/harbour.yaml:4:7, where the file is named
      "
    `);
  });
});
