import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nameFamilies, sourceSans } from '../../src/fonts/catalogue.ts';
import { bundledGlyphs } from '../../src/fonts/coverage.ts';
import { drawnCharacters, printedForm } from '../../src/model/printed-form.ts';

const glyphs = bundledGlyphs();
const missing = (text: string) =>
  (printedForm(text).match(drawnCharacters) ?? []).filter((drawn) => !glyphs.has(drawn));

describe('characters that the bundled fonts draw', () => {
  it.each([
    ['English', 'Ada O’Neill-Brontë, PhD (née St. John)'],
    ['Polish', 'Łukasz Żółć'],
    ['Vietnamese', 'Nguyễn Thị Ánh Tuyết'],
    ['Yoruba, with marks that have no composed letter', 'Ẹ̀bùn Ọláṣẹ́'],
    ['Ewe', 'Kɔ́dzo Agbɛ̃'],
    ['Greek', 'Ἀλεξάνδρα Παπαδοπούλου'],
    ['Russian', 'Алёна Щукина'],
    ['Kazakh', 'Әлия Қожахмет'],
    ['Armenian', 'Արմեն Սարոյան'],
    ['Georgian', 'ნინო ბერიძე'],
    ['Hebrew with points', 'שָׂרָה כֹּהֵן'],
    ['Arabic', 'محمد عبد الرحمٰن'],
    ['Persian', 'ژاله پورگُلی'],
    ['Urdu', 'ڈاکٹر ٹیپو ہے'],
    ['Hindi', 'श्रीकृष्ण क्षत्रिय'],
    ['Bengali', 'সৌমিত্র চট্টোপাধ্যায়'],
    ['Gujarati', 'હર્ષદ મહેતા'],
    ['Punjabi', 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ'],
    ['Tamil', 'கௌரி சுப்பிரமணியன்'],
    ['Telugu', 'శ్రీనివాస్ రావు'],
    ['Kannada', 'ಕೃಷ್ಣಮೂರ್ತಿ'],
    ['Malayalam', 'ശ്രീജിത്ത്'],
    ['Sinhala', 'ක්‍රිෂාන්ත'],
    ['Thai', 'ก้องเกียรติ ศรีสุวรรณ์'],
    ['Lao', 'ສົມສັກ ແກ້ວ'],
    ['Khmer', 'សុខ ស្រីមុំ'],
    ['Burmese', 'အောင်ဆန်းစုကြည်'],
    ['Tibetan', 'བསྟན་འཛིན་རྒྱ་མཚོ'],
    ['Amharic', 'አበበ ቢቂላ'],
    ['Simplified Chinese', '王小明 龚玥'],
    ['Traditional Chinese', '陳怡君'],
    ['Japanese', '髙橋 さくら 渡邊 ヒロシ'],
    ['Korean', '김민준 金敏俊'],
    ['Korean, in forms by their reading', '金樂\uf914 李\uf9e1'],
    ['Japanese, in the forms of the family register', '\ufa46 \ufa19 福\ufe00 﨑'],
    ['Japanese, in chosen forms', '葛\u{e0100} 葛\u{e0101} 邉\u{e0104}'],
    ['German in capitals', 'JOHANNA GROẞ'],
  ])('%s', (_language, name) => {
    expect(missing(name)).toEqual([]);
  });

  it.each([
    ['an emoji', '😀', ['😀']],
    ['a control character', 'A\u0007', ['\u0007']],
    ['a bidi override', 'A\u202eB', ['\u202e']],
    ['a private use character', '\ue000', ['\ue000']],
    ['a script without a font', '𐎠', ['𐎠']],
    ['a rare ideograph that no bundled font has', '䶮', ['䶮']],
    ['an unassigned character', '\u0378', ['\u0378']],
    ['a form of an ideograph that no font has', '\u{2f800}丽', ['丽\ufe00']],
    ['a form that no collection registers', '葛\u{e01ef}', ['葛\u{e01ef}']],
  ])('not %s', (_what, text, expected) => {
    expect(missing(text)).toEqual(expected);
  });
});

describe('the bundled fonts', () => {
  it.each([...nameFamilies, sourceSans])(
    '$id may be passed on: SIL Open Font License',
    ({ from }) => {
      const path = new URL(`../../node_modules/${from}/package.json`, import.meta.url);
      expect(readFileSync(path, 'utf8')).toMatch(/"license": "[^"]*OFL-1\.1"/u);
    },
  );
});
