import { hanFamilies, type FontFamily, type HanTradition } from '../../fonts/catalogue.ts';

/**
 * Whose glyph forms to use for Chinese characters. The language decides where it is known, otherwise what stands beside them: kana,
 * hangul or bopomofo; null if nothing tells.
 */
export function hanTraditionOf(text: string, lang: string | null): HanTradition | null {
  return traditionOfLanguage(lang) ?? traditionOfNeighbours(text);
}

/** The families for Chinese characters, those of the tradition first. */
export function hanFamiliesFor(tradition: HanTradition): readonly FontFamily[] {
  return hanFamilies.toSorted((a, b) => Number(b.han === tradition) - Number(a.han === tradition));
}

function traditionOfLanguage(lang: string | null): HanTradition | null {
  const [language, ...rest] = (lang ?? '').toLowerCase().split('-');
  if (language === 'ja' || language === 'ko') return language;
  if (language !== 'zh' && language !== 'yue') return null;
  const traditional = rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part));
  if (traditional) return 'zh-Hant';
  return language === 'yue' && !rest.includes('hans') ? 'zh-Hant' : 'zh-Hans';
}

function traditionOfNeighbours(text: string): HanTradition | null {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  if (/\p{Script=Bopomofo}/u.test(text)) return 'zh-Hant';
  return null;
}
