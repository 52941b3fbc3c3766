import { describe, expect, it } from 'vitest';
import { renderCertificate } from '../../src/image/certificate-image.ts';
import { certificateRenderer } from '../../src/image/render-certificate.ts';
import type { VerificationCode } from '../../src/model/code.ts';
import { designNames } from '../../src/values/design-name.ts';
import { printedForm } from '../../src/model/printed-form.ts';
import { isDeep } from '../setup/depth.ts';
import { artworkNamed, artworkWith } from './fixtures.ts';
import { isWholeWebp } from '../../src/image/sheet/whole-webp.ts';
import { chunksOf, countColour, crop, decode, difference, scanned } from './png.ts';
import { decodeImage } from './webp.ts';

const { draw: drawCertificate } = certificateRenderer();

const sizes = ['print', 'screen', 'social'] as const;
/** The ordinary certificate in each size, drawn once: a sheet for print takes most of a second. */
const ordinary = {
  print: once(() => renderCertificate(artworkWith(), 'print')),
  screen: once(() => renderCertificate(artworkWith(), 'screen')),
  social: once(() => renderCertificate(artworkWith(), 'social')),
};
const dimensions = { print: [3508, 2480], screen: [1200, 848], social: [1200, 630] } as const;

/** Sheets for print take ten times as long; goldens and built sites have them, too. */
const tried = isDeep ? sizes : (['screen', 'social'] as const);

describe.each(tried)('the %s image', (size) => {
  it('has its size', async () => {
    const { width, height } = await decodeImage(await ordinary[size]());
    expect([width, height]).toEqual(dimensions[size]);
  });

  it.each([
    ['a code of our own', '7K3FQ2WX9MNB4TRE', 'https://laurel.example'],
    [
      'the longest code of an older system',
      'OPSMGT-2013-04417-0000-1111-2222-3333-44',
      'https://certificates.continuing-education.oakham.example',
    ],
  ])('holds the verify address as a QR code: %s', async (_what, text, url) => {
    const artwork = artworkWith({ certificate: { code: text as VerificationCode }, site: { url } });
    expect(scanned(await decodeImage(await renderCertificate(artwork, size)))).toBe(
      `${url}/verify/${text}/`,
    );
  });

  it('is drawn without text elements, images or references to elsewhere', async () => {
    const svg = await drawCertificate(
      artworkWith({ certificate: { name: '<image href="x"/>"&\'' } }),
      size,
    );
    expect(svg).not.toMatch(/<(?:text|image|use|script|foreignObject)\b|href=/u);
  });

  it('is the same every time', async () => {
    const first = await ordinary[size]();
    expect(Buffer.compare(first, await renderCertificate(artworkWith(), size))).toBe(0);
  });
});

describe.each(tried.filter((size) => size !== 'screen'))('the %s image, a PNG file,', (size) => {
  it('has checksums that hold', async () => {
    const chunks = chunksOf(await ordinary[size]());
    expect(chunks.filter(({ checksumHolds }) => !checksumHolds)).toEqual([]);
  });

  it('says its resolution where it has one', async () => {
    const physical = chunksOf(await ordinary[size]()).find(({ type }) => type === 'pHYs');
    // 300 dots per inch are 11,811 a metre.
    const expected = size === 'print' ? [11811, 11811, 1] : undefined;
    expect(
      physical && [
        physical.contents.readUInt32BE(0),
        physical.contents.readUInt32BE(4),
        physical.contents[8],
      ],
    ).toEqual(expected);
  });
});

describe('the image for a screen', () => {
  it('is known as whole, and as damaged', async () => {
    const file = Buffer.from(await ordinary.screen());
    expect(isWholeWebp(file)).toBe(true);
    expect(isWholeWebp(file.subarray(0, -1))).toBe(false);
    const changed = Buffer.from(file);
    changed[2000]! ^= 1;
    expect(isWholeWebp(changed)).toBe(false);
  });

  it.each([
    ['as it was issued', {}],
    ['with a mark across it', { revoked: { date: '2026-06-03', reason: 'x' } }],
    ['with distinction', { distinction: true }],
    ['with a name of many letters', { name: 'Wolfeschlegelsteinhausen '.repeat(8).trim() }],
  ])('is light: %s', async (_what, certificate) => {
    for (const design of designNames) {
      const artwork = artworkWith({ certificate, site: { sample: true }, institution: { design } });
      expect((await renderCertificate(artwork, 'screen')).byteLength).toBeLessThanOrEqual(55_000);
    }
  });
});

