import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { schemaFiles } from './schema-files.ts';

/** The folder of the schema files that content files name in their first line. */
export const schemaFolder = path.join(import.meta.dirname, 'json');

/** The schema files that are missing or out of date. */
export async function staleSchemas(folder: string): Promise<readonly string[]> {
  const stale: string[] = [];
  for (const [file, wanted] of schemaFiles()) {
    const there = await readFile(path.join(folder, file), 'utf8').catch(() => undefined);
    if (there !== wanted) stale.push(file);
  }
  return stale;
}

export async function writeSchemas(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [file, text] of schemaFiles()) await writeFile(path.join(folder, file), text);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const stale = await staleSchemas(schemaFolder);
  if (!values.check) await writeSchemas(schemaFolder);
  for (const file of stale) {
    console.log(values.check ? `${file} is out of date: run npm run schema` : `${file} written`);
  }
  if (stale.length === 0) console.log('The JSON Schemas are up to date.');
  process.exitCode = values.check && stale.length > 0 ? 1 : 0;
}
