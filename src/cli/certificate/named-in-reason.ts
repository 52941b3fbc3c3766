import { nameWords } from '../../gradebook/learners/compared-names.ts';
import { quoted } from '../../wording/quoted.ts';
import type { FoundCertificate } from './certificate-command.ts';
import { isNeutral } from './revocation-reasons.ts';

/** A warning about a reason of one's own that says the learner's name, or a part of it of three letters or more. */
export function namedInReason(
  reason: string,
  { certificate, record }: Pick<FoundCertificate, 'certificate' | 'record'>,
): string[] {
  if (isNeutral(reason)) return [];
  const names = [certificate.name ?? '', record?.learner.name ?? ''];
  const named = names
    .flatMap((name) => [name, ...name.split(/[^\p{L}\p{M}]+/u)])
    .find((part) => isLong(part) && saysAll(reason, part));
  return named === undefined
    ? []
    : [
        `The reason says ${quoted(named)}, which is the learner’s name: give one that names nobody.`,
      ];
}

const isLong = (part: string): boolean => [...part].length >= 3;

/** Whether a reason has every word of a name, in any spelling, also with the “s” of “Ada’s”. */
function saysAll(reason: string, name: string): boolean {
  const [said, words] = [new Set(nameWords(reason)), nameWords(name)];
  return words.length > 0 && words.every((word) => said.has(word) || said.has(`${word}s`));
}
