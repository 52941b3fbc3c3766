/** A text as an id: lower-case letters, digits and single hyphens. Empty where nothing of it can be in one, or too much. */
export function slugOf(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  const slug = plain.replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '');
  return slug.length <= 80 ? slug : '';
}
