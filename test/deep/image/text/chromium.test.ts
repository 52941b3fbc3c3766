import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shapeRun } from '../../../../src/image/text/shape-run.ts';
import { outlinesPath } from '../../../../src/image/text/outline.ts';
import { lineOutlines, shapeLine, type TextLine } from '../../../../src/image/text/text-line.ts';
import { sans, serif, type TextStyle } from '../../../../src/image/text/text-style.ts';
import { browserLaunch } from '../../../setup/chromium.ts';
import { setByChromium, type Canvas } from '../../../image/text/chromium-text.ts';
import { overlap, painted, strayPixels } from '../../../image/text/ink.ts';

const size = 96;
const display = { ...serif, opticalSize: 72 };

/** Both smooth the edges of letters in their own way, which is a fiftieth of the ink at this size. No ink stands alone. */
const alike = {
  overlap: expect.toSatisfy((share: number) => share > 0.965) as unknown,
  stray: 0,
  wider: expect.toSatisfy((pixels: number) => Math.abs(pixels) < 0.3) as unknown,
};

const names: readonly (readonly [string, string, string | null])[] = [
  ['Latin', 'Catherine O’Neill-Brontë', null],
  ['Polish', 'Łukasz Żółć', 'pl'],
  ['Yoruba with stacked marks', 'Ẹ̀bùn Adéṣọlá Z̈', 'yo'],
  ['Cyrillic', 'Алёна Щукина', 'ru'],
  ['Serbian', 'Бранислав Ђурђевић', 'sr'],
  ['Greek', 'Παπαδόπουλος', 'el'],
  ['polytonic Greek', 'Ἀλεξάνδρα ᾠδή', 'el'],
  ['Armenian', 'Արմեն Սարոյան', 'hy'],
  ['Georgian', 'ნინო ბერიძე', 'ka'],
  ['Hebrew', 'שרה כהן', 'he'],
  ['Hebrew with niqqud', 'שָׂרָה כֹּהֵן', 'he'],
  ['Arabic', 'محمد عبد الرحمٰن', 'ar'],
  ['Arabic with vowels', 'مُحَمَّدٌ السَّلَامُ', 'ar'],
  ['Persian', 'ژاله پورگُلی', 'fa'],
  ['Urdu', 'ڈاکٹر ٹیپو ہے', 'ur'],
  ['Devanagari', 'श्रीकृष्ण क्षत्रिय', 'hi'],
  ['Bengali', 'সৌমিত্র চট্টোপাধ্যায়', 'bn'],
  ['Tamil', 'கௌரி சுப்பிரமணியன்', 'ta'],
  ['Telugu', 'శ్రీనివాస్ రావు', 'te'],
  ['Gujarati', 'હર્ષદ મહેતા', 'gu'],
  ['Gurmukhi', 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ', 'pa'],
  ['Kannada', 'ಕೃಷ್ಣಮೂರ್ತಿ', 'kn'],
  ['Malayalam', 'ശ്രീജിത്ത് കുഞ്ഞൻ', 'ml'],
  ['Sinhala', 'ක්‍රිෂාන්ත ශ්‍රී', 'si'],
  ['Thai', 'ก้องเกียรติ น้ำทิพย์', 'th'],
  ['Lao', 'ສົມສັກ ແກ້ວ', 'lo'],
  ['Khmer', 'ស្រីមុំ សុខ', 'km'],
  ['Burmese', 'အောင်ဆန်းစုကြည်', 'my'],
  ['Tibetan', 'བསྟན་འཛིན་རྒྱ་མཚོ', 'bo'],
  ['Ethiopic', 'አበበ ቢቂላ', 'am'],
  ['simplified Chinese', '王小明 直子', 'zh-Hans'],
  ['traditional Chinese', '陳怡君 直子', 'zh-Hant'],
  ['Japanese', '髙橋 さくら 直子 ヒロシ', 'ja'],
  ['Korean', '김민준 金敏俊', 'ko'],
  ['right to left with Latin', 'نور الدين Haddad', 'ar'],
  ['left to right with Hebrew', 'Dr. שרה Cohen (כהן)', null],
  ['left to right with Arabic', 'Nour نور الدين Haddad', null],
  ['sixty characters', 'Wilhelmina Featherstonehaugh-Cholmondeley of the Northern Isle', null],
];

/** Chromium cannot kern between two files of one face, and leaves V and ũ as far apart as they are without any kerning. */
const kernedAcrossFiles: readonly (readonly [string, string, string | null])[] = [
  ['Turkish', 'İbrahim Işık', 'tr'],
  ['Vietnamese', 'Nguyễn Thị Ánh Tuyết', 'vi'],
  ['Vietnamese with an open capital', 'Vũ Tệ', 'vi'],
];

describe('a name as Chromium sets it in the same font files', () => {
  const page = openPage();

  it.each(names)('%s: %s', async (_script, text, lang) => {
    const line = await shapeLine(text, display, { lang });
    expect(await compared(page(), line, display, lang)).toEqual(alike);
  });

  it.each(names.slice(0, 1))('%s in the sans: %s', async (_script, text, lang) => {
    const style = { ...sans, weight: 600 };
    const line = await shapeLine(text, style, { lang });
    expect(await compared(page(), line, style, lang)).toEqual(alike);
  });

  it.each(kernedAcrossFiles)(
    '%s, but for kerning across files: %s',
    async (_script, text, lang) => {
      const line = await shapeLine(text, display, { lang });
      const apart = await withoutBorrowedKerning(line, display, lang);
      expect(await compared(page(), apart, display, lang)).toEqual(alike);
      expect(line.width).toBeLessThan(apart.width);
    },
  );

  it('is told apart from one whose mark stands elsewhere', async () => {
    const line = await shapeLine('שָׂרָה', display, { lang: 'he' });
    const { stray } = await compared(page(), withMarksRaised(line, 0.03), display, 'he');
    expect(stray).toBeGreaterThan(10);
  });

  it('is told apart from one in another order', async () => {
    const line = await shapeLine('Nour נור', display);
    const turned = { ...line, runs: line.runs.toReversed() };
    expect((await compared(page(), turned, display, null)).overlap).toBeLessThan(0.7);
  });
});

function openPage(): () => Page {
  let browser: Browser | undefined;
  let page: Page | undefined;
  beforeAll(async () => {
    const launch = await browserLaunch(path.resolve('.cache/browser'));
    browser = await chromium.launch({ headless: true, ...launch });
    page = await browser.newPage();
  });
  afterAll(() => browser?.close());
  return () => {
    if (!page) throw new Error('The browser is launched before the first test.');
    return page;
  };
}

/** How much of the ink falls on the same place, and by how many pixels Chromium's line is wider. */
async function compared(
  page: Page,
  line: TextLine,
  style: TextStyle,
  lang: string | null,
): Promise<{ overlap: number; stray: number; wider: number }> {
  const canvas = canvasFor(line);
  const theirs = await setByChromium(page, line, { style, size, lang, canvas });
  const ours = painted(
    outlinesPath(lineOutlines(line, size, canvas.left, canvas.baseline)),
    canvas,
  );
  return {
    overlap: overlap(ours, theirs.image),
    stray: strayPixels(ours, theirs.image),
    wider: theirs.width - line.width * size,
  };
}

function canvasFor({ width, ascent, descent }: TextLine): Canvas {
  const margin = 40;
  return {
    width: Math.ceil(width * size) + 2 * margin,
    height: Math.ceil((ascent + descent) * size) + 2 * margin,
    left: margin,
    baseline: Math.ceil(ascent * size) + margin,
  };
}

/** The line as its runs are before pairs of letters in different files are kerned. */
async function withoutBorrowedKerning(
  line: TextLine,
  style: TextStyle,
  lang: string | null,
): Promise<TextLine> {
  const runs = await Promise.all(line.runs.map(({ run }) => shapeRun(line.text, run, style, lang)));
  const advances = runs.flatMap(({ glyphs }) => glyphs.map(({ advance }) => advance));
  return { ...line, runs, width: advances.reduce((sum, advance) => sum + advance, 0) };
}

/** @param by em */
function withMarksRaised(line: TextLine, by: number): TextLine {
  const runs = line.runs.map((run) => ({
    ...run,
    glyphs: run.glyphs.map((glyph) =>
      glyph.advance === 0 ? { ...glyph, yOffset: glyph.yOffset + by } : glyph,
    ),
  }));
  return { ...line, runs };
}
