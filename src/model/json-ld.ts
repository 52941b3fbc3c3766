/** A schema.org node. `undefined` values are left out when it is serialised. */
export type JsonLd = { readonly [key: string]: JsonLdValue };
export type JsonLdValue = string | number | boolean | undefined | JsonLd | readonly JsonLdValue[];

/**
 * A node as text for a `<script type="application/ld+json">` block. Characters that could end or open an element, and line separators,
 * are written as `\u` escapes, which JSON reads back as the same text.
 */
export function serialiseJsonLd(node: JsonLd): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...node }).replace(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
