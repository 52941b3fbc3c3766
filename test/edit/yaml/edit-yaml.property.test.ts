import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editYaml, type YamlEdit } from '../../../src/edit/yaml/edit-yaml.ts';
import { LayoutError } from '../../../src/edit/yaml/yaml-outline.ts';
import { cases } from '../../setup/depth.ts';

/** A line of a generated file with the item and key that it belongs to. A comment within an item has no key. */
interface Line {
  readonly text: string;
  readonly item?: number;
  readonly key?: string;
}

const word = fc.oneof(
  fc.constantFrom(
    'Ada',
    "O'Neil",
    'null',
    'No',
    '#x',
    'a: b',
    '- a',
    ' lead',
    '李小龍',
    '{a}',
    'x, y',
    '12e3',
    '"q"',
    'été',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => text.isWellFormed()),
);
const style = fc.constantFrom('double', 'single', 'json');
const comment = fc.constantFrom('', '', ' # note', ' #', '   # two: words, [x]');
const between = fc.constantFrom<string[]>([], [], [''], ['# own line'], ['', '    # deep', '']);

const itemArb = fc.record({
  keys: fc.uniqueArray(fc.constantFrom('code', 'name', 'lang', 'issued'), {
    minLength: 1,
    maxLength: 4,
  }),
  values: fc.array(fc.tuple(word, style, comment, between), { minLength: 4, maxLength: 4 }),
  flow: fc.boolean(),
  before: between,
});
const layoutArb = fc.record({
  items: fc.array(itemArb, { maxLength: 4 }),
  margin: fc.constantFrom('', '  ', '    '),
  gap: fc.constantFrom(' ', '   '),
  top: fc.constantFrom<string[]>(
    [],
    ['# top'],
    ['# yaml-language-server: $schema=x', '', 'defaults: { a: 1 } # d'],
  ),
  end: fc.constantFrom<string[]>([], ['# end'], ['', 'other: 1']),
  eol: fc.constantFrom('\n', '\r\n'),
  endsInBreak: fc.boolean(),
});
type Layout = typeof layoutArb extends fc.Arbitrary<infer T> ? T : never;

function scalar(text: string, quotes: string): string {
  const isPlainInQuotes = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\"]*$/u.test(text);
  if (quotes === 'single' && isPlainInQuotes) return `'${text.replaceAll("'", "''")}'`;
  if (quotes === 'double' && isPlainInQuotes) return `"${text}"`;
  return JSON.stringify(text);
}

function linesOf({ items, margin, gap, top, end }: Layout): Line[] {
  const free = (texts: readonly string[]) =>
    texts.map((text) => ({ text: text.trim() === '' ? text : margin + text }));
  const lines: Line[] = top.map((text) => ({ text }));
  lines.push({ text: items.length === 0 ? 'list: [] # none' : 'list: # all' });
  items.forEach(({ keys, values, flow, before }, item) => {
    lines.push(...free(before));
    const pairs = keys.map((key, at) => `${key}: ${scalar(values[at]![0], values[at]![1])}`);
    if (flow) {
      lines.push({ text: `${margin}-${gap}{ ${pairs.join(', ')} }${values[0]![2]}`, item });
      return;
    }
    pairs.forEach((pair, at) => {
      const lead = at === 0 ? `${margin}-${gap}` : margin + ' '.repeat(1 + gap.length);
      if (at > 0) lines.push(...free(values[at]![3]).map((line) => ({ ...line, item })));
      lines.push({ text: lead + pair + values[at]![2], item, key: keys[at]! });
    });
  });
  return [...lines, ...end.map((text) => ({ text }))];
}

const fileOf = (lines: readonly Line[], { eol, endsInBreak }: Layout) =>
  lines.map(({ text }) => text).join(eol) + (endsInBreak ? eol : '');

const changeArb = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    item: fc.nat(),
    key: fc.constantFrom('name', 'lang', 'corrected'),
    value: word,
  }),
  fc.record({
    kind: fc.constant('nest' as const),
    item: fc.nat(),
    key: fc.constant('revoked'),
    value: word,
  }),
  fc.record({
    kind: fc.constant('drop' as const),
    item: fc.nat(),
    key: fc.constantFrom('code', 'name', 'issued'),
    value: word,
  }),
  fc.record({
    kind: fc.constant('append' as const),
    item: fc.nat(),
    key: fc.constant('name'),
    value: word,
  }),
  fc.record({
    kind: fc.constant('prepend' as const),
    item: fc.nat(),
    key: fc.constant('name'),
    value: word,
  }),
  fc.record({
    kind: fc.constant('remove' as const),
    item: fc.nat(),
    key: fc.constant(''),
    value: word,
  }),
);

/** Whether all lines appear among the others in the same order. */
function isSubsequence(lines: readonly string[], after: readonly string[]): boolean {
  let at = 0;
  for (const line of after) if (line === lines[at]) at += 1;
  return at === lines.length;
}

