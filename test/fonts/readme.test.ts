import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nameFamilies, sourceSans } from '../../src/fonts/catalogue.ts';

const root = path.resolve(import.meta.dirname, '../..');
const readme = readFileSync(path.join(root, 'src/fonts/README.md'), 'utf8');

/** Cells of the table's rows: scripts, package, licence, installed size in MB. */
const rows = [...readme.matchAll(/^\| (.+) \| `(.+)` \| (.+) \| ([\d.]+) \|$/gmu)].map(
  ([, scripts = '', from = '', licence = '', size = '']) => ({ scripts, from, licence, size }),
);
const packages = [...nameFamilies, sourceSans].map(({ from }) => from);

describe('the table of fonts', () => {
  it('has a row for every package, and no other', () => {
    expect(rows.map(({ from }) => from).toSorted()).toEqual(packages.toSorted());
  });

  it.each(rows)('says licence and installed size of $from', ({ from, licence, size }) => {
    const folder = path.join(root, 'node_modules', from);
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      license: string;
    };
    expect({ licence, size }).toEqual({
      licence: manifest.license,
      size: megabytes(bytesIn(folder)),
    });
  });

  it('says what all of them take', () => {
    const total = packages.reduce(
      (sum, from) => sum + bytesIn(path.join(root, 'node_modules', from)),
      0,
    );
    expect(readme).toContain(`${megabytes(total)} MB in all`);
  });
});

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(2);
}
