/** What systems that insist on two names are given for the one that a person does not have, in lower case. */
const standIn = new RegExp(
  `^(?:${[
    ...['fnu', 'lnu', 'nfn', 'nln', 'nmn', 'x+', 'n/a', String.raw`n\.a`, 'tba', 'tbd'],
    ...['none', 'null', 'unknown', 'undefined', 'unnamed', 'anonymous', 'missing'],
    '(?:no |without )?(?:(?:first|last|family|given) ?|sur)?name',
    'not (?:known|given|provided|available|applicable)',
    ...[
      'unbekannt',
      'inconnue?',
      'desconocid[oa]',
      'sin apellidos?',
      'sans nom',
      '无',
      '無',
      'なし',
    ],
  ].join('|')})$`,
  'u',
);
/** As programs write them; Na and Nan are names. */
const programWord = /^(?:NA|NaN|nan)$/u;
const mostWords = 3;

/** Whether a part of a name stands in for one: it is mere punctuation, or a word for a name that is not known. */
export function isStandIn(part: string): boolean {
  const bare = part.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return bare === '' || programWord.test(bare) || standIn.test(bare.toLowerCase());
}

/** The first or last words of a name that stand in for that part of it. */
export function standInAt(name: string, end: 'first' | 'last'): string | undefined {
  const words = name.split(' ');
  const most = Math.min(mostWords, words.length - 1);
  return Array.from({ length: most }, (_, at) => most - at)
    .map((count) => (end === 'first' ? words.slice(0, count) : words.slice(-count)).join(' '))
    .find(isStandIn);
}
