const left = 46;
const right = 78;

/** Two texts beside each other, each wrapped; a line of the right one that does not fit continues indented. */
export function sideBySide(one: readonly string[], other: readonly string[]): string {
  const ones = one.flatMap((line) => wrapped(line, left, ''));
  const others = other.flatMap((line) => wrapped(line, right, '  '));
  const lines = Array.from({ length: Math.max(ones.length, others.length) }, (_, at) =>
    `  ${(ones[at] ?? '').padEnd(left)}  ${others[at] ?? ''}`.trimEnd(),
  );
  return lines.join('\n');
}

/** Lines no longer than a width in characters; a longer word stands alone. */
function wrapped(text: string, width: number, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
