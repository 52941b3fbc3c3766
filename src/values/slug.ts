import { inPlainLetters } from './plain-letters.ts';

/**
 * A text as an id: lower-case letters, digits and single hyphens. Empty where nothing of it can be in one, or too much.
 * @param language the text's language tag: German writes “ü” as “ue”, most others as “u”
 */
export function slugOf(text: string, language = ''): string {
  const decomposed = text.normalize('NFKD').toLowerCase();
  const spelt = /^de(?:-|$)/iu.test(language)
    ? decomposed.replaceAll(/(?<=[aou])\u0308/gu, 'e')
    : decomposed;
  const slug = inPlainLetters(spelt.replaceAll(/\p{M}/gu, ''))
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  return slug.length <= 80 ? slug : '';
}
