import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolderWith, loadFrom } from './content-fixture.ts';

describe('hostile YAML is refused at once', () => {
  const hostile: readonly (readonly [string, string, string])[] = [
    [
      'an alias bomb',
      'a: &a [x, x]\n' +
        Array.from({ length: 40 }, (_, at) => `b${at}: &b${at} [*a, *a, *a]\n`).join(''),
      'yaml-alias',
    ],
    ['brackets in brackets', '['.repeat(100_000), 'yaml-too-deep'],
    ['braces in braces', '{a: '.repeat(100_000), 'yaml-too-deep'],
    ['hyphens after hyphens', `${'- '.repeat(100_000)}x`, 'yaml-too-deep'],
    [
      'ever deeper indentation',
      Array.from({ length: 3000 }, (_, at) => `${' '.repeat(at)}a:\n`).join(''),
      'yaml-too-deep',
    ],
    ['question marks', '? '.repeat(100_000), 'yaml-too-deep'],
    [
      '50,000 keys',
      Array.from({ length: 50_000 }, (_, at) => `k${at}: 1\n`).join(''),
      'key-unknown',
    ],
    ['one key 50,000 times', 'a: 1\n'.repeat(50_000), 'yaml-key-duplicate'],
    ['more commas than a file may have', `a: [${','.repeat(1_200_000)}]`, 'yaml-too-many-values'],
    ['ten million spaces in a text', `name: "a${' '.repeat(10_000_000)}b"\n`, 'text-length'],
    ['a text with ten million letters', `name: |\n  ${'a'.repeat(10_000_000)}\n`, 'text-length'],
    [
      'dots and hyphens for the patterns',
      `url: https://${'a-'.repeat(2_000_000)}!\n`,
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
