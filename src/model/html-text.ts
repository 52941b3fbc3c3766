const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** The text of an attribute, as `escaped` and the site generator write it. */
export const unescaped = (attribute: string): string =>
  attribute.replace(
    /&(?:(amp|lt|gt|quot)|#(\d+));/gu,
    (whole, name: string | undefined, number: string | undefined) =>
      number === undefined
        ? (Object.keys(entities).find((character) => entities[character] === `&${name};`) ?? whole)
        : String.fromCodePoint(Number(number)),
  );

/** A text escaped for HTML, also within an attribute in double quotes. For use where no template escapes it. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (character) => entities[character] ?? '');