describe('any file, any change', () => {
  it('does what was meant and leaves every line as it was that the change does not concern', () => {
    const numRuns = cases(1000);
    let done = 0;
    fc.assert(
      fc.property(layoutArb, changeArb, (layout, change) => {
        const count = layout.items.length;
        if (count === 0 && change.kind !== 'append') return;
        const item = count === 0 ? 0 : change.item % count;
        const lines = linesOf(layout);
        const source = fileOf(lines, layout);
        const before = parse(source) as { list: Record<string, unknown>[] };
        const { edit, meant } = editOf(change, item, before.list);

        const after = editYaml(source, [edit]);
        expect(parse(after)).toEqual({ ...before, list: meant });

        const others = lines.filter(
          (line) => !concerns(change, item, line) && !/^list:/.test(line.text),
        );
        expect(
          isSubsequence(
            others.map(({ text }) => text),
            after.split(layout.eol),
          ),
        ).toBe(true);
        if (layout.eol === '\r\n' && source.includes('\n')) expect(after).not.toMatch(/(?<!\r)\n/);
        if (['set', 'append', 'prepend'].includes(change.kind))
          expect(commentsOf(after)).toEqual(commentsOf(source));
        done += 1;
      }),
      { numRuns },
    );
    expect(done).toBeGreaterThan(numRuns / 2);
  });

  it('never does anything else than was meant to a file of any content, and refuses in words', () => {
    const yamlish = fc
      .array(
        fc.constantFrom(
          'list:',
          ' ',
          '\n',
          '- ',
          'a: 1',
          '? ',
          ': ',
          '[',
          ']',
          '{',
          '}',
          ',',
          '&x ',
          '*x',
          '|',
          '>',
          '"',
          "'",
          '#',
          '!!str ',
          '\t',
          'k',
        ),
        { maxLength: 25 },
      )
      .map((pieces) => `list:\n  - k: 1\n${pieces.join('')}`);
    fc.assert(
      fc.property(yamlish, (source) => {
        const after = edited(source);
        if (after === undefined) return;
        const { list, ...rest } = parse(source) as { list: object[] };
        const [first, ...others] = list;
        expect(parse(after)).toEqual({ ...rest, list: [{ ...first, k: 'v', n: 1 }, ...others] });
      }),
      { numRuns: cases(2000) },
    );
  });
});

function edited(source: string): string | undefined {
  try {
    return editYaml(source, [{ kind: 'change-map', path: ['list', 0], set: { k: 'v', n: 1 } }]);
  } catch (error) {
    expect(error).toBeInstanceOf(LayoutError);
    return undefined;
  }
}

function editOf(
  { kind, key, value }: typeof changeArb extends fc.Arbitrary<infer T> ? T : never,
  item: number,
  list: readonly Record<string, unknown>[],
): { edit: YamlEdit; meant: unknown } {
  const path = ['list', item];
  const withItem = (change: (old: Record<string, unknown>) => unknown) =>
    list.map((old, at) => (at === item ? change(old) : old));
  if (kind === 'append') {
    return {
      edit: { kind, path: ['list'], items: [{ name: value }, { name: 'b' }] },
      meant: [...list, { name: value }, { name: 'b' }],
    };
  }
  if (kind === 'prepend') {
    const item = { name: value };
    return { edit: { kind, path: ['list'], item }, meant: [item, ...list] };
  }
  if (kind === 'remove') {
    return {
      edit: { kind: 'remove-items', path: ['list'], indexes: [item] },
      meant: list.filter((_old, at) => at !== item),
    };
  }
  if (kind === 'drop') {
    const meant = withItem((old) =>
      Object.fromEntries(Object.entries(old).filter(([name]) => name !== key)),
    );
    return { edit: { kind: 'change-map', path, remove: [key] }, meant };
  }
  const added = kind === 'nest' ? { date: '2026-01-01', reason: value } : value;
  return {
    edit: { kind: 'change-map', path, set: { [key]: added } },
    meant: withItem((old) => ({ ...old, [key]: added })),
  };
}

/** Whether a change may alter a line. If the key after a dash is removed, the next line moves up. */
function concerns(change: { kind: string; key: string }, item: number, line: Line): boolean {
  // One of the blank lines around a removed entry is removed, too.
  if (line.text === '') return change.kind === 'drop' || change.kind === 'remove';
  if (line.item !== item || change.kind === 'append' || change.kind === 'prepend') return false;
  const isBraced = line.key === undefined && line.text.includes('{');
  return isBraced || line.key === change.key || change.kind === 'remove' || change.kind === 'drop';
}

/** Trailing and own-line comments, in order, however they are indented. */
function commentsOf(source: string): string[] {
  return source
    .split(/\r?\n/)
    .flatMap(
      (line) =>
        /(?:^|\s)# ?(?:note|own line|deep|top|end|d|all|none|two: words, \[x\])$/
          .exec(line)?.[0]
          .trim() ?? [],
    );
}
