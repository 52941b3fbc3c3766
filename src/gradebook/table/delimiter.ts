/** The separator between the cells of a text file. */
export type Delimiter = ',' | ';' | '\t' | '|';

/** Where two make as even a table, the one that is rarer in texts and numbers comes first. */
const delimiters: readonly Delimiter[] = ['\t', ';', '|', ','];
const mostCharacters = 100_000;
const mostLines = 50;

/** The delimiter that the first line names as spreadsheets do: `sep=;`. */
export function declaredDelimiter(text: string): Delimiter | undefined {
  return /^sep=([,;\t|])\r?\n/i.exec(text)?.[1] as Delimiter | undefined;
}

/** The delimiter that makes the most even table of the first lines. Lines above the headings may hold others, and numbers commas. */
export function delimiterOf(text: string): Delimiter {
  const lines = firstLines(text);
  const tables = delimiters
    .map((delimiter) => ({
      delimiter,
      ...evenness(lines.map((line) => line.split(delimiter).length)),
    }))
    .filter(({ score }) => score > 0);
  const [first, ...others] = tables;
  if (!first) return ',';
  return others.reduce((best, each) => (isBetter(each, best) ? each : best), first).delimiter;
}

const isBetter = (one: Evenness, other: Evenness) =>
  one.isWhole === other.isWhole ? one.score > other.score : one.isWhole;

/** The lines with a letter instead of each quoted text, and without blank lines. */
function firstLines(text: string): readonly string[] {
  const bare = text.slice(0, mostCharacters).replaceAll(/(^|[,;\t|\r\n]) *"(?:[^"]|"")*"/g, '$1x');
  const lines = bare.split(/\r\n|\r|\n/);
  // The last of them may be cut off.
  const whole = text.length > mostCharacters && lines.length > 1 ? lines.slice(0, -1) : lines;
  return whole.filter((line) => line.trim() !== '').slice(0, mostLines);
}

interface Evenness {
  /** Whether every line has the same number of cells, and more than one. */
  readonly isWhole: boolean;
  readonly score: number;
}

/** How much of the lines is a table: of those from the first with the commonest width on, how many have it, and how wide it is. */
function evenness(widths: readonly number[]): Evenness {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const scored = [...counts].map(([width, count]) => {
    const span = widths.length - widths.indexOf(width);
    return (count * count * Math.log2(width)) / span;
  });
  const isWhole = counts.size === 1 && [...counts.values()][0] === widths.length;
  return { isWhole, score: Math.max(0, ...scored) };
}
