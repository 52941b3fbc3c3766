const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text escaped for HTML, also within an attribute in double quotes. For use where no template escapes it. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (character) => entities[character] ?? '');
