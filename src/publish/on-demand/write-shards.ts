import { hash } from 'node:crypto';
import { publishNewPack, publishPack } from '../../cache/publish-pack.ts';
import type { VerificationCode } from '../../model/code.ts';
import { shardName, shardNumbers, shardPack } from '../../packs/shards.ts';
import type { CarriedSession, CarriedSessions } from './carried-session.ts';

export interface WriteShardsOptions {
  /** In the order of the content, with the keys under which they are kept. */
  readonly sessions: readonly (readonly [key: string, session: CarriedSession])[];
  readonly store: CarriedSessions;
  readonly fingerprint: string;
  /** The absolute path of a pack by its name. */
  readonly fileOf: (name: string) => string;
  /** Parts are kept here, and found by the next build. */
  readonly cacheDir: string;
}

/** Bytes of certificates that are in memory at once. */
const mostBytes = 192 * 1024 * 1024;

/**
 * Writes all parts of the certificates. One whose certificates are the same as in an earlier build is taken from there, so that a change
 * of one certificate makes one part.
 */
export function writeShards(options: WriteShardsOptions): void {
  const { sessions, fingerprint, fileOf, cacheDir } = options;
  const keyOf = (shard: string) => {
    const parts = sessions.flatMap(([, { shards }]) => shards.get(shard) ?? []);
    return `${hash('sha256', JSON.stringify([fingerprint, shard, parts]))}.shard.pack`;
  };
  const missing = shardNumbers()
    .map((shard) => ({ shard, key: keyOf(shard) }))
    .filter(({ shard, key }) => !publishPack(cacheDir, key, fileOf(shardName(shard))));
  const bytes = sessions.reduce((all, [, session]) => all + session.bytes, 0);
  const atOnce = Math.max(1, Math.floor((shardNumbers().length * mostBytes) / (bytes + 1)));
  for (let from = 0; from < missing.length; from += atOnce) {
    const group = missing.slice(from, from + atOnce);
    const certificates = gathered(new Set(group.map(({ shard }) => shard)), options);
    for (const { shard, key } of group) {
      const pack = shardPack(shard, certificates.get(shard) ?? new Map());
      publishNewPack(cacheDir, key, fileOf(shardName(shard)), pack);
    }
  }
}

type Gathered = Map<string, Map<VerificationCode, Uint8Array>>;

/** The certificates of some parts, in the order of the content. */
function gathered(wanted: ReadonlySet<string>, { sessions, store }: WriteShardsOptions): Gathered {
  const none = (): Map<VerificationCode, Uint8Array> => new Map();
  const found: Gathered = new Map([...wanted].map((shard) => [shard, none()]));
  for (const [key, { shards }] of sessions) {
    const here = [...wanted].filter((shard) => shards.has(shard));
    if (here.length === 0) continue;
    const certificates = store.certificates(key);
    for (const shard of here) {
      for (const [code, encoded] of certificates.get(shard) ?? []) {
        // A copy: what was read is one large piece of memory, which would stay as long as a view of it.
        found.get(shard)?.set(code, encoded.slice());
      }
    }
  }
  return found;
}
