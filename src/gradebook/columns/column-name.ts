import { means } from './words.ts';

/** A part of a heading beside the name. */
export type Mark =
  /** A platform’s own number for the column, as in “Quiz 1 |48211” of Blackboard. */
  | { readonly kind: 'number' }
  /** A number in brackets: of the column, as in “Quiz 1 (48211)” of Canvas, or the maximum. */
  | { readonly kind: 'bare'; readonly digits: string }
  /** Points for a perfect result: “Quiz (20 pts)”. */
  | { readonly kind: 'maximum'; readonly digits: string }
  /** Per cent of the final score: “TMA 1 (10%)”. */
  | { readonly kind: 'weight'; readonly value: number }
  | { readonly kind: 'points' | 'percent' | 'mean' }
  /** Words that show that the column does not hold the score. */
  | { readonly kind: 'letter' | 'earned' | 'possible' | 'other'; readonly words: string };

/** One reading of a heading: a name, and the marks that were removed to read it. */
export interface NameReading {
  /** In the form of `plainName`. */
  readonly name: string;
  readonly marks: readonly Mark[];
}

/** A heading, title or id in the form used for comparison. */
export function plainName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, ' ')
    .trim();
}

const activity =
  /^(?:quiz|assignment|lesson|workshop|forum|test|exam|scorm package|external tool|h5p(?: activity)?|glossary|database|offline activity|aufgabe|lektion|devoir|leçon|atelier|tarea|cuestionario|lección|tarefa|questionário|teste|compito|lezione|opdracht|toets|zadanie|inlämningsuppgift|prov)\s*:\s*/iu;

const number = String.raw`(\d+(?:[.,]\d+)*)`;
const points = String.raw`(?:points?|pts?|p|marks?|punkte?|pkte?|pkt|puntos?|ptos|pontos?|punti|punten|pnt|punkt\p{L}*|poäng|pct)`;
const outOf = String.raw`(?:ma(?:x|ks)(?:im\p{L}+)?\.?(?:\s+(?:points?|score|marks?|grade|${points}))?|(?:score\s+)?out\s+of|of|von|aus|sur|sobre|de|su|di|van|av|z|/)`;

/** Marks at the end of a heading, outside of brackets. The first that matches is removed. */
const endings: readonly (readonly [RegExp, (match: RegExpExecArray) => Mark])[] = [
  [/\s*\|\s*\d+$/u, () => ({ kind: 'number' })],
  [new RegExp(String.raw`\s*/\s*${number}$`, 'u'), ([, value]) => maximum(value)],
  [
    new RegExp(String.raw`[\s,:–-]+out\s+of\s+${number}(?:\s*${points})?$`, 'iu'),
    ([, value]) => maximum(value),
  ],
  [
    new RegExp(String.raw`[\s,:–-]+(?:${outOf}\s*:?\s*)?${number}\s*${points}$`, 'iu'),
    ([, value]) => maximum(value),
  ],
  [
    new RegExp(String.raw`[\s,:–-]+ma(?:x|ks)\p{L}*\.?(?:\s*${points})?\s*:?\s*${number}$`, 'iu'),
    ([, value]) => maximum(value),
  ],
  [/\s*\(([^()]*)\)$/u, ([, inside = '']) => bracketed(inside, 'round')],
  [/\s*\[([^[\]]*)\]$/u, ([, inside = '']) => bracketed(inside, 'square')],
  [/\s*<([^<>]*)>$/u, ([, inside = '']) => bracketed(inside, 'angle')],
  [/\s(points) grade$/iu, () => ({ kind: 'points' })],
  [/\s*%$/u, () => ({ kind: 'percent' })],
  [
    /(?:\s+[–—-]\s*|\s*:\s+)([^–—:-]+)$/u,
    ([, words = '']) => worded(words) ?? { kind: 'other', words },
  ],
];

/** One or two words that may end a heading without anything between them and the name. */
const lastWords = [/[\s_](\S+\s\S+)$/u, /[\s_]([^\s_]+)$/u];
/** And those that may begin one: “Max Quiz 1”. */
const firstWords = [/^(\S+\s\S+)\s/u, /^(\S+)\s/u];

