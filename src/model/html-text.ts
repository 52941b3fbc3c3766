const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text as HTML has it, also within an attribute in double quotes. For where no template escapes what it shows. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (character) => entities[character] ?? '');
