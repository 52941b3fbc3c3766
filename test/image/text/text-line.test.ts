import { describe, expect, it } from 'vitest';
import { outlinesPath } from '../../../src/image/text/outline.ts';
import { lineOutlines, shapeLine, type TextLine } from '../../../src/image/text/text-line.ts';
import { serif } from '../../../src/image/text/text-style.ts';

const display = { ...serif, opticalSize: 72 };
const shaped = (text: string, lang: string | null = null) => shapeLine(text, display, { lang });
const glyphsOf = (line: TextLine) => line.runs.flatMap(({ glyphs }) => glyphs);

describe('shaping', () => {
  it.each([
    ['Latin', 'Catherine O’Neill', null],
    ['Vietnamese', 'Nguyễn Thị Ánh', null],
    ['Greek', 'Ἀλεξάνδρα', null],
    ['Cyrillic', 'Алёна Щукина', null],
    ['Armenian', 'Արմեն', null],
    ['Georgian', 'ნინო', null],
    ['Hebrew', 'שָׂרָה', null],
    ['Arabic', 'محمد عبد الرحمٰن', 'ar'],
    ['Devanagari', 'श्रीकृष्ण', 'hi'],
    ['Bengali', 'সৌমিত্র', null],
    ['Gujarati', 'હર્ષદ', null],
    ['Gurmukhi', 'ਗੁਰਪ੍ਰੀਤ', null],
    ['Tamil', 'கௌரி', 'ta'],
    ['Telugu', 'శ్రీనివాస్', null],
    ['Kannada', 'ಕೃಷ್ಣ', null],
    ['Malayalam', 'ശ്രീജിത്ത്', null],
    ['Sinhala', 'ක්‍රිෂාන්ත', null],
    ['Thai', 'ก้องเกียรติ', 'th'],
    ['Lao', 'ສົມສັກ', null],
    ['Khmer', 'ស្រីមុំ', 'km'],
    ['Burmese', 'အောင်ဆန်း', null],
    ['Tibetan', 'བསྟན་འཛིན', null],
    ['Ethiopic', 'አበበ', null],
    ['Chinese', '王小明', 'zh-Hans'],
    ['Japanese', '髙橋さくら', 'ja'],
    ['Korean', '김민준', 'ko'],
  ])('draws every character of %s', async (_script, text, lang) => {
    const line = await shaped(text, lang);
    const missing = glyphsOf(line).filter(({ glyph }) => glyph === 0);
    expect(missing).toEqual([]);
    expect(line.width).toBeGreaterThan(0.3);
    expect(line.ascent).toBeGreaterThan(0.3);
  });

  it('joins a conjunct into fewer glyphs than letters', async () => {
    expect(glyphsOf(await shaped('श्री')).length).toBeLessThan('श्री'.length);
  });

  it('joins Arabic letters: a letter alone is another glyph than the same letter inside a word', async () => {
    const [alone] = glyphsOf(await shaped('ه'));
    const inside = glyphsOf(await shaped('ههه'));
    expect(inside.map(({ glyph }) => glyph)).not.toContain(alone?.glyph);
  });

  it('raises a second mark above the first', async () => {
    expect((await shaped('กี่')).ascent).toBeGreaterThan((await shaped('กี')).ascent);
  });

  it('sets a mark below the baseline lower than one above it', async () => {
    expect((await shaped('កុ')).descent).toBeGreaterThan((await shaped('កិ')).descent);
  });

  it('lays right-to-left glyphs out from the last letter to the first', async () => {
    const clusters = glyphsOf(await shaped('שלום')).map(({ cluster }) => cluster);
    expect(clusters).toEqual(clusters.toSorted((a, b) => b - a));
  });

  it('mirrors brackets in right-to-left text', async () => {
    const [leftmost] = glyphsOf(await shaped('(שלום)'));
    const [opening] = glyphsOf(await shaped('('));
    expect(leftmost).toMatchObject({ cluster: 5, glyph: opening?.glyph });
  });

  it('kerns', async () => {
    const pair = (await shaped('To')).width;
    expect(pair).toBeLessThan((await shaped('T')).width + (await shaped('o')).width);
  });

  it('kerns letters of different files as it would their bare letters, a little less', async () => {
    const [near, bare] = [await shaped('Vũ'), await shaped('Vu')];
    const apart = (await shaped('V')).width + (await shaped('ũ')).width;
    expect(near.runs).toHaveLength(2);
    expect(near.width).toBeLessThan(apart - 0.01);
    expect(apart - near.width).toBeLessThan(
      (await shaped('V')).width + (await shaped('u')).width - bare.width,
    );
  });

  it('draws the form of an ideograph that its selector chooses, and no ink for the selector', async () => {
    const glyphs = async (text: string) =>
      (await shaped(text, 'ja')).runs.flatMap((run) => run.glyphs.map(({ glyph }) => glyph));
    const [form, usual] = [await glyphs('渚\ufe00'), await glyphs('渚')];
    expect([form.length, usual.length]).toEqual([1, 1]);
    expect(form).not.toEqual(usual);
  });

  it('spaces letters out only where they stand apart', async () => {
    const spaced = { ...display, tracking: 0.1 };
    expect((await shapeLine('Ada', spaced)).width).toBeCloseTo((await shaped('Ada')).width + 0.2);
    expect((await shapeLine('محمد', spaced)).width).toBeCloseTo(
      (await shaped('محمد')).width - 0.1,
      0,
    );
  });

  it('is heavier at a heavier weight', async () => {
    const bold = await shapeLine('Ada', { ...display, weight: 800 });
    expect(bold.width).toBeGreaterThan((await shaped('Ada')).width);
  });
});

describe('outlines', () => {
  it('stand on the baseline, y downwards', async () => {
    const path = outlinesPath(lineOutlines(await shaped('H'), 100, 0, 500));
    const heights = [...path.matchAll(/[ML]([\d.-]+) ([\d.-]+)/gu)].map(([, , y]) => Number(y));
    expect(Math.max(...heights)).toBe(500);
    expect(Math.min(...heights)).toBeGreaterThan(400);
    expect(Math.min(...heights)).toBeLessThan(450);
  });

  it('hold nothing but path data, whatever the text', async () => {
    const path = outlinesPath(lineOutlines(await shaped('<script>"&\'</script>'), 40, 0, 0));
    expect(path).toMatch(/^[MLQCZ\d .-]+$/u);
  });
});
