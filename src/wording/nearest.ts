import { closestMatch } from 'leven';
import { oneOf } from './listed.ts';

/** The candidate that was probably meant, if one is near enough. Case, and hyphens instead of underscores, make no difference. */
export function nearest(typed: string, candidates: readonly string[]): string | undefined {
  if (typed.length > 100) return undefined;
  const plain = (text: string) => text.toLowerCase().replaceAll(/[_\s]/gu, '-');
  const byPlain = new Map(candidates.map((candidate) => [plain(candidate), candidate]));
  const maxDistance = Math.max(1, Math.floor(typed.length / 3));
  const known = [...byPlain.keys()];
  const match =
    closestMatch(plain(typed), known, { maxDistance }) ??
    known.find((candidate) => letters(candidate) === letters(plain(typed)));
  return match === undefined ? undefined : byPlain.get(match);
}

/** Letters in order, so that two that changed places make no difference. */
const letters = (text: string) => [...text].sort().join('');

/** ` Did you mean \`x\`?`, or nothing. Begins with a space so that it can follow a sentence. */
export function didYouMean(typed: string, candidates: readonly string[]): string {
  const match = nearest(typed, candidates);
  return match === undefined ? '' : ` Did you mean \`${match}\`?`;
}

/** The possible replacements of a text: `one of a or b, most likely a`. */
export function choice(typed: string, candidates: readonly string[]): string {
  const match = candidates.length > 1 ? nearest(typed, candidates) : undefined;
  return match === undefined ? oneOf(candidates) : `${oneOf(candidates)}, most likely ${match}`;
}
