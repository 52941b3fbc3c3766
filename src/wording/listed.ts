/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[], conjunction = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
}

/** `a, the only one`, `one of a, b or c`. */
export function oneOf(items: readonly string[]): string {
  return items.length === 1 ? `${items[0]}, the only one` : `one of ${listed(items, 'or')}`;
}

/** `1 file`, `2 files`, `1,000 files`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? singular : plural}`;
}

const mostLines = 12;

/** `line 2`, `lines 2 and 5`; after twelve, how many more there are. */
export function linesInWords(lines: readonly number[]): string {
  const shown = lines.length > mostLines ? lines.slice(0, mostLines - 1) : lines;
  const more = lines.length - shown.length;
  const items = shown.map(String).concat(more > 0 ? [`${more.toLocaleString('en-GB')} more`] : []);
  return `${lines.length === 1 ? 'line' : 'lines'} ${listed(items)}`;
}
