/** Strings, and the signs that open, close and name; in JSON that was parsed before, nothing else can matter. */
const token = /"(?:[^"\\]|\\.)*"|[{}[\]:]/gsu;

/**
 * The first key that an object of the document has twice; null if there is none. `JSON.parse` keeps the last of two and people read the
 * first, so that such a document says two things.
 * @param text JSON that `JSON.parse` accepts
 */
export function repeatedKey(text: string): string | null {
  /** The keys of each object around this place; null for a list. */
  const around: (Set<string> | null)[] = [];
  let last = '';
  for (const [found] of text.matchAll(token)) {
    if (found === '{') around.push(new Set());
    else if (found === '[') around.push(null);
    else if (found === '}' || found === ']') around.pop();
    else if (found === ':') {
      const key = JSON.parse(last) as string;
      const keys = around.at(-1);
      if (keys?.has(key)) return key;
      keys?.add(key);
    } else last = found;
  }
  return null;
}
