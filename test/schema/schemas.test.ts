import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { schemaFiles } from '../../src/schema/schema-files.ts';
import { schemaFolder, staleSchemas, writeSchemas } from '../../src/schema/write-schemas.ts';

async function emptyFolder(): Promise<string> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'laurel-schemas-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

it('the committed JSON Schemas say what the schemas do', async () => {
  expect(await staleSchemas(schemaFolder)).toEqual([]);
});

it('there is one for each kind of content, with a title for editors', () => {
  const files = [...schemaFiles()].map(([file, text]) => {
    const { $schema, $id, title } = JSON.parse(text) as Record<string, string>;
    return [file, $schema, $id, title];
  });
  const draft = 'https://json-schema.org/draft/2020-12/schema';
  expect(files).toEqual([
    ['site.schema.json', draft, 'urn:laurel:schema:site', 'Laurel site'],
    ['institution.schema.json', draft, 'urn:laurel:schema:institution', 'Laurel institution'],
    ['course.schema.json', draft, 'urn:laurel:schema:course', 'Laurel course'],
    [
      'certificates.schema.json',
      draft,
      'urn:laurel:schema:certificates',
      'Laurel certificates of one session',
    ],
    [
      'records.schema.json',
      draft,
      'urn:laurel:schema:records',
      'Laurel course records of one session (private)',
    ],
    ['page.schema.json', draft, 'urn:laurel:schema:page', 'Laurel page'],
  ]);
});

it('a schema that was changed by hand, or is missing, is stale until it is written', async () => {
  const dir = await emptyFolder();
  expect(await staleSchemas(dir)).toHaveLength(6);
  await writeSchemas(dir);
  expect(await staleSchemas(dir)).toEqual([]);
  const site = path.join(dir, 'site.schema.json');
  await writeFile(site, (await readFile(site, 'utf8')).replace('Laurel site', 'Site'));
  expect(await staleSchemas(dir)).toEqual(['site.schema.json']);
});

it('every key has a description that editors can show', () => {
  const undescribed: string[] = [];
  for (const [file, text] of schemaFiles()) visit(JSON.parse(text) as Node, [file], undescribed);
  expect(undescribed).toEqual([]);
});

interface Node {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
}

function visit(node: Node, path: readonly string[], undescribed: string[]): void {
  for (const [key, child] of Object.entries(node.properties ?? {})) {
    if (child.description === undefined) undescribed.push([...path, key].join(' › '));
    visit(child, [...path, key], undescribed);
  }
  if (node.items) visit(node.items, [...path, '[]'], undescribed);
}