describe('names as pictures', () => {
  const name = async (text: string) => {
    const image = decode(await renderCertificate(artworkNamed(text), 'social'));
    return crop(image, 80, 190, 1040, 150);
  };

  it.each([
    ['markup', '<script>alert(1)</script>', '‹script›alert(1)‹/script›'],
    ['an entity', 'Marks &amp; Spencer', 'Marks & Spencer'],
    ['quotation marks', 'Ada "The Countess" Lovelace', 'Ada The Countess Lovelace'],
  ])('show %s letter by letter', async (_what, text, other) => {
    expect(difference(await name(text), await name(other))).toBeGreaterThan(0);
    expect(countColour(await name(text), '#1a2433')).toBeGreaterThan(1000);
  });

  it.each([
    ['a form of an ideograph', '\ufa46', '\u6e1a'],
    ['a capital sharp s', 'GROẞ', 'GROSS'],
  ])('show %s apart from what it is taken for', async (_what, text, other) => {
    const [seen, taken] = [await name(printedForm(text)), await name(printedForm(other))];
    expect(difference(seen, taken)).toBeGreaterThan(0);
  });

  it('show the forms of a language', async () => {
    const japanese = decode(await renderCertificate(artworkNamed('直子', 'ja'), 'social'));
    const chinese = decode(await renderCertificate(artworkNamed('直子', 'zh-Hans'), 'social'));
    expect(difference(japanese, chinese)).toBeGreaterThan(0);
  });
});

describe('marks', () => {
  it('say that it is a sample, in words and in the file', async () => {
    const sample = artworkWith({ site: { sample: true } });
    const png = await renderCertificate(sample, 'social');
    expect(difference(decode(png), decode(await ordinary.social()))).toBeGreaterThan(0.02);
    expect(countColour(decode(png), '#8a5a00')).toBeGreaterThan(500);
    expect(textOf(png, 'Warning')).toBe('Sample – not a real certificate.');
  });

  it.each([
    [
      'revoked',
      { revoked: { date: '2026-06-03', reason: 'x' } },
      '#9b2c1f',
      'REVOKED on 3 June 2026.',
    ],
    ['expired', { expires: '2026-06-01' }, '#8a5a00', 'EXPIRED on 1 June 2026.'],
  ] as const)('say that it is %s', async (_what, certificate, colour, warning) => {
    const png = await renderCertificate(artworkWith({ certificate }), 'social');
    expect(countColour(decode(png), colour)).toBeGreaterThan(10_000);
    expect(countColour(decode(await ordinary.social()), colour)).toBe(0);
    expect(textOf(png, 'Warning')).toBe(warning);
  });

  it.each(designNames.flatMap((design) => tried.map((size) => [size, design] as const)))(
    'leave the QR code of the %s image legible: %s',
    async (size, design) => {
      const artwork = artworkWith({
        institution: { design },
        certificate: { revoked: { date: '2026-06-03', reason: 'x' } },
        site: { sample: true },
      });
      const image = await decodeImage(await renderCertificate(artwork, size));
      expect(scanned(image)).toBe(artwork.verifyUrl);
    },
  );
});

it('says in the file whose certificate it is', async () => {
  const png = await renderCertificate(artworkNamed('ศรี'), 'social');
  expect(textOf(png, 'Title')).toBe('Certificate of ศรี: Tides and Timetables, Oakham College');
  expect(textOf(png, 'Source')).toBe('https://laurel.example/verify/7K3FQ2WX9MNB4TRE/');
  expect(textOf(png, 'Warning')).toBeUndefined();
});

it('keeps all colours of a logo with a gradient', async () => {
  const logo =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><linearGradient id="g"><stop stop-color="#f00"/>' +
    '<stop offset="1" stop-color="#0f0"/></linearGradient><linearGradient id="h" x2="0" y2="1"><stop stop-color="#00f" ' +
    'stop-opacity="0"/><stop offset="1" stop-color="#00f"/></linearGradient><rect width="40" height="40" fill="url(#g)"/>' +
    '<rect width="40" height="40" fill="url(#h)"/></svg>';
  const png = await renderCertificate(artworkWith({ institution: { logo } }), 'social');
  const header = chunksOf(png)[0];
  expect(header?.contents[9]).toBe(2);
  expect(decode(png).width).toBe(1200);
});

function textOf(png: Uint8Array, keyword: string): string | undefined {
  const chunk = chunksOf(png).find(
    ({ type, contents }) =>
      type === 'iTXt' && contents.toString('latin1').startsWith(`${keyword}\0`),
  );
  return chunk?.contents.subarray(keyword.length + 5).toString('utf8');
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
