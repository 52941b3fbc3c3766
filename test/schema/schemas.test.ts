import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it, onTestFinished } from 'vitest';
import { seenKeyword } from '../../src/schema/explain.ts';
import { formats } from '../../src/schema/formats.ts';
import { schemaFiles } from '../../src/schema/schema-files.ts';
import { staleSchemas, writeSchemas } from '../../src/schema/write-schemas.ts';

async function emptyFolder(): Promise<string> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'laurel-schemas-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

it('the committed JSON Schemas and the reference say what the schemas do', async () => {
  expect(await staleSchemas()).toEqual([]);
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
    ['erased.schema.json', draft, 'urn:laurel:schema:erased', 'Laurel erased learners (private)'],
  ]);
});

it('a schema that was changed by hand, or is missing, is stale until it is written', async () => {
  const dir = await emptyFolder();
  expect(await staleSchemas(dir)).toHaveLength(8);
  await writeSchemas(dir);
  expect(await staleSchemas(dir)).toEqual([]);
  const site = path.join(dir, 'src/schema/json/site.schema.json');
  await writeFile(site, (await readFile(site, 'utf8')).replace('Laurel site', 'Site'));
  expect(await staleSchemas(dir)).toEqual(['src/schema/json/site.schema.json']);
});

const ajv = new Ajv2020({ formats, strict: true });
ajv.addKeyword(seenKeyword);

it.each(keysOf())(
  '%s has a description, and an example that is valid or keys of its own',
  (_key, node) => {
    expect(node.description).toMatch(/\S/u);
    const hasKeys = (node.properties ?? node.items?.properties) !== undefined;
    if (hasKeys) return;
    expect(node[seenKeyword]).toMatch(/\S/u);
    expect(node.examples?.filter((example) => !ajv.validate(node, example))).toEqual([]);
  },
);

interface Node {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly examples?: readonly unknown[];
  readonly [seenKeyword]?: string;
}

function keysOf(): (readonly [string, Node])[] {
  return [...schemaFiles()].flatMap(([file, text]) => [
    ...keysIn(JSON.parse(text) as Node, file.replace('.schema.json', '')),
  ]);
}

function* keysIn(node: Node, above: string): Generator<readonly [string, Node]> {
  for (const [key, child] of Object.entries(node.properties ?? {})) {
    const path = `${above} › ${key}`;
    yield [path, child];
    yield* keysIn(child.items ?? child, path);
  }
}
