import { describe, expect, it } from 'vitest';
import { installedFonts } from '../../../src/fonts/installed-fonts.ts';
import { baseDirectionOf, inVisualOrder, textRuns } from '../../../src/image/text/text-run.ts';
import { serif } from '../../../src/image/text/text-style.ts';

/** Each run from left to right, as `script:family:text`. */
function seen(text: string, lang: string | null = null): string[] {
  const line = text.normalize('NFC');
  const runs = textRuns(line, serif, {
    lang,
    direction: baseDirectionOf(line),
    fonts: installedFonts,
  });
  return inVisualOrder(runs).map(
    ({ script, file, start, end }) => `${script}:${file.family.id}:${line.slice(start, end)}`,
  );
}

describe('the base direction', () => {
  it.each([
    ['Ada محمد', 'ltr'],
    ['محمد Ada', 'rtl'],
    ['(123) שרה', 'rtl'],
    ['123', 'ltr'],
  ])('of “%s” is %s, by its first strong character', (text, direction) => {
    expect(baseDirectionOf(text)).toBe(direction);
  });
});

describe('runs from left to right', () => {
  it('keep a name of one script whole', () => {
    expect(seen('Ada Lovelace')).toEqual(['Latn:newsreader:Ada Lovelace']);
  });

  it('put the first word of a right-to-left name at the right', () => {
    expect(seen('نور Haddad')).toEqual(['Latn:newsreader:Haddad', 'Arab:noto-naskh-arabic:نور ']);
  });

  it('put an Arabic word inside a Latin name where it is read', () => {
    expect(seen('Layla ليلى Haddad').filter((run) => /\p{L}$/u.test(run))).toEqual([
      'Arab:noto-naskh-arabic:ليلى',
      'Latn:newsreader:Haddad',
    ]);
    expect(seen('Layla ليلى Haddad')[0]).toBe('Latn:newsreader:Layla ');
  });

  it('keep numbers in a right-to-left name from left to right', () => {
    expect(seen('علي 12').at(0)).toContain('12');
  });

  it.each([
    ['ja', 'noto-serif-jp'],
    ['zh-Hans', 'noto-serif-sc'],
    ['zh-TW', 'noto-serif-tc'],
    ['zh-Hant-HK', 'noto-serif-tc'],
    ['ko', 'noto-serif-kr'],
    [null, 'noto-serif-sc'],
  ])('take the glyphs of Chinese characters from the language %s', (lang, family) => {
    expect(seen('直', lang)).toEqual([`Hani:${family}:直`]);
  });

  it.each([
    ['kana', '直さくら', 'noto-serif-jp'],
    ['hangul', '直 민준', 'noto-serif-kr'],
  ])('take them from %s beside them where no language is known', (_what, text, family) => {
    expect(seen(text)[0]).toContain(family);
  });

  it('set a whole Latin name in one face if the first one lacks a mark of it', () => {
    expect(seen('Ẹ̀bùn Adéṣọlá')).toEqual(['Latn:noto-serif:Ẹ̀bùn Adéṣọlá'.normalize('NFC')]);
  });

  it('set a whole name in another face if the first one draws a letter of it as others', () => {
    expect(seen('JOHANNA GROẞ')).toEqual(['Latn:noto-serif:JOHANNA GROẞ']);
    expect(seen('Johanna Groß')).toEqual(['Latn:newsreader:Johanna Groß']);
  });

  it.each([
    ['渚\ufe00葵', null, ['Hani:noto-serif-jp:渚\ufe00', 'Hani:noto-serif-jp:葵']],
    ['金樂\ufe00', null, ['Hani:noto-serif-kr:金', 'Hani:noto-serif-kr:樂\ufe00']],
    ['葛\u{e0100}葛', 'zh-Hans', ['Hani:noto-serif-jp:葛\u{e0100}', 'Hani:noto-serif-sc:葛']],
  ])('take %s (%s) from a face that has the form of each character', (text, lang, runs) => {
    expect(seen(text, lang)).toEqual(runs);
  });

  it('keep spaces with the letters before them', () => {
    expect(seen('ศรี สุข')).toEqual(['Thai:noto-serif-thai:ศรี สุข']);
  });

  it('take a full stop from the first face where the one before lacks it', () => {
    expect(seen('ก.')).toEqual(['Thai:noto-serif-thai:ก', 'Thai:newsreader:.']);
  });
});
