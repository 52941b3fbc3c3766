/** Each entry whose key an earlier one has: its place and that of the first. Entries without a key are skipped. */
export function duplicates<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string | undefined,
): readonly { readonly at: number; readonly first: number }[] {
  const firsts = new Map<string, number>();
  const found: { at: number; first: number }[] = [];
  for (const [at, entry] of entries.entries()) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, at);
    else found.push({ at, first });
  }
  return found;
}
