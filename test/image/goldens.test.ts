import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, it } from 'vitest';
import type { CertificateArtwork } from '../../src/image/artwork.ts';
import { designVersion } from '../../src/image/design/design-version.ts';
import { encodePng } from '../../src/image/sheet/encode-png.ts';
import { rasterise } from '../../src/image/sheet/raster.ts';
import { certificateRenderer } from '../../src/image/render-certificate.ts';
import { artworkNamed, artworkWith, course } from './fixtures.ts';
import { decode, type Decoded } from './png.ts';

const { draw: drawCertificate, render: renderCertificate } = certificateRenderer();

const updating = process.env['UPDATE_GOLDENS'] === '1';
const goldens = path.resolve(import.meta.dirname, 'goldens');
const versionFile = path.resolve(import.meta.dirname, '../../src/image/design/design-version.ts');

const social = (artwork: CertificateArtwork) => renderCertificate(artwork, 'social');

/** The printed sheet at a third of its size. */
async function sheet(artwork: CertificateArtwork): Promise<Uint8Array> {
  const svg = await drawCertificate(artwork, 'print');
  const small = svg.replace('width="3508" height="2480"', 'width="1170" height="827"');
  return encodePng(await rasterise(small), { resolution: null, texts: {}, credential: null });
}

const cases: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  [
    'latin-distinction-sample',
    () => social(artworkWith({ certificate: { distinction: true }, site: { sample: true } })),
  ],
  ['arabic-mixed', () => social(artworkNamed('نور الدين Haddad', 'ar'))],
  ['khmer', () => social(artworkNamed('ស្រីមុំ សុខ', 'km'))],
  ['thai', () => social(artworkNamed('ก้องเกียรติ น้ำทิพย์', 'th'))],
  ['devanagari', () => social(artworkNamed('श्रीकृष्ण क्षत्रिय', 'hi'))],
  ['tamil', () => social(artworkNamed('கௌரி சுப்பிரமணியன்', 'ta'))],
  ['combining-marks', () => social(artworkNamed('Ẹ̀bùn Adéṣọlá Z̈'))],
  ['letters-from-three-files', () => social(artworkNamed('Vũ Thị Tě Łukasz'))],
  ['japanese', () => social(artworkNamed('髙橋 さくら', 'ja'))],
  ['forms-of-ideographs', () => social(artworkNamed('渚\ufe00渚 葛\u{e0100}葛', 'ja'))],
  ['capital-sharp-s', () => social(artworkNamed('JOHANNA GROẞ', 'de'))],
  ['print-capital-sharp-s', () => sheet(artworkNamed('JOHANNA GROẞ', 'de'))],
  [
    'two-hundred-characters',
    () =>
      social(artworkNamed('Wolfeschlegelsteinhausenbergerdorff '.repeat(6).slice(0, 200).trim())),
  ],
  [
    'revoked',
    () => social(artworkWith({ certificate: { revoked: { date: '2026-06-03', reason: 'x' } } })),
  ],
  ['under-review', () => social(artworkWith({ certificate: { suspended: '2026-06-03' } }))],
  ['print', () => sheet(artworkWith({ certificate: { distinction: true } }))],
  [
    'print-crowded',
    () =>
      sheet(
        artworkWith({
          certificate: { expires: '2026-06-01', distinction: true },
          institution: { seal: null },
          course: {
            title:
              'Tides and Timetables: Harmonic Analysis, Port Operations and the History of Prediction from Antiquity to the Present Day, with Exercises',
            instructors: Array.from({ length: 6 }, () => course.instructors[0]!),
          },
        }),
      ),
  ],
];

const modern = { design: 'modern' } as const;

const modernCases: typeof cases = [
  [
    'modern-distinction-sample',
    () =>
      social(
        artworkWith({
          institution: modern,
          certificate: { distinction: true },
          site: { sample: true },
        }),
      ),
  ],
  [
    'modern-right-to-left',
    () =>
      social(
        artworkWith({
          institution: modern,
          certificate: { name: 'محمد عبد الرحمٰن بن يوسف بن عبد العزيز القحطاني', lang: 'ar' },
          course: { title: 'مدخل إلى تاريخ الخط العربي', language: 'ar' },
        }),
      ),
  ],
  [
    'modern-revoked',
    () =>
      social(
        artworkWith({
          institution: modern,
          certificate: { revoked: { date: '2026-06-03', reason: 'x' } },
        }),
      ),
  ],
  [
    'modern-print',
    () =>
      sheet(
        artworkWith({
          institution: modern,
          certificate: { distinction: true },
          site: { sample: true },
        }),
      ),
  ],
  [
    'modern-print-crowded',
    () =>
      sheet(
        artworkWith({
          institution: { ...modern, seal: null, name: 'Oakham College of the Northern Estuaries' },
          certificate: {
            name: 'Wolfeschlegelsteinhausenbergerdorff Montgomery-Featherstonehaugh',
            expires: '2026-06-01',
            distinction: true,
          },
          course: {
            title:
              'Tides and Timetables: Harmonic Analysis, Port Operations and the History of Prediction from Antiquity to the Present Day, with Exercises',
            instructors: Array.from({ length: 6 }, () => course.instructors[0]!),
          },
        }),
      ),
  ],
];

const hashes = new Map<string, string>();

describe('reference images', () => {
  it.each([...cases, ...modernCases])('%s', async (name, draw) => {
    const png = await draw();
    const image = decode(png);
    hashes.set(name, createHash('sha256').update(image.pixels).digest('hex'));
    const file = path.join(goldens, `${name}.png`);
    if (updating) await writeFile(file, png);
    const expected = decode(await readFile(file));
    expect(await differingPixels(name, expected, image)).toBe(0);
  });
});

describe('the version of the design', () => {
  const current = () =>
    createHash('sha256')
      .update(JSON.stringify([...hashes].toSorted()))
      .digest('hex')
      .slice(0, 8);

  afterAll(async () => {
    if (!updating) return;
    const source = await readFile(versionFile, 'utf8');
    await writeFile(versionFile, source.replace(/'[0-9a-f]{8}'/u, `'${current()}'`));
  });

  it('is that of the reference images; set both with UPDATE_GOLDENS=1', () => {
    expect(hashes.size).toBe(cases.length + modernCases.length);
    if (!updating) expect(designVersion).toBe(current());
  });
});

/** Counts, and leaves a picture of the differences beside the golden. */
async function differingPixels(name: string, expected: Decoded, actual: Decoded): Promise<number> {
  const { width, height } = expected;
  if (width !== actual.width || height !== actual.height) return Infinity;
  const diff = new PNG({ width, height });
  const count = pixelmatch(expected.pixels, actual.pixels, diff.data, width, height, {
    threshold: 0,
    includeAA: true,
  });
  const file = path.resolve('.cache/goldens', `${name}.diff.png`);
  if (count > 0) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, PNG.sync.write(diff));
  } else {
    await rm(file, { force: true });
  }
  return count;
}
