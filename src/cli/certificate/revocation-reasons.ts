import { didYouMean } from '../../wording/nearest.ts';
import type { StaffSurroundings } from '../shared/staff-surroundings.ts';

/** Reasons that say no more about a learner than they must, by the words that stand for them. */
const neutralReasons: Readonly<Record<string, string>> = {
  withdrawn: 'Withdrawn by the institution.',
  error: 'Issued in error.',
  requirements: 'The requirements were not met.',
};

/** Whether it is one of those, and not a sentence of one's own. */
export const isNeutral = (reason: string): boolean =>
  Object.values(neutralReasons).includes(reason);

const longest = 300;

type ReasonReading =
  { readonly ok: true; readonly reason: string } | { readonly ok: false; readonly fault: string };

/** Reads a reason as staff give it: a word that stands for one, or a sentence of their own. */
export function readReason(given: string): ReasonReading {
  const text = given.replaceAll(/\s+/gu, ' ').trim();
  const neutral = neutralReasons[text.toLowerCase()];
  if (neutral !== undefined) return { ok: true, reason: neutral };
  if (text === '') return { ok: false, fault: 'Give a reason; employers read it.' };
  if (text.length > longest) return { ok: false, fault: `Keep it within ${longest} characters.` };
  // A slip in one of the words would be published as it is.
  const meant = text.includes(' ') ? '' : didYouMean(text, Object.keys(neutralReasons));
  return meant === '' ? { ok: true, reason: text } : { ok: false, fault: meant.trim() };
}

const publicForGood =
  'The page of the certificate quotes the reason, to anyone and for good. Name nobody in it.';

/** The reasons to choose from, as options. */
export const reasonOptions = (): string =>
  [
    publicForGood,
    ...Object.entries(neutralReasons).map(
      ([word, reason]) => `  --reason ${word.padEnd(14)} “${reason}”`,
    ),
    '  --reason "…"            a sentence of your own',
  ].join('\n');

/** Asks staff at a terminal for a reason until they give one; undefined if they give none. */
export async function askedReason({
  ask,
  err,
}: Pick<StaffSurroundings, 'ask' | 'err'>): Promise<string | undefined> {
  const words = Object.keys(neutralReasons);
  const choices = words.map((word, at) => `  ${at + 1}  “${neutralReasons[word] ?? ''}”`);
  err(`${['Why is it revoked?', publicForGood, ...choices].join('\n')}\n`);
  for (;;) {
    const answer = await ask(`A number from 1 to ${words.length}, or a sentence of your own: `);
    if (answer === undefined || answer.trim() === '') return undefined;
    const reading = readReason(words[Number(answer) - 1] ?? answer);
    if (reading.ok) return reading.reason;
    err(`${reading.fault}\n`);
  }
}
