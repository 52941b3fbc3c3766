import { createHmac, hash, randomBytes } from 'node:crypto';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { sealing, type Sealing } from '../account/sealing.ts';
import { fingerprintOf } from '../cache/fingerprint.ts';
import { keptFile, readKept } from '../cache/kept-file.ts';
import { prune } from '../cache/prune.ts';
import { writeAtomically } from '../cache/write-atomically.ts';
import { isPrivate, type ContentKind } from '../load/files/content-kind.ts';
import type { KnownValues } from '../load/known-values.ts';
import { limits } from '../load/limits.ts';
import { cacheFolder } from './cache-folder.ts';
import { siteSecret } from './local-state.ts';
import { outputFolder } from './output-folder.ts';

/** A shorter text is read as quickly as it is looked up. */
export const leastCharacters = 20_000;
const daysKept = 60;

/** Of texts that everyone who has the repository can read: it shows only that a file is whole. */
const publicSecret = 'what is in it is published';

/** How values are sealed and named. */
interface Kept {
  readonly seal: Sealing;
  /** Of private texts it needs the secret, too: by a plain hash a guess of one could be confirmed. */
  readonly keyOf: (fact: string) => string;
}

interface Place {
  readonly folder: string;
  /** Of the code. */
  readonly fingerprint: string;
  readonly open: Kept;
  /** Absent where this machine has no secret: nothing private is kept there. */
  readonly secret: Kept | undefined;
}

/**
 * Values of the long content files that this machine has read and checked with its own fonts, in the cache folder. Those of private files
 * are sealed with the site's secret. A value that is damaged, or was read by other code, is not known; a folder that cannot be written
 * keeps nothing. Values of short texts are known to this process alone.
 */
export function keptValues(environment: NodeJS.ProcessEnv = process.env): KnownValues {
  let opening: Promise<Place> | undefined;
  // What this process has read, short texts too: before a command writes, it reads the content again as it will be.
  const read = new Map<string, unknown>();
  let room: number = limits.charactersInMemory;
  const remember = (digest: string, text: string, value: unknown) => {
    room -= text.length;
    if (room > 0) read.set(digest, value);
  };
  const placeOf = async (kind: ContentKind, digest: string) => {
    const { folder, fingerprint, ...ways } = await (opening ??= open(environment));
    const way = isPrivate(kind) ? ways.secret : ways.open;
    const key = way?.keyOf([fingerprint, digest].join('\0'));
    return way && key ? { seal: way.seal, key, file: keptFile(folder, key) } : null;
  };
  const kept = async (kind: ContentKind, digest: string): Promise<unknown> => {
    const place = await placeOf(kind, digest);
    const sealed = place && readKept(place.file);
    const bytes = sealed && place.seal.open(place.key, sealed);
    return bytes ? (deserialize(bytes) as unknown) : undefined;
  };
  return {
    async find(kind, text) {
      const digest = digestOf(kind, text);
      if (read.has(digest) || text.length < leastCharacters) return read.get(digest);
      const value = await kept(kind, digest);
      if (value !== undefined) remember(digest, text, value);
      return value;
    },
    async keep(kind, text, value) {
      const digest = digestOf(kind, text);
      remember(digest, text, value);
      if (text.length < leastCharacters) return;
      const place = await placeOf(kind, digest);
      if (!place) return;
      try {
        writeAtomically(place.file, place.seal.seal(place.key, serialize(value)));
      } catch {
        // The next command reads the text again.
      }
    },
  };
}

const digestOf = (kind: ContentKind, text: string): string =>
  hash('sha256', [kind, text].join('\0'));

async function open(environment: NodeJS.ProcessEnv): Promise<Place> {
  const folder = path.join(cacheFolder(environment), 'values');
  await prune(folder, daysKept, new Date()).catch(() => undefined);
  const code = await fingerprintOf({
    sources: ['load', 'schema', 'values', 'model', 'wording', 'fonts'].map((room) => `src/${room}`),
    // Fonts, and what reads them, YAML or schemas.
    isOf: () => true,
  });
  const secret = await siteSecret(outputFolder(environment), environment).catch(() => undefined);
  return {
    folder,
    fingerprint: `${process.version} ${code}`,
    open: keptUnder(publicSecret),
    secret: secret === undefined ? undefined : keptUnder(secret),
  };
}

const keptUnder = (secret: string): Kept => ({
  seal: sealing(secret, 'laurel values', randomBytes),
  keyOf: (fact) => createHmac('sha256', secret).update(`laurel values\0${fact}`).digest('hex'),
});
