import { describe, expect, it } from 'vitest';
import { filledFiles } from '../../src/edit/fill-files.ts';
import { limits } from '../../src/load/limits.ts';
import { lexemesIn } from '../../src/load/yaml/read-yaml.ts';
import { blockItems, quoted } from '../../src/edit/yaml/yaml-text.ts';

const empty = 'records: []\n';
const item = { name: 'Ada' };
const size = lexemesIn(blockItems([item]).join('\n'));

/** Room for two entries beside an empty list. */
const mostLexemes = lexemesIn(empty) + 2 * size;

function divided(entries: number, last: string | undefined, most = mostLexemes) {
  const filled = filledFiles({
    count: last === undefined ? 0 : 1,
    last: last === undefined ? undefined : { file: '1', text: last },
    entries: Array.from({ length: entries }, (_, at) => at),
    itemIn: () => item,
    next: (number) => ({ file: `${number}`, text: empty }),
    mostLexemes: most,
  });
  return filled.map(({ file, items }) => [file.file, items.length]);
}

describe('entries go', () => {
  it.each<[string, number, string | undefined, unknown]>([
    ['nowhere where there are none', 0, undefined, []],
    ['into a first file', 2, undefined, [['1', 2]]],
    ['into the last file while it has room', 2, empty, [['1', 2]]],
    [
      'into the last file and a new one',
      3,
      `records:\n  - name: Ada\n`,
      [
        ['1', 1],
        ['2', 2],
      ],
    ],
    [
      'into new files alone where the last is full',
      5,
      `records:\n${'  - name: Ada\n'.repeat(9)}`,
      [
        ['2', 2],
        ['3', 2],
        ['4', 1],
      ],
    ],
  ])('%s', (_where, entries, last, expected) => {
    expect(divided(entries, last)).toEqual(expected);
  });

  it('one into each file where none has room', () => {
    expect(divided(2, undefined, 0)).toEqual([
      ['1', 1],
      ['2', 1],
    ]);
  });
});

describe('a file that issue has filled is read', () => {
  const of = (item: object) => lexemesIn(`${blockItems([item]).join('\n')}\n\n`);
  const bare = { code: quoted('7K3F-Q2WX-9MNB-4TRE'), name: 'Ada Lovelace' };
  const day = '2026-05-04';
  const linkedWork = { linked: 5, total: 6, from: day, to: day };
  const count = limits.lexemesIssued / of(bare);

  it.each([
    ['identity', { identity: { method: 'signature-track', checked: day, linkedWork } }],
    ['revoked', { revoked: { date: day, reason: 'Issued in error.' }, suspended: day }],
  ])('also when every certificate has got %s', (_, more) => {
    expect(count * of({ ...bare, ...more })).toBeLessThan(limits.lexemes);
  });
});
