import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { JsonObject } from '../../../src/credential/credential.ts';
import type { World } from '../../credential/published-world.ts';
import { filesIn } from './built-pages.ts';

/** All JSON that a built site publishes, by its public address: the input of a third party’s verifier. */
export function publishedJson(dist: string, origin: string): World {
  const files = filesIn(dist).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => [
      `${origin}/${file}`,
      JSON.parse(readFileSync(path.join(dist, file), 'utf8')) as JsonObject,
    ]),
  );
}