/** Every reading of a heading: unchanged, and with one mark after the other removed. */
export function readColumnName(heading: string): NameReading[] {
  const readings: NameReading[] = [];
  const add = (text: string, marks: readonly Mark[]) => {
    for (const bare of [text, text.replace(activity, '')]) {
      const name = plainName(bare);
      if (name !== '' && !readings.some((known) => known.name === name))
        readings.push({ name, marks });
    }
  };
  let rest = heading.trim();
  let marks: readonly Mark[] = [];
  if (/^\*\s/u.test(rest)) {
    // Sakai's columns of comments.
    rest = rest.slice(1).trim();
    marks = [{ kind: 'other', words: 'comments' }];
  } else add(rest, marks);
  for (let step = 0; step < 6; step += 1) {
    const taken = takeOff(rest);
    if (!taken) break;
    rest = taken.rest;
    marks = [...marks, taken.mark];
    add(rest, marks);
  }
  if (marks[0]?.kind === 'other') add(rest, marks);
  return readings;
}

function takeOff(text: string): { readonly rest: string; readonly mark: Mark } | undefined {
  const tail = text.slice(-200);
  for (const [ending, markOf] of endings) {
    const match = ending.exec(tail);
    if (match && match[0].length < text.length)
      return { rest: text.slice(0, -match[0].length).trimEnd(), mark: markOf(match) };
  }
  for (const ending of lastWords) {
    const match = ending.exec(tail);
    const mark = match?.[1] === undefined ? undefined : worded(match[1], false);
    if (match && mark) return { rest: text.slice(0, -match[0].length).trimEnd(), mark };
  }
  for (const beginning of firstWords) {
    const [whole, words = ''] = beginning.exec(text.slice(0, 200)) ?? [];
    if (whole !== undefined && means(words, 'possible'))
      return { rest: text.slice(whole.length).trimStart(), mark: { kind: 'possible', words } };
  }
  return undefined;
}

const valueOf = (digits: string | undefined): number => Number((digits ?? '').replace(',', '.'));
const maximum = (digits = ''): Mark => ({ kind: 'maximum', digits });

/** The mark that words beside a name express. @param isApart whether something separates them from the name */
function worded(words: string, isApart = true): Mark | undefined {
  if (means(words, 'possible')) return { kind: 'possible', words };
  if (means(words, 'earned')) return { kind: 'earned', words };
  if (means(words, 'no score')) return { kind: 'other', words };
  if (means(words, 'letter')) return { kind: 'letter', words };
  if (means(words, 'percent')) return { kind: 'percent' };
  if (!isApart) return undefined;
  if (means(words, 'points')) return { kind: 'points' };
  return means(words, 'mean') ? { kind: 'mean' } : undefined;
}

const weight = new RegExp(String.raw`^(?:weight:?\s*)?${number}\s*%$`, 'iu');
const stated: readonly RegExp[] = [
  new RegExp(String.raw`^(?:${outOf}:?\s*)?${number}\s*${points}\.?(?:\s+possible)?$`, 'iu'),
  new RegExp(String.raw`^${outOf}\s*:?\s*${number}(?:\s*${points})?\.?$`, 'iu'),
  new RegExp(String.raw`\bmaxpoints:\s*${number}`, 'iu'),
  new RegExp(String.raw`^${number}\s+possible$`, 'iu'),
  new RegExp(String.raw`^0\s*[–-]\s*${number}$`, 'u'),
];

/** The mark that the brackets of a heading express. */
function bracketed(text: string, brackets: 'round' | 'square' | 'angle'): Mark {
  const inside = text.trim().normalize('NFD').replaceAll(/\p{M}/gu, '');
  const words = worded(text);
  if (words) return words;
  const heavy = weight.exec(inside);
  if (heavy) return { kind: 'weight', value: valueOf(heavy[1]) };
  for (const pattern of stated) {
    const found = pattern.exec(inside);
    if (found) return maximum(found[1]);
  }
  const bare = new RegExp(`^${number}$`, 'u').exec(inside);
  if (bare) return { kind: brackets === 'round' ? 'bare' : 'maximum', digits: bare[1] ?? '' };
  return labelled(inside) ?? { kind: 'other', words: inside };
}

const label = new RegExp(
  String.raw`^([^:\d]+?)\s*:\s*(?:(?:up\s+to|bis\s+zu|hasta|até|fino\s+a|tot)\s+)?${number}?\s*(\D*)$`,
  'iu',
);

/** Blackboard: “Total Pts: 20 Score”, “Total Pts: 20 Letter”, “Total Pts: up to 100 Percentage”. */
function labelled(inside: string): Mark | undefined {
  const [, stated, digits, words = ''] = label.exec(inside) ?? [];
  if (stated === undefined || !(means(stated, 'possible') || means(stated, 'points')))
    return undefined;
  const mark = worded(words.trim());
  if (mark?.kind === 'letter' || mark?.kind === 'percent') return mark;
  return digits === undefined ? mark : maximum(digits);
}
