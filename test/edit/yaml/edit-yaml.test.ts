import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editYaml, type YamlEdit } from '../../../src/edit/yaml/edit-yaml.ts';
import { LayoutError } from '../../../src/edit/yaml/yaml-outline.ts';
import { quoted } from '../../../src/edit/yaml/yaml-text.ts';

const file = `# yaml-language-server: $schema=x
# Spring.
certificates:
  - code: "7K3F-Q2WX-9MNB-4TRE" # the first one
    name:   'Ada  O''Neil'   # asked twice

    # about the date
    issued: 2026-05-01
    lang: en # of the name

  # the second
  - { code: AAAA1111, name: Bo, lang: sv } # short

  - name: Cy
    # between
    code: BBBB2222

# the end
`;

const change = (index: number, rest: object): YamlEdit => ({
  kind: 'change-map',
  path: ['certificates', index],
  ...rest,
});

describe('editYaml makes the edits and changes nothing else', () => {
  it.each<{ what: string; edits: YamlEdit[]; from: string; to: string }>([
    {
      what: 'a value, keeping the spaces and the comment around it',
      edits: [change(0, { set: { name: 'Ada Lovelace' } })],
      from: `name:   'Ada  O''Neil'   # asked`,
      to: `name:   Ada Lovelace   # asked`,
    },
    {
      what: 'a value within braces',
      edits: [change(1, { set: { name: 'Bo, [Jr]' } })],
      from: 'name: Bo,',
      to: `name: 'Bo, [Jr]',`,
    },
    {
      what: 'a new key at the end of a block',
      edits: [change(0, { set: { corrected: '2026-06-01' } })],
      from: '    lang: en # of the name\n',
      to: '    lang: en # of the name\n    corrected: 2026-06-01\n',
    },
    {
      what: 'a new map at the end of a block',
      edits: [change(2, { set: { revoked: { date: '2026-06-01', reason: 'it was: # issued' } } })],
      from: '    code: BBBB2222\n',
      to: `    code: BBBB2222\n    revoked:\n      date: 2026-06-01\n      reason: 'it was: # issued'\n`,
    },
    {
      what: 'a new map within braces',
      edits: [change(1, { set: { revoked: { date: '2026-06-01', reason: 'x, y' } } })],
      from: 'lang: sv }',
      to: `lang: sv, revoked: { date: 2026-06-01, reason: 'x, y' } }`,
    },
    {
      what: 'a key taken out with the comment on its line',
      edits: [change(0, { remove: ['name'] })],
      from: `    name:   'Ada  O''Neil'   # asked twice\n`,
      to: '',
    },
    {
      what: 'the first key removed after a dash',
      edits: [change(2, { remove: ['name'] })],
      from: '  - name: Cy\n    # between\n    code',
      to: '  - # between\n    code',
    },
    {
      what: 'keys taken out from within braces',
      edits: [change(1, { remove: ['name', 'lang'] })],
      from: '{ code: AAAA1111, name: Bo, lang: sv }',
      to: '{ code: AAAA1111 }',
    },
    {
      what: 'the last key taken out and another added',
      edits: [change(0, { remove: ['lang'], set: { erased: '2026-06-01' } })],
      from: '    lang: en # of the name\n',
      to: '    erased: 2026-06-01\n',
    },
    {
      what: 'all keys replaced by others',
      edits: [change(2, { remove: ['name', 'code'], set: { a: 1, b: 2 } })],
      from: '  - name: Cy\n    # between\n    code: BBBB2222\n',
      to: '  - a: 1\n    b: 2\n',
    },
    {
      what: 'an item taken out, its neighbours’ comments kept',
      edits: [{ kind: 'remove-items', path: ['certificates'], indexes: [1] }],
      from: '  - { code: AAAA1111, name: Bo, lang: sv } # short\n',
      to: '',
    },
    {
      what: 'items added after the last',
      edits: [
        {
          kind: 'append',
          path: ['certificates'],
          items: [{ code: quoted('CCCC3333'), n: ['x'] }, { code: 'D' }],
        },
      ],
      from: '    code: BBBB2222\n',
      to: `    code: BBBB2222\n\n  - code: 'CCCC3333'\n    n:\n      - x\n\n  - code: D\n`,
    },
    {
      what: 'several edits at once, their indexes those of the file before',
      edits: [
        { kind: 'remove-items', path: ['certificates'], indexes: [0, 1] },
        change(2, { set: { name: 'Di' } }),
      ],
      from: file.slice(file.indexOf('  - code'), file.indexOf('    # between')),
      to: '  # the second\n\n  - name: Di\n',
    },
  ])('$what', ({ edits, from, to }) => {
    expect(file.split(from)).toHaveLength(2);
    const meant = file.replace(from, () => to);
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    expect(editYaml(file, edits)).toBe(meant);
    expect(editYaml(crlf(file), edits)).toBe(crlf(meant));
    expect(editYaml(`\ufeff${file}`, edits)).toBe(`\ufeff${meant}`);
  });

  it.each([
    ['an empty list', 'a: []\n', 'a:\n  - x: 1\n'],
    ['an empty list with a comment', 'a: [] # none yet\nb: 1\n', 'a: # none yet\n  - x: 1\nb: 1\n'],
    ['an empty list without a line break after it', 'a: []', 'a:\n  - x: 1'],
    ['a list within brackets', 'a: [{ x: 0 }] # c\n', 'a: [{ x: 0 }, { x: 1 }] # c\n'],
    [
      'a list within brackets over lines',
      'a: [\n  { x: 0 }, # c\n]\n',
      'a: [\n  { x: 0 }, { x: 1 }, # c\n]\n',
    ],
    ['items in braces', 'a:\n- {x: 0}\n', 'a:\n- {x: 0}\n- { x: 1 }\n'],
    ['items without indentation', 'a:\n- x: 0\n# end\n', 'a:\n- x: 0\n- x: 1\n# end\n'],
    [
      'wide gaps',
      'a:\n    -   x: 0\n        y: 0\n',
      'a:\n    -   x: 0\n        y: 0\n\n    -   x: 1\n',
    ],
    [
      'an item that ends in a block of text',
      'a:\n  - x: |\n      t\n\nb: 1\n',
      'a:\n  - x: |\n      t\n\n  - x: 1\n\nb: 1\n',
    ],
    ['no line break at the end', 'a:\n  - x: 0', 'a:\n  - x: 0\n  - x: 1'],
    ['a list in a file within braces', '{ a: [] }\n', '{ a: [ { x: 1 } ] }\n'],
  ])('adds to %s', (_what, before, after) => {
    expect(editYaml(before, [{ kind: 'append', path: ['a'], items: [{ x: 1 }] }])).toBe(after);
  });

  it.each([
    ['a list', 'a:\n  - x: 0\n', 'a:\n  - x: 1\n  - x: 0\n'],
    [
      'a list with comments, which stay with the item below them',
      'a: # all\n  # old\n  - x: 0 # c\nb: 1\n',
      'a: # all\n  - x: 1\n  # old\n  - x: 0 # c\nb: 1\n',
    ],
    [
      'a list with blank lines',
      'a:\n  - x: 0\n\n  - x: 2\n',
      'a:\n  - x: 1\n\n  - x: 0\n\n  - x: 2\n',
    ],
    ['a list within brackets', 'a: [{ x: 0 }] # c\n', 'a: [{ x: 1 }, { x: 0 }] # c\n'],
    ['items in braces', 'a:\n- {x: 0}\n', 'a:\n- { x: 1 }\n- {x: 0}\n'],
    ['no line break at the end', 'a:\n  - x: 0', 'a:\n  - x: 1\n  - x: 0'],
  ])('puts an item first in %s', (_what, before, after) => {
    expect(editYaml(before, [{ kind: 'prepend', path: ['a'], item: { x: 1 } }])).toBe(after);
  });

  it.each([
    ['the only item', 'a: # c\n  - x: 0 # d\nb: 1\n', 'a: [] # c\nb: 1\n'],
    ['the only item in brackets', 'a: [ { x: 0 } ]\n', 'a: []\n'],
    ['the first in brackets', 'a: [x, y]\n', 'a: [y]\n'],
  ])('takes out %s', (_what, before, after) => {
    expect(editYaml(before, [{ kind: 'remove-items', path: ['a'], indexes: [0] }])).toBe(after);
  });

  it.each([
    ['a value that was left empty', 'm:\n  k:\n  z: 1\n', 'm:\n  k: v\n  z: 1\n'],
    [
      'a value that was left empty, with a comment',
      'm:\n  k: # c\n  z: 1\n',
      'm:\n  k: v # c\n  z: 1\n',
    ],
    ['a block of text', 'm:\n  k: |\n    one\n    two\n  z: 1\n', 'm:\n  k: v\n  z: 1\n'],
    ['a text over lines', 'm:\n  k: one\n    two\n  z: 1\n', 'm:\n  k: v\n  z: 1\n'],
    ['a list', 'm:\n  k:\n    - 1\n    - 2\n  z: 1\n', 'm:\n  k: v\n  z: 1\n'],
    ['a list in brackets', 'm:\n  k: [1, 2] # c\n  z: 1\n', 'm:\n  k: v # c\n  z: 1\n'],
    ['nothing in an empty map', 'm: {}\n', 'm: { k: v }\n'],
    ['an empty value in braces', 'm: { k: , z: 1 }\n', 'm: { k: v , z: 1 }\n'],
    ['JSON', '{"m":{"k":"x"}}\n', '{"m":{"k": v}}\n'],
  ])('sets a key in the place of %s', (_what, before, after) => {
    expect(editYaml(before, [{ kind: 'change-map', path: ['m'], set: { k: 'v' } }])).toBe(after);
  });

  it('puts a map in the place of a value, and keeps to braces where braces were', () => {
    const set = { k: { a: 1, b: 2 } };
    const at = { kind: 'change-map', path: ['m'], set } as const;
    expect(editYaml('m:\n  k: x # c\n  z: 1\n', [at])).toBe(
      'm:\n  k:\n    a: 1\n    b: 2 # c\n  z: 1\n',
    );
    expect(editYaml('m:\n  k: { x: 1 } # c\n', [at])).toBe('m:\n  k: { a: 1, b: 2 } # c\n');
  });
});

