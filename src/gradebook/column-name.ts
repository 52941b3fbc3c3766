/** What a column's heading says beside the name of an assignment. */
export interface ColumnName {
  /** Every reading of the heading, in the form of `plainName`: as it stands and without what learning platforms add. */
  readonly readings: readonly string[];
  /** `points` are as the assignment counts them; a letter is no score. */
  readonly scale: 'points' | 'percent' | 'letter' | 'unsaid';
  /** Per cent of the final score, where the heading says so: “TMA 1 (10%)”. */
  readonly weight: number | undefined;
  /** Points for a perfect result, where the heading says so: “Quiz (20 pts)”. */
  readonly maximum: number | undefined;
}

/** A heading, title or id in the form in which they are compared. */
export function plainName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, ' ')
    .trim();
}

const annotation = /(?:\(([^()]*)\)|\[([^[\]]*)\]|<([^<>]*)>|\/\s*(\d+(?:[.,]\d+)?))$/u;
const activity =
  /^(?:quiz|assignment|lesson|workshop|forum|test|exam|scorm package|external tool|h5p(?: activity)?|glossary|database|offline activity)\s*:\s*/iu;

/** Reads a heading with what learning platforms write around the name of an assignment. */
export function readColumnName(heading: string): ColumnName {
  const annotations: string[] = [];
  const texts = [heading];
  let rest = heading.trimEnd();
  for (
    let match = annotation.exec(rest);
    match && annotations.length < 5;
    match = annotation.exec(rest)
  ) {
    const [whole, round, square, angle, slash] = match;
    annotations.push(slash === undefined ? (round ?? square ?? angle ?? '') : `${slash} points`);
    rest = rest.slice(0, -whole.length).trimEnd();
    texts.push(rest);
  }
  const bare = texts.flatMap((text) => [
    text,
    text.replace(activity, ''),
    text.replace(/\spoints grade$/iu, ''),
  ]);
  return {
    readings: [...new Set(bare.map(plainName))].filter((text) => text !== ''),
    scale: scaleOf(annotations),
    weight: firstNumber(annotations, /^(?:weight:?\s*)?(\d+(?:[.,]\d+)?)\s*%$/iu),
    maximum: firstNumber(
      annotations,
      /^(?:max(?:imum)?\.?:?\s*|out of\s*|.*\bmaxpoints:\s*)?(\d+(?:[.,]\d+)?)\s*(?:p|pts?|points?)?\b/iu,
      /pt|point|max|out of|\dp$/iu,
    ),
  };
}

function scaleOf(annotations: readonly string[]): ColumnName['scale'] {
  const has = (pattern: RegExp) => annotations.some((text) => pattern.test(text));
  if (has(/^letter$/iu)) return 'letter';
  if (has(/^(?:percentage|percent|%)$/iu)) return 'percent';
  return has(/^(?:real|points)$/iu) ? 'points' : 'unsaid';
}

function firstNumber(
  texts: readonly string[],
  pattern: RegExp,
  hint = pattern,
): number | undefined {
  const text = texts.find((candidate) => pattern.test(candidate) && hint.test(candidate));
  const digits = text === undefined ? undefined : pattern.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits.replace(',', '.'));
}
