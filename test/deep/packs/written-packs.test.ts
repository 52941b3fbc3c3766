import { globSync, rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decode } from '@msgpack/msgpack';
import { beforeAll, describe, expect, it } from 'vitest';
import { unpacked } from '../../../src/cache/pack.ts';
import { buildSigning } from '../../../src/credential/build-signing.ts';
import type { Certificate } from '../../../src/model/certificate.ts';
import type { VerificationCode } from '../../../src/model/code.ts';
import type { Content } from '../../../src/model/content.ts';
import { drawnPackName } from '../../../src/packs/drawn-pack.ts';
import { sessionPackName } from '../../../src/packs/session-pack.ts';
import { shardName, shardOf } from '../../../src/packs/shards.ts';
import { coursePackName } from '../../../src/packs/site-pack.ts';
import { packsOf } from '../../packs/packs.ts';
import { publishedContent, type PublishedContent } from '../../packs/published.ts';
import { bySession } from '../../setup/by-session.ts';
import { sampleSource } from '../../setup/site-contents.ts';

let made: PublishedContent;
let one: Certificate;

beforeAll(async () => {
  made = await publishedContent('test/fixtures/small');
  one = made.published.find(({ artwork }) => artwork?.mark === null)!.certificate;
});

/** Names of the packs that differ from those of the content as it was. */
async function changedBy(change: (content: Content) => Content): Promise<readonly string[]> {
  const content = change(made.content);
  const { signing } = buildSigning(content, { issuerKey: made.issuerKey, context: undefined });
  const packs = await packsOf({ content, today: made.today, signing });
  const names = new Set([...packs.keys(), ...made.packs.keys()]);
  return [...names]
    .filter((name) => {
      const [before, after] = [made.packs.get(name), packs.get(name)];
      return !before || !after || !before.equals(after);
    })
    .toSorted();
}

const withCertificates = (change: (certificates: readonly Certificate[]) => Certificate[]) =>
  changedBy((content) => ({ ...content, certificates: change(content.certificates) }));

describe('of what a build writes, only this changes', () => {
  it('nothing, where nothing has changed', async () => {
    expect(await changedBy((content) => content)).toEqual([]);
  });

  it('one part, for one certificate more', async () => {
    const code = 'N0THERC0DE000001' as VerificationCode;
    const more = { ...one, code, name: 'Ada Lovelace', lang: 'en', statusIndexes: [4_000] };
    expect(await withCertificates((all) => [...all, more])).toEqual([shardName(shardOf(code))]);
  });

  it('one part and the drawn files, for a revocation', async () => {
    const { code } = one;
    const revoked = { date: '2026-11-01', reason: 'Issued in error.' };
    expect(
      await withCertificates((all) =>
        all.map((each) => (each.code === code ? { ...each, revoked } : each)),
      ),
    ).toEqual([drawnPackName(code), shardName(shardOf(code))].toSorted());
  });

  it('one part, for a corrected name', async () => {
    const { code } = one;
    expect(
      await withCertificates((all) =>
        all.map((each) => (each.code === code ? { ...each, name: 'Ada King' } : each)),
      ),
    ).toEqual([shardName(shardOf(code))]);
  });

  it('the course and its sessions, for a line on its page that is printed nowhere', async () => {
    const changed = await changedBy((content) => ({
      ...content,
      courses: content.courses.map((course) =>
        course.id === one.courseId ? { ...course, summary: 'Another summary.' } : course,
      ),
    }));
    expect(changed).toContain(coursePackName(one.courseId));
    expect(changed).not.toContain(sessionPackName(one));
  });
});

it('a session is opened where something of it has changed, or something kept of it is gone or damaged', async () => {
  const { content, today, issuerKey } = await publishedContent(sampleSource);
  const { signing } = buildSigning(content, { issuerKey, context: undefined });
  const cacheDir = await mkdtemp(path.join(tmpdir(), 'laurel-kept-packs-'));
  const kept = (ending: string) => globSync(`**/*${ending}`, { cwd: cacheDir });
  const whole = bySession(content, today);
  const built = async (changed: readonly string[] = []) => {
    const opened: string[] = [];
    const lists: string[] = [];
    const sessions = whole.sessions.map((session) => ({
      ...session,
      key: changed.includes(session.sessionId) ? `${session.key} changed` : session.key,
      open() {
        opened.push(session.sessionId);
        return session.open();
      },
    }));
    const packs = await packsOf({
      ...{ content, sessions },
      ...{ today, signing, cacheDir },
      publishList: (address, text) => void lists.push(address, text),
    });
    return { opened, made: { packs, lists } };
  };
  try {
    const first = await built();
    const all = whole.sessions.filter(({ certificates }) => certificates > 0);
    expect(all.length).toBeGreaterThan(1);
    expect(first.opened.toSorted()).toEqual(all.map(({ sessionId }) => sessionId).toSorted());
    expect(await built()).toEqual({ ...first, opened: [] });

    const [{ sessionId } = one] = all;
    expect(await built([sessionId])).toEqual({ ...first, opened: [sessionId] });

    const [drawn] = kept('.drawn.pack');
    rmSync(path.join(cacheDir, drawn!));
    const redrawn = await built();
    expect(redrawn.opened).toHaveLength(1);
    expect(redrawn.made).toEqual(first.made);

    for (const file of kept('.pack')) await writeFile(path.join(cacheDir, file), 'damaged');
    const mended = await built();
    expect(mended.opened).toHaveLength(all.length);
    expect(mended.made).toEqual(first.made);
  } finally {
    await rm(cacheDir, { recursive: true });
  }
});

it('no pack holds an address of a learner, a score, or a key that signs', () => {
  const { content, packs, issuerKey } = made;
  const secrets = [
    ...content.records.flatMap(({ learner }) => [learner.email ?? [], learner.id ?? []].flat()),
    ...issuerKey.split('\n').map((line) => line.split('=').at(-1) ?? ''),
  ];
  expect(secrets.length).toBeGreaterThan(1);
  const texts = new Set([...packs.values()].flatMap((pack) => [...textsIn(unpacked(pack))]));
  // Names are in packs, so that this finds what is in them.
  expect(texts).toContain(one.name);
  for (const secret of secrets)
    expect([...texts].filter((text) => text.includes(secret))).toEqual([]);
  for (const field of ['score', 'scores', 'final', 'outcome']) expect(texts).not.toContain(field);
});

/** A certificate in its part; undefined for bytes that are none. */
function encodedIn(bytes: Uint8Array): unknown {
  try {
    return decode(bytes);
  } catch {
    return undefined;
  }
}

/** Every text in plain data: names of fields, and what is in packs within packs. */
function* textsIn(data: unknown): Generator<string> {
  if (typeof data === 'string') yield data;
  else if (data instanceof Uint8Array) {
    const within = unpacked(Buffer.from(data)) ?? encodedIn(data);
    if (within !== undefined) yield* textsIn(within);
  } else if (data instanceof Map || Array.isArray(data))
    for (const one of data) yield* textsIn(one);
  else if (typeof data === 'object' && data !== null) yield* textsIn(Object.entries(data));
}
