import { describe, expect, it } from 'vitest';
import { replacing, reportWith, type Change } from '../content-fixture.ts';

const reportOf = (drawing: Change) => reportWith({ 'assets/logo.svg': drawing });

/** The report on the drawing with something in front of its path. */
const reportBefore = (parts: string) => reportOf(replacing('<path', `${parts}<path`));

describe('a drawing holds', () => {
  it.each([
    ['a script', '<script>alert(1)</script>', '<script>'],
    ['a script under a prefix', '<s:script xmlns:s="http://www.w3.org/2000/svg"/>', '<s:script>'],
    ['a style sheet', '<style>path{fill:red}</style>', '<style>'],
    ['foreign content', '<foreignObject/>', '<foreignObject>'],
    [
      'an animation that could set an address',
      '<set attributeName="href" to="javascript:alert(1)"/>',
      '<set>',
    ],
  ])('%s', async (_, parts, element) => {
    expect(await reportBefore(parts)).toBe(`
assets/logo.svg:2:3  error svg-unsafe
  The SVG holds ${element}, which is not a shape, gradient or mask. Scripts, styles, animations, patterns and foreign content are not put on pages.
  → Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.
  see institutions/harbour.yaml:4:7, where the file is named
`);
  });

  it.each([
    ['a picture', replacing('<path', '<image href="https://a.example/x.png"/><path'), '<image>'],
    ['a part of another file', replacing('<path', '<use href="other.svg#a"/><path'), 'href'],
    ['a colour from elsewhere', replacing('#1f4e79', 'url(https://a.example/#a)'), 'fill'],
    [
      'a reference hidden by an escape',
      replacing('#1f4e79', 'u\\72l(https://a.example/#a)'),
      'fill',
    ],
  ])('%s', async (_, change, place) => {
    expect(await reportOf(change)).toBe(`
assets/logo.svg:2:3  error svg-external
  The SVG refers to something outside of itself in ${place}. Pages and certificates load nothing from elsewhere.
  → Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.
  see institutions/harbour.yaml:4:7, where the file is named
`);
  });

  it('a picture within it', async () => {
    const image = '<image href="data:image/png;base64,AAAA" width="9" height="9"/>';
    expect(await reportOf(replacing('<path', `${image}<path`))).toBe(`
assets/logo.svg:2:3  error svg-external
  The SVG holds an embedded picture in <image>: pixels, not shapes. Most likely a PNG or JPEG was wrapped in SVG, which does not make it a drawing.
  → Name the PNG or JPEG itself in place of this file, or the original drawing.
  see institutions/harbour.yaml:4:7, where the file is named
`);
  });

  it('an event handler', async () => {
    expect(await reportOf(replacing('<path', '<path onclick="alert(1)"'))).toMatchInlineSnapshot(`
        "
        assets/logo.svg:2:3  error svg-unsafe
          The SVG holds the event handler “onclick”. It could run a script on the page.
          → Delete the attribute.
          see institutions/harbour.yaml:4:7, where the file is named
        "
      `);
  });

  it('a style attribute', async () => {
    expect(await reportOf(replacing('<path', '<path style="fill:red"'))).toMatchInlineSnapshot(`
        "
        assets/logo.svg:2:3  error svg-unsafe
          The SVG holds a style attribute. Pages refuse inline styles for safety, and the drawing would lose its colours.
          → Write colours as attributes, for example fill="#1f4e79"; editors call this presentation attributes.
          see institutions/harbour.yaml:4:7, where the file is named
        "
      `);
  });

  it('HTML', async () => {
    expect(await reportBefore('<b xmlns="http://www.w3.org/1999/xhtml"/>')).toMatchInlineSnapshot(`
      "
      assets/logo.svg:2:3  error svg-unsafe
        The SVG holds <b>, which is not part of SVG. Editors’ own notes and foreign content are not put on pages.
        → Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.
        see institutions/harbour.yaml:4:7, where the file is named
      "
    `);
  });

  it('a CDATA section', async () => {
    expect(await reportBefore('<desc><![CDATA[<script>alert(1)</script>]]></desc>'))
      .toMatchInlineSnapshot(`
      "
      assets/logo.svg:2:45  error svg-unsafe
        The SVG holds a CDATA section.
        → Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.
        see institutions/harbour.yaml:4:7, where the file is named
      "
    `);
  });

  it('entities', async () => {
    expect(await reportOf((text) => `<!DOCTYPE svg [<!ENTITY a "aaaa">]>${text}`))
      .toMatchInlineSnapshot(`
      "
      assets/logo.svg:1:35  error svg-unsafe
        The SVG declares entities of its own. A few lines of them can expand to more than a machine can hold.
        → Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.
        see institutions/harbour.yaml:4:7, where the file is named
      "
    `);
  });

  it('a style sheet instruction', async () => {
    expect(await reportOf((text) => `<?xml-stylesheet href="a.css"?>${text}`))
      .toMatchInlineSnapshot(`
      "
      assets/logo.svg:1:31  error svg-unsafe
        The SVG holds a processing instruction, such as a style sheet.
        → Delete the line that begins with <?, unless it is <?xml … ?>.
        see institutions/harbour.yaml:4:7, where the file is named
      "
    `);
  });

  it('text', async () => {
    expect(await reportBefore('<text>Harbour</text>')).toMatchInlineSnapshot(`
        "
        assets/logo.svg:2:3  error svg-text
          The SVG holds text in <text>. Its font would not be there when the certificate is drawn.
          → Turn the text into paths and export the file again.
          see institutions/harbour.yaml:4:7, where the file is named
        "
      `);
  });

  it.each(['viewBox="a b 10 10"', 'viewBox="0 0 Infinity 10"', 'width="100%" height="100%"'])(
    'no size that can be used: %s',
    async (size) => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><path d="M0 0h9v9z"/></svg>`;
      expect(await reportOf(svg)).toContain('error svg-size');
    },
  );
});
