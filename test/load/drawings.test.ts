import { describe, expect, it } from 'vitest';
import { replacing, reportWith } from './content-fixture.ts';

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
    expect(await reportWith({ 'assets/logo.svg': (text) => text + ' '.repeat(256 * 1024) }))
      .toMatchInlineSnapshot(`
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

  it('is no SVG', async () => {
    expect(await reportWith({ 'assets/logo.svg': '<html xmlns="http://www.w3.org/2000/svg"/>' }))
      .toMatchInlineSnapshot(`
        "
        assets/logo.svg:1:1  error svg-invalid
          The file is not an SVG: its first element is not <svg>.
          → Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.
          see institutions/harbour.yaml:4:7, where the file is named
        "
      `);
  });

  it('is not well formed', async () => {
    expect(
      await reportWith({
        'assets/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">\n<g></svg>',
      }),
    ).toMatchInlineSnapshot(`
      "
      assets/logo.svg:2:9  error svg-invalid
        The SVG file is not well formed here.
        → Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.
        see institutions/harbour.yaml:4:7, where the file is named
      "
    `);
  });

  it('is empty', async () => {
    expect(await reportWith({ 'assets/logo.svg': '' })).toMatchInlineSnapshot(`
      "
      assets/logo.svg:1:1  error svg-invalid
        The SVG file is not well formed here.
        → Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.
        see institutions/harbour.yaml:4:7, where the file is named
      "
    `);
  });

  it('is not UTF-8', async () => {
    expect(await reportWith({ 'assets/logo.svg': new Uint8Array([60, 0xe9, 62]) }))
      .toMatchInlineSnapshot(`
        "
        assets/logo.svg:1:2  error file-not-utf8
          The file is not UTF-8: the byte 0xE9 cannot stand here. Accented letters would come out wrong.
          → Save it again with the encoding UTF-8. It may have been saved as Latin-1 or Windows-1252.
        "
      `);
  });

  it('does not say its size', async () => {
    expect(await reportWith({ 'assets/logo.svg': replacing(' viewBox="0 0 10 10"', '') }))
      .toMatchInlineSnapshot(`
        "
        assets/logo.svg:1:1  error svg-size
          The SVG does not say how large it is. It could not be scaled to its place on the certificate.
          → Add a viewBox to <svg>, for example viewBox="0 0 200 80".
          see institutions/harbour.yaml:4:7, where the file is named
        "
      `);
  });

  it('lacks its namespace', async () => {
    expect(
      await reportWith({ 'assets/logo.svg': replacing(' xmlns="http://www.w3.org/2000/svg"', '') }),
    ).toMatchInlineSnapshot(`
      "
      assets/logo.svg:1:1  error svg-invalid
        The <svg> does not say that it is SVG.
        → Add xmlns="http://www.w3.org/2000/svg" to <svg>.
        see institutions/harbour.yaml:4:7, where the file is named
      "
    `);
  });
});

describe('a drawing holds', () => {
  it('a script', async () => {
    expect(
      await reportWith({ 'assets/logo.svg': replacing('<path', '<script>alert(1)</script><path') }),
    ).toMatchInlineSnapshot(`
      "
      assets/logo.svg:2:3  error svg-unsafe
        The SVG holds <script>, which is no shape, gradient or mask. Scripts, styles, animations, patterns and foreign content are not put on pages.
        → Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.
        see institutions/harbour.yaml:4:7, where the file is named
      "
    `);
  });

  it('a script under a prefix', async () => {
    expect(
      await reportWith({
        'assets/logo.svg': replacing(
          '<path',
          '<s:script xmlns:s="http://www.w3.org/2000/svg"/><path',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      assets/logo.svg:2:3  error svg-unsafe
        The SVG holds <s:script>, which is no shape, gradient or mask. Scripts, styles, animations, patterns and foreign content are not put on pages.
        → Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.
        see institutions/harbour.yaml:4:7, where the file is named
      "
    `);
  });

  it('an event handler', async () => {
    expect(await reportWith({ 'assets/logo.svg': replacing('<path', '<path onclick="alert(1)"') }))
      .toMatchInlineSnapshot(`
        "
        assets/logo.svg:2:3  error svg-unsafe
          The SVG holds the event handler “onclick”. It could run a script on the page.
          → Delete the attribute.
          see institutions/harbour.yaml:4:7, where the file is named
        "
      `);
  });

  it('a style sheet', async () => {
    expect(
      await reportWith({
        'assets/logo.svg': replacing('<path', '<style>path{fill:red}</style><path'),
      }),
    ).toMatchInlineSnapshot(`
      "
      assets/logo.svg:2:3  error svg-unsafe
        The SVG holds <style>, which is no shape, gradient or mask. Scripts, styles, animations, patterns and foreign content are not put on pages.
        → Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.
        see institutions/harbour.yaml:4:7, where the file is named
      "
    `);
  });

  it('a style attribute', async () => {
    expect(await reportWith({ 'assets/logo.svg': replacing('<path', '<path style="fill:red"') }))
      .toMatchInlineSnapshot(`
        "
        assets/logo.svg:2:3  error svg-unsafe
          The SVG holds a style attribute. Pages refuse inline styles for safety, and the drawing would lose its colours.
          → Write colours as attributes, for example fill="#1f4e79"; editors call this presentation attributes.
          see institutions/harbour.yaml:4:7, where the file is named
        "
      `);
  });

  it('foreign content', async () => {
    expect(await reportWith({ 'assets/logo.svg': replacing('<path', '<foreignObject/><path') }))
      .toMatchInlineSnapshot(`
        "
        assets/logo.svg:2:3  error svg-unsafe
          The SVG holds <foreignObject>, which is no shape, gradient or mask. Scripts, styles, animations, patterns and foreign content are not put on pages.
          → Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.
          see institutions/harbour.yaml:4:7, where the file is named
        "
      `);
  });

  it('HTML', async () => {
    expect(
      await reportWith({
        'assets/logo.svg': replacing('<path', '<b xmlns="http://www.w3.org/1999/xhtml"/><path'),
      }),
    ).toMatchInlineSnapshot(`
      "
      assets/logo.svg:2:3  error svg-unsafe
        The SVG holds <b>, which is no part of SVG. Editors’ own notes and foreign content are not put on pages.
        → Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.
        see institutions/harbour.yaml:4:7, where the file is named
      "
    `);
  });

  it('an animation that could set an address', async () => {
    expect(
      await reportWith({
        'assets/logo.svg': replacing(
          '<path',
          '<set attributeName="href" to="javascript:alert(1)"/><path',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      assets/logo.svg:2:3  error svg-unsafe
        The SVG holds <set>, which is no shape, gradient or mask. Scripts, styles, animations, patterns and foreign content are not put on pages.
        → Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.
        see institutions/harbour.yaml:4:7, where the file is named
      "
    `);
  });

  it('a CDATA section', async () => {
    expect(
      await reportWith({
        'assets/logo.svg': replacing(
          '<path',
          '<desc><![CDATA[<script>alert(1)</script>]]></desc><path',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      assets/logo.svg:2:45  error svg-unsafe
        The SVG holds a CDATA section.
        → Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.
        see institutions/harbour.yaml:4:7, where the file is named
      "
    `);
  });

  it('entities', async () => {
    expect(
      await reportWith({
        'assets/logo.svg': (text) => `<!DOCTYPE svg [<!ENTITY a "aaaa">]>${text}`,
      }),
    ).toMatchInlineSnapshot(`
      "
      assets/logo.svg:1:35  error svg-unsafe
        The SVG declares entities of its own. A few lines of them can stand for more than a machine can hold.
        → Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.
        see institutions/harbour.yaml:4:7, where the file is named
      "
    `);
  });

  it('a style sheet instruction', async () => {
    expect(
      await reportWith({ 'assets/logo.svg': (text) => `<?xml-stylesheet href="a.css"?>${text}` }),
    ).toMatchInlineSnapshot(`
      "
      assets/logo.svg:1:31  error svg-unsafe
        The SVG holds a processing instruction, such as a style sheet.
        → Delete the line that begins with <?, unless it is <?xml … ?>.
        see institutions/harbour.yaml:4:7, where the file is named
      "
    `);
  });

  it('text', async () => {
    expect(await reportWith({ 'assets/logo.svg': replacing('<path', '<text>Harbour</text><path') }))
      .toMatchInlineSnapshot(`
        "
        assets/logo.svg:2:3  error svg-text
          The SVG holds text in <text>. Its font would not be there when the certificate is drawn.
          → Turn the text into paths and export the file again.
          see institutions/harbour.yaml:4:7, where the file is named
        "
      `);
  });

  it('a picture', async () => {
    expect(
      await reportWith({
        'assets/logo.svg': replacing('<path', '<image href="https://a.example/x.png"/><path'),
      }),
    ).toMatchInlineSnapshot(`
      "
      assets/logo.svg:2:3  error svg-external
        The SVG refers to something outside of itself in <image>. Pages and certificates load nothing from elsewhere.
        → Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.
        see institutions/harbour.yaml:4:7, where the file is named
      "
    `);
  });

  it('a part of another file', async () => {
    expect(
      await reportWith({ 'assets/logo.svg': replacing('<path', '<use href="other.svg#a"/><path') }),
    ).toMatchInlineSnapshot(`
      "
      assets/logo.svg:2:3  error svg-external
        The SVG refers to something outside of itself in href. Pages and certificates load nothing from elsewhere.
        → Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.
        see institutions/harbour.yaml:4:7, where the file is named
      "
    `);
  });

  it('a colour from elsewhere', async () => {
    expect(
      await reportWith({ 'assets/logo.svg': replacing('#1f4e79', 'url(https://a.example/#a)') }),
    ).toMatchInlineSnapshot(`
      "
      assets/logo.svg:2:3  error svg-external
        The SVG refers to something outside of itself in fill. Pages and certificates load nothing from elsewhere.
        → Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.
        see institutions/harbour.yaml:4:7, where the file is named
      "
    `);
  });

  it('a reference hidden by an escape', async () => {
    expect(
      await reportWith({ 'assets/logo.svg': replacing('#1f4e79', 'u\\72l(https://a.example/#a)') }),
    ).toMatchInlineSnapshot(`
      "
      assets/logo.svg:2:3  error svg-external
        The SVG refers to something outside of itself in fill. Pages and certificates load nothing from elsewhere.
        → Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.
        see institutions/harbour.yaml:4:7, where the file is named
      "
    `);
  });

  it('parts that multiply', async () => {
    expect(
      await reportWith({
        'assets/logo.svg': (text) =>
          text.replace(
            '<path',
            Array.from(
              { length: 30 },
              (_, at) => `<g id="g${at}"><use href="#g${at + 1}"/><use href="#g${at + 1}"/></g>`,
            ).join('') + '<path',
          ),
      }),
    ).toMatchInlineSnapshot(`
      "
      assets/logo.svg:1:1  error svg-too-complex
        The SVG is too complex: its parts are nested too deeply or refer to one another too often.
        → Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.
        see institutions/harbour.yaml:4:7, where the file is named
      "
    `);
  });

  it('a part within itself', async () => {
    expect(
      await reportWith({
        'assets/logo.svg': replacing('<path', '<g id="a"><use href="#a"/></g><path'),
      }),
    ).toMatchInlineSnapshot(`
      "
      assets/logo.svg:1:1  error svg-too-complex
        The SVG is too complex: its parts are nested too deeply or refer to one another too often.
        → Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.
        see institutions/harbour.yaml:4:7, where the file is named
      "
    `);
  });

  it.each([
    ['a pattern', '<pattern id="p" width="1e8" height="1e8"/><path fill="url(#p)" d="M0 0h9v9z"/>'],
    ['a marker', `<marker id="m"/><path marker-mid="url(#m)" d="M0 0${'h1'.repeat(9000)}"/>`],
    ['layers within layers', `${'<g opacity="0.9">'.repeat(5)}${'</g>'.repeat(5)}`],
    [
      'layers within layers by reference',
      Array.from({ length: 5 }, (_, at) => `<mask id="m${at}" mask="url(#m${at + 1})"/>`).join(''),
    ],
    ['very many layers', '<path opacity="0.5" d="M0 0h1v1z"/>'.repeat(600)],
  ])('%s, which could ask for more than a machine has', async (_, parts) => {
    const report = await reportWith({ 'assets/logo.svg': replacing('<path', `${parts}<path`) });
    expect(report).toMatch(/error svg-(?:unsafe|too-complex)/u);
  });

  it('a few layers, as drawing programs write them', async () => {
    const parts =
      '<clipPath id="c"><path d="M0 0h9v9z"/></clipPath><mask id="m"><path opacity="0.5" d="M0 0h9v9z"/></mask>' +
      '<g clip-path="url(#c)"><g opacity="0.9"><path mask="url(#m)" d="M0 0h9v9z"/></g></g>'.repeat(
        20,
      );
    expect(await reportWith({ 'assets/logo.svg': replacing('<path', `${parts}<path`) })).toBe('\n');
  });

  it('parts so deep that reading them would take minutes', async () => {
    const began = performance.now();
    const report = await reportWith({
      'assets/logo.svg': replacing('<path', `${'<g id="a">'.repeat(20_000)}<path`),
    });
    expect(report).toContain('svg-too-complex');
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it.each(['viewBox="a b 10 10"', 'viewBox="0 0 Infinity 10"', 'width="100%" height="100%"'])(
    'no size that can be used: %s',
    async (size) => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><path d="M0 0h9v9z"/></svg>`;
      expect(await reportWith({ 'assets/logo.svg': svg })).toContain('error svg-size');
    },
  );
});