describe('scalars are written so that every reader takes them for text', () => {
  it.each([
    ['Ada Lovelace', 'Ada Lovelace'],
    ['O’Brien', 'O’Brien'],
    ["O'Neil", "O'Neil"],
    ['Zoë "Zo" Maß', 'Zoë "Zo" Maß'],
    ['"Zo" Maß', `'"Zo" Maß'`],
    ['a: b', "'a: b'"],
    ['a #b', "'a #b'"],
    ['# b', "'# b'"],
    ['- b', "'- b'"],
    ['null', "'null'"],
    ['No', "'No'"],
    ['YES', "'YES'"],
    ['~', "'~'"],
    ['12', "'12'"],
    ['1_000', "'1_000'"],
    ['12e03', "'12e03'"],
    ['1:20', "'1:20'"],
    ['2026-05-01', '2026-05-01'],
    [' lead', "' lead'"],
    ['*x', "'*x'"],
    ['@x', "'@x'"],
    ['', "''"],
    ['李小龍', '李小龍'],
    ['تجربة', 'تجربة'],
    ['\u2003', '"\u2003"'],
    ['a\u00a0b', '"a\u00a0b"'],
    ['x\u200fy', '"x\u200fy"'],
    ['two\nlines', '"two\\nlines"'],
    ['tab\there', '"tab\\there"'],
  ])('%j', (text, written) => {
    const after = editYaml('m:\n  k: x\n', [{ kind: 'change-map', path: ['m'], set: { k: text } }]);
    expect(after).toBe(`m:\n  k: ${written}\n`);
    expect(parse(after, { version: '1.1', schema: 'yaml-1.1' })).toEqual({
      m: { k: text === '2026-05-01' ? new Date(text) : text },
    });
  });
});

