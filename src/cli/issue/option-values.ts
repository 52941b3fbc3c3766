import { InvalidArgumentError } from 'commander';
import { commonEncodings, encodingNamed } from '../../gradebook/table/encodings.ts';
import type { RequiredValues } from '../../gradebook/rows/row-choice.ts';
import type { Outcome } from '../../model/content.ts';
import { outcomes } from '../../schema/records.ts';
import { listed } from '../../wording/listed.ts';

// Each reads the value of an option, and throws an InvalidArgumentError. Those of an option that may be repeated add to what came before.

export function encoding(name: string): string {
  const known = encodingNamed(name);
  if (known === undefined)
    throw new InvalidArgumentError(`Common ones are ${listed(commonEncodings)}.`);
  return known;
}

/** `Heading=field`, or several with commas between. A heading may hold commas and equals signs: only a comma after a pair separates two. */
export function pairs(
  text: string,
  before: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const added = text
    .split(/(?<==\s*[\p{L}\p{N}_-]+\s*),(?=[^=]*=)/u)
    .map((pair): [string, string] => {
      const at = pair.lastIndexOf('=');
      const [heading, field] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
      if (at < 1 || heading === '' || field === '')
        throw new InvalidArgumentError('Write "heading=field".');
      return [heading, field];
    });
  return new Map([...before, ...added]);
}

export const several = (text: string, before: readonly string[]): readonly string[] => [
  ...before,
  text,
];

/** `Heading=value`; a heading that is repeated takes either value. */
export function required(text: string, before: RequiredValues): RequiredValues {
  const at = text.indexOf('=');
  const heading = text.slice(0, at).trim();
  if (at < 1 || heading === '') throw new InvalidArgumentError('Write "heading=value".');
  return new Map([
    ...before,
    [heading, [...(before.get(heading) ?? []), text.slice(at + 1).trim()]],
  ]);
}

export function scales(
  text: string,
  before: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const [, id, digits = ''] = /^(.+)=(\d+(?:\.\d+)?)$/u.exec(text.trim()) ?? [];
  const maximum = Number(digits);
  if (id === undefined || maximum <= 0)
    throw new InvalidArgumentError('Write "assignment=maximum", such as "quiz-1=10".');
  return new Map([...before, [id.trim(), maximum]]);
}

export function outcomePairs(
  text: string,
  before: ReadonlyMap<string, Outcome>,
): ReadonlyMap<string, Outcome> {
  const added = [...pairs(text, new Map())].map(([value, word]): [string, Outcome] => {
    const outcome = outcomes.find((candidate) => candidate === word.toLowerCase());
    if (!outcome) throw new InvalidArgumentError(`“${word}” is not one of ${outcomes.join(', ')}.`);
    return [value, outcome];
  });
  return new Map([...before, ...added]);
}
