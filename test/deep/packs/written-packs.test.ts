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

/** Every text in plain data: names of fields, and what is in packs within packs. */
function* textsIn(data: unknown): Generator<string> {
  if (typeof data === 'string') yield data;
  else if (data instanceof Uint8Array) {
    const within = unpacked(Buffer.from(data));
    if (within !== undefined) yield* textsIn(within);
  } else if (data instanceof Map || Array.isArray(data))
    for (const one of data) yield* textsIn(one);
  else if (typeof data === 'object' && data !== null) yield* textsIn(Object.entries(data));
}
