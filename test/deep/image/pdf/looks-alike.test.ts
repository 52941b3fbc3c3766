import { describe, expect, it } from 'vitest';
import type { CertificateArtwork } from '../../../../src/image/artwork.ts';
import { pdfRenderer } from '../../../../src/image/pdf/render-pdf.ts';
import { certificateRenderer } from '../../../../src/image/render-certificate.ts';
import { artworkNamed, artworkWith } from '../../../image/fixtures.ts';
import { decode } from '../../../image/png.ts';
import { pdfiumPixels } from '../../../image/pdf/pdfium.ts';

const { render: renderCertificate } = certificateRenderer();

const renderPdf = pdfRenderer();

const sheet = { width: 3508, height: 2480 };
/** Width of a square in pixels: a third of a millimetre. At that size all renderers smooth edges alike. */
const square = 4;

/** The mean of each colour in each square. */
function squares(pixels: Uint8Array): Float64Array {
  const across = sheet.width / square;
  const means = new Float64Array((across * sheet.height * 3) / square);
  for (let at = 0; at < sheet.width * sheet.height; at += 1) {
    const x = Math.floor((at % sheet.width) / square);
    const y = Math.floor(Math.floor(at / sheet.width) / square);
    for (let colour = 0; colour < 3; colour += 1) {
      means[(y * across + x) * 3 + colour]! += pixels[4 * at + colour]! / square ** 2;
    }
  }
  return means;
}

/** How far two pictures of the sheet differ, of 255: on the whole, and how many squares clearly do. */
function difference(one: Float64Array, other: Float64Array) {
  let [sum, clearly] = [0, 0];
  for (let at = 0; at < one.length; at += 1) {
    const apart = Math.abs(one[at]! - other[at]!);
    sum += apart;
    if (apart > 80) clearly += 1;
  }
  return { mean: sum / one.length, clearly };
}

const ofImage = async (artwork: CertificateArtwork) =>
  squares(decode(await renderCertificate(artwork, 'print')).pixels);
const ofDocument = async (artwork: CertificateArtwork) =>
  squares(await pdfiumPixels(await renderPdf(artwork), sheet));

const gradient =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><linearGradient id="g"><stop stop-color="#246"/>' +
  '<stop offset="1" stop-color="#9bd"/></linearGradient><circle cx="20" cy="20" r="18" fill="url(#g)"/></svg>';

/** A hand of ink that lets the paper through, once by its colour and once as a whole. */
const washed =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60"><path fill="none" stroke="#1a2433" stroke-opacity=".4" ' +
  'stroke-width="8" d="M5 45C25 5 40 5 45 40"/><g opacity=".5"><path d="M80 10h60v40h-60z"/><path fill="#9b2c1f" d="M110 20h60v40h-60z"/></g></svg>';
const signed = {
  course: { instructors: [{ name: 'Edith Marlow', title: 'Professor', signature: washed }] },
};

const artworks: readonly (readonly [string, CertificateArtwork])[] = [
  ['classic', artworkWith({ certificate: { distinction: true }, site: { sample: true } })],
  [
    'modern',
    artworkWith({ institution: { design: 'modern' }, certificate: { distinction: true } }),
  ],
  ['Arabic', artworkNamed('مُحَمَّد الآلوسي', 'ar')],
  ['both directions', artworkNamed("שרה Levi-O'Brien", 'he')],
  ['Devanagari', artworkNamed('श्रीकृष्णा वैद्यनाथन', 'hi')],
  ['marks above marks', artworkNamed('Ẹ̀niọlá Z̈ọ́ẹ̀')],
  ['a mark', artworkWith({ certificate: { revoked: { date: '2026-06-01', reason: 'x' } } })],
  ['a signature with transparency', artworkWith(signed)],
  [
    'a signature with transparency, modern',
    artworkWith({ ...signed, institution: { design: 'modern' } }),
  ],
  ['a logo with a gradient', artworkWith({ institution: { logo: gradient } })],
];

describe('a document looks like the print image', () => {
  it.each(artworks)('%s', async (_what, artwork) => {
    const { mean, clearly } = difference(await ofImage(artwork), await ofDocument(artwork));
    expect(clearly).toBe(0);
    expect(mean).toBeLessThan(0.5);
  });

  it('and would not if its name stood where another one stands', async () => {
    const [one, other] = [artworkNamed('Catherine O’Neill'), artworkNamed('Catherine O’Neil')];
    const { clearly } = difference(await ofImage(one), await ofDocument(other));
    expect(clearly).toBeGreaterThan(1000);
  });
});
