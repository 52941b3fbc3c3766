import { describe, expect, it } from 'vitest';
import { openContent } from '../../../../src/environment/open-content.ts';
import { credentialText } from '../../../../src/credential/credential.ts';
import { artworkOf } from '../../../../src/image/artwork.ts';
import { pdfRenderer } from '../../../../src/image/pdf/render-pdf.ts';
import { artworkWith, type Variation } from '../../../image/fixtures.ts';
import { scribble, tracedHand } from '../../../image/pdf/hostile-art.ts';

const renderPdf = pdfRenderer();

const limit = 100_000;
const designs = ['classic', 'modern'] as const;

/** A text of `count` letters, all of them different. */
const han = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => String.fromCodePoint(from + 37 * at)).join('');

/** A credential as large as one with a syllabus of twelve weeks in another alphabet: some 30 KB, most of it escaped letters. */
const longCredential = credentialText({
  narrative: Array.from({ length: 12 }, (_, week) => han(0x4e00 + 500 * week, 300)).join('. '),
  proof: [{ proofValue: han(0x9000, 300) }],
});

const sizeOf = async (variation: Variation, design: (typeof designs)[number]) => {
  const institution = { ...variation.institution, design };
  return (await renderPdf(artworkWith({ ...variation, institution }), longCredential)).byteLength;
};

it('takes at most 70 KB for each certificate of the sample', async () => {
  const { content, today } = await openContent({
    contentDir: 'content',
    now: new Date('2026-11-20T12:00:00Z'),
  });
  if (!content || !today) throw new Error('The sample has errors.');
  for (const certificate of content.certificates) {
    const artwork = artworkOf(content, certificate, today);
    if (artwork) expect((await renderPdf(artwork)).byteLength).toBeLessThanOrEqual(70_000);
  }
});

const cut = (text: string, length: number) => text.repeat(60).slice(0, length).trim();
const signedBy = (count: number, signature: string) =>
  Array.from({ length: count }, () => ({
    name: cut('Wilhelmina Featherstonehaugh-Cholmondeley ', 60),
    title: cut('Distinguished Professor of Comparative Hydrography and Navigation ', 120),
    signature,
  }));
const hand = { width: 400, height: 120 };
const crowded = scribble(6000, { width: 200, height: 100 });

describe.each(designs)('takes at most 100 KB in the %s design', (design) => {
  it.each<[string, Variation]>([
    [
      'the longest name',
      { certificate: { name: cut('Wolfeschlegelsteinhausenbergerdorff ', 200) } },
    ],
    [
      'the longest name in Tamil',
      { certificate: { name: cut('சுப்ரமணியன் கௌரி விஸ்வநாதன் ', 200), lang: 'ta' } },
    ],
    [
      'the longest title in Tamil',
      { course: { title: cut('கணிதம் மற்றும் புள்ளியியல் அறிமுகம் விஞ்ஞானம் ', 140), language: 'ta' } },
    ],
    [
      'the longest title in Arabic',
      {
        course: {
          title: cut('مدخل إلى تاريخ الخط العربي والفنون الإسلامية ', 140),
          language: 'ar',
        },
      },
    ],
    [
      'a title of a hundred and twenty different Chinese characters',
      { course: { title: han(0x4e00, 120), language: 'zh-Hans' } },
    ],
    ['three signatures of 30 KB', { course: { instructors: signedBy(3, scribble(800, hand)) } }],
    [
      'three signatures of 230 KB',
      { course: { instructors: signedBy(3, tracedHand(5500, hand)) } },
    ],
    ['a logo of 230 KB', { institution: { logo: crowded } }],
    [
      'sample, distinction and a mark',
      {
        site: { sample: true },
        certificate: { distinction: true, revoked: { date: '2026-06-03', reason: 'x' } },
      },
    ],
  ])('%s', async (_what, variation) => {
    expect(await sizeOf(variation, design)).toBeLessThanOrEqual(limit);
  });
});

// Nobody should go without a certificate for the sake of a few kilobytes: what is larger is written all the same.
it('is written, too, where everything at once takes more', async () => {
  const everything: Variation = {
    course: { title: han(0x4e00, 120), language: 'zh-Hans', instructors: signedBy(6, crowded) },
    certificate: { name: han(0x5e00, 60), lang: 'zh-Hant', distinction: true },
    institution: { logo: crowded, seal: crowded },
    site: { sample: true },
  };
  const size = await sizeOf(everything, 'classic');
  expect(size).toBeGreaterThan(limit);
  expect(size).toBeLessThan(4 * limit);
});
