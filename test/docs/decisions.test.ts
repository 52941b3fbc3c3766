import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

const folder = 'docs/decisions';
const records = (await readdir(folder)).filter((file) => file !== 'README.md').sort();
const index = await readFile(`${folder}/README.md`, 'utf8');

it('the index of decisions lists every record', () => {
  const listed = [...index.matchAll(/^\| \[([^\]]+)\]\(([^)]+)\) \|/gmu)];
  expect(listed.filter(([, name, link]) => name !== link)).toEqual([]);
  expect(listed.map(([, name]) => name)).toEqual(expect.arrayContaining(records));
});

it.each(records)(
  '%s says when it was decided, and has the parts that the index names',
  async (file) => {
    const text = await readFile(`${folder}/${file}`, 'utf8');
    expect(text).toMatch(/^# .+\n\nDecided in \w+ \d{4}\.\n/u);
    const parts = [...index.matchAll(/\*\*([^*]+)\*\*/gu)].map(([, part]) => part!);
    expect(parts).toHaveLength(4);
    const headings = [...text.matchAll(/^## (.+)$/gmu)].map(([, heading]) =>
      heading!.toLowerCase(),
    );
    expect(headings).toEqual(parts);
  },
);
