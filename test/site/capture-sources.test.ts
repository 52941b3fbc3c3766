import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { builtPage } from './harness/built-pages.ts';

it('shows the source of all that runs where photos are taken and typing is measured', () => {
  const $ = builtPage('/about/identity/capture/');
  const shown = new Map(
    $('details.source')
      .toArray()
      .map((one) => [$(one).find('summary code').text(), $(one).find('pre').text()]),
  );
  const files = [
    'enrolment.ts',
    'attest.ts',
    ...readdirSync('src/scripts/capture').map((name) => `capture/${name}`),
  ];
  expect([...shown.keys()].sort()).toEqual(files.sort());
  for (const [file, text] of shown) {
    expect(text, file).toBe(readFileSync(`src/scripts/${file}`, 'utf8'));
  }
});
