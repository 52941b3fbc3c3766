/** Attributes for a text in a language: its tag, and its direction where that is from right to left. */
export function inLanguage(tag: string): { lang: string; dir?: 'rtl' } {
  return rightToLeftScripts.has(scriptOf(tag)) ? { lang: tag, dir: 'rtl' } : { lang: tag };
}

const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm']);

/** Those of a site’s content: few, and asked for again and again. */
const scripts = new Map<string, string>();

function scriptOf(tag: string): string {
  const known = scripts.get(tag) ?? likelyScript(tag);
  scripts.set(tag, known);
  return known;
}

function likelyScript(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().script ?? 'Latn';
  } catch {
    return 'Latn';
  }
}

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * A name for plain text that has no markup of its own (title, OpenGraph, alt): a right-to-left one is isolated, so that what stands
 * around it keeps its order.
 */
export function isolated(name: string): string {
  return rightToLeft.test(name) ? `\u2068${name}\u2069` : name;
}

/** The English name of a language tag: `pt-BR` is Brazilian Portuguese. The tag itself where it has none. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(['en-GB'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
