import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { key, type KeySurroundings } from '../../src/cli/key/key.ts';
import type { InstitutionFile } from '../../src/schema/institution.ts';
import { staffDesk, type Run } from './staff-desk.ts';

/** The institution that has no key yet. */
export const file = 'institutions/fenwick.yaml';
/** An entry of `ISSUER_KEY` in a command's output. */
export const entryForm = /did:web:[^\s#]+#z6Mk\w+=z3u2\w+/gu;

export const withoutSecret = (text: string) => text.replaceAll(/z3u2\w+/gu, 'z3u2…');

/** A staff desk for `npm run key`, with a folder beside the content. */
export async function keyDesk(overrides: Partial<KeySurroundings> = {}) {
  const desk = await staffDesk(overrides);
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-key-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const run = (...args: readonly string[]): Promise<Run> =>
    desk.run(
      (given, surroundings) => key(given, { isSeen: true, ...overrides, ...surroundings }),
      ...args,
    );
  const credentials = async (of = file) =>
    (parse(await desk.read(of)) as InstitutionFile).credentials;
  const addQuay = async () =>
    desk.write(
      'institutions/quay.yaml',
      (await desk.read(file)).replace('Fenwick Open College', 'Quay School'),
    );
  return { ...desk, run, credentials, addQuay, folder };
}
