import { describe, expect, it } from 'vitest';
import { replacing, reportWith } from '../content-fixture.ts';

/** The report on the drawing with something in front of its path. */
const reportBefore = (parts: string) =>
  reportWith({ 'assets/logo.svg': replacing('<path', `${parts}<path`) });

describe('a drawing holds too much', () => {
  it.each([
    [
      'parts that multiply',
      Array.from(
        { length: 30 },
        (_, at) => `<g id="g${at}"><use href="#g${at + 1}"/><use href="#g${at + 1}"/></g>`,
      ).join(''),
    ],
    ['a part within itself', '<g id="a"><use href="#a"/></g>'],
  ])('%s', async (_, parts) => {
    expect(await reportBefore(parts)).toBe(`
assets/logo.svg:1:1  error svg-too-complex
  The SVG is too complex: its parts are nested too deeply or refer to one another too often.
  → Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.
  see institutions/harbour.yaml:4:7, where the file is named
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
    const report = await reportBefore(parts);
    expect(report).toMatch(/error svg-(?:unsafe|too-complex)/u);
  });

  it('a few layers, as drawing programs write them', async () => {
    const parts =
      '<clipPath id="c"><path d="M0 0h9v9z"/></clipPath><mask id="m"><path opacity="0.5" d="M0 0h9v9z"/></mask>' +
      '<g clip-path="url(#c)"><g opacity="0.9"><path mask="url(#m)" d="M0 0h9v9z"/></g></g>'.repeat(
        20,
      );
    expect(await reportBefore(parts)).toBe('\n');
  });

  it('parts so deep that reading them would take longer than a test may', async () => {
    const report = await reportBefore('<g id="a">'.repeat(20_000));
    expect(report).toContain('svg-too-complex');
  });
});