it('a list with blank lines between its items keeps to that', () => {
  const source = 'a:\n  - x: 0\n\n  - x: 1\n\n  - x: 2\n\nb: 1\n';
  expect(editYaml(source, [{ kind: 'append', path: ['a'], items: [{ x: 3 }] }])).toBe(
    'a:\n  - x: 0\n\n  - x: 1\n\n  - x: 2\n\n  - x: 3\n\nb: 1\n',
  );
  expect(editYaml(source, [{ kind: 'remove-items', path: ['a'], indexes: [1] }])).toBe(
    'a:\n  - x: 0\n\n  - x: 2\n\nb: 1\n',
  );
  expect(editYaml(source, [{ kind: 'remove-items', path: ['a'], indexes: [0] }])).toBe(
    'a:\n  - x: 1\n\n  - x: 2\n\nb: 1\n',
  );
});

describe('editYaml refuses rather than guess', () => {
  it('a first item of an empty list', () => {
    expect(() => editYaml('a: []\n', [{ kind: 'prepend', path: ['a'], item: 1 }])).toThrow(
      LayoutError,
    );
  });

  it.each([
    ['invalid YAML', 'm: [\n', ['m']],
    ['two keys of one name', 'm: { a: 1, a: 2 }\n', ['m']],
    ['an anchor that others refer to', 'm:\n  k: &x a\nn: *x\n', ['m']],
    ['a tag that would change the value', 'm:\n  k: !!int 1\n', ['m']],
    ['no map there', 'm: 1\n', ['m']],
    ['two documents', 'm: { k: 1 }\n---\nn: 1\n', ['m']],
  ])('%s', (_what, source, path) => {
    expect(() => editYaml(source, [{ kind: 'change-map', path, set: { k: 'v' } }])).toThrow(
      LayoutError,
    );
  });
});
