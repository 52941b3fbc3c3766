import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { referenceText } from './reference.ts';
import { schemaFiles } from './schema-files.ts';

const checkout = path.resolve(import.meta.dirname, '../..');

/** The files that follow from the schemas, by their paths in the checkout: those that content files name, and the reference of keys. */
const writtenFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ...[...schemaFiles()].map(([file, text]) => [`src/schema/json/${file}`, text] as const),
    ['docs/reference.md', referenceText()],
  ]);

/** Those of the files in a checkout that are missing or out of date. */
export async function staleSchemas(folder = checkout): Promise<readonly string[]> {
  const stale: string[] = [];
  for (const [file, wanted] of writtenFiles()) {
    const there = await readFile(path.join(folder, file), 'utf8').catch(() => undefined);
    if (there !== wanted) stale.push(file);
  }
  return stale;
}

export async function writeSchemas(folder = checkout): Promise<void> {
  for (const [file, text] of writtenFiles()) {
    const place = path.join(folder, file);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, text);
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const stale = await staleSchemas();
  if (!values.check) await writeSchemas();
  for (const file of stale) {
    console.log(values.check ? `${file} is out of date: run npm run schema` : `${file} written`);
  }
  if (stale.length === 0) console.log('The JSON Schemas and the reference are up to date.');
  process.exitCode = values.check && stale.length > 0 ? 1 : 0;
}
