import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cases } from '../setup/depth.ts';
import { contentFolderWith, loadFrom } from './content-fixture.ts';

const depth = cases(100_000, 20_000);
const keys = cases(50_000, 10_000);
const letters = cases(10_000_000, 2_000_000);

describe('hostile YAML is refused at once', () => {
  const hostile: readonly (readonly [string, string, string])[] = [
    [
      'an alias bomb',
      'a: &a [x, x]\n' +
        Array.from({ length: 40 }, (_, at) => `b${at}: &b${at} [*a, *a, *a]\n`).join(''),
      'yaml-alias',
    ],
    ['brackets in brackets', '['.repeat(depth), 'yaml-too-deep'],
    ['braces in braces', '{a: '.repeat(depth), 'yaml-too-deep'],
    ['hyphens after hyphens', `${'- '.repeat(depth)}x`, 'yaml-too-deep'],
    [
      'ever deeper indentation',
      Array.from({ length: cases(3000, 1000) }, (_, at) => `${' '.repeat(at)}a:\n`).join(''),
      'yaml-too-deep',
    ],
    ['question marks', '? '.repeat(depth), 'yaml-too-deep'],
    [
      'many thousand keys',
      Array.from({ length: keys }, (_, at) => `k${at}: 1\n`).join(''),
      'key-unknown',
    ],
    ['one key many thousand times', 'a: 1\n'.repeat(keys), 'yaml-key-duplicate'],
    ['more commas than a file may have', `a: [${','.repeat(1_200_000)}]`, 'yaml-too-many-values'],
    ['millions of spaces in a text', `name: "a${' '.repeat(letters)}b"\n`, 'text-length'],
    ['a text with millions of letters', `name: |\n  ${'a'.repeat(letters)}\n`, 'text-length'],
    [
      'dots and hyphens for the patterns',
      `url: https://${'a-'.repeat(letters / 5)}!\n`,
      'text-length',
    ],
  ];

  // An input that takes more than a few seconds here would take hours if it were slightly larger, and so reaches the time limit of tests.
  it.each(hostile)('%s', async (_what, text, code) => {
    const dir = await contentFolderWith({ 'courses/rope.yaml': text });
    if (code === 'text-length') {
      await writeFile(path.join(dir, 'institutions/rope.yaml'), text);
    }
    const { problems } = await loadFrom(dir);
    expect(problems.map((each) => each.code)).toContain(code);
    expect(problems.length).toBeLessThan(150);
  });
});
