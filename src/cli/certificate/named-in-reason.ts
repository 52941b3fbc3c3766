import { quoted } from '../../wording/quoted.ts';
import { inPlainLetters } from '../../values/plain-letters.ts';
import type { FoundCertificate } from './certificate-command.ts';
import { isNeutral } from './revocation-reasons.ts';

/** A warning about a reason of one's own that says the learner's name, or a part of it of three letters or more. */
export function namedInReason(
  reason: string,
  { certificate, record }: Pick<FoundCertificate, 'certificate' | 'record'>,
): string[] {
  if (isNeutral(reason)) return [];
  const said = new Set(wordsOf(reason));
  const names = [certificate.name ?? '', record?.learner.name ?? ''];
  const parts = names.flatMap((name) => [name, ...name.split(/[^\p{L}\p{M}]+/u)]);
  const named = parts.find((part) => {
    const [word = '', ...more] = wordsOf(part);
    if (more.length > 0) return plain(reason).includes(plain(part));
    return Array.from(word).length >= 3 && (said.has(word) || said.has(`${word}s`));
  });
  return named === undefined
    ? []
    : [
        `The reason says ${quoted(named)}, which is the learner’s name: give one that names nobody.`,
      ];
}

const plain = (text: string): string =>
  inPlainLetters(text.toLowerCase()).normalize('NFD').replaceAll(/\p{M}/gu, '');

const wordsOf = (text: string): string[] => plain(text).match(/\p{L}+/gu) ?? [];
