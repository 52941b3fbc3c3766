import { beforeAll, describe, expect, it } from 'vitest';
import { CouldNotCheck } from '../../../src/account/key-store.ts';
import { packed } from '../../../src/cache/pack.ts';
import type { Certificate } from '../../../src/model/certificate.ts';
import type { VerificationCode } from '../../../src/model/code.ts';
import { carriedCertificates } from '../../../src/packs/carried-certificates.ts';
import { fontIndexName, fontPackName } from '../../../src/packs/font-pack.ts';
import { sessionPackName } from '../../../src/packs/session-pack.ts';
import { shardName, shardOf } from '../../../src/packs/shards.ts';
import { coursePackName, sitePackName } from '../../../src/packs/site-pack.ts';
import { kinds, publishedContent, type PublishedContent } from '../../packs/published.ts';
import { sampleSource } from '../../setup/site-contents.ts';

let packs: PublishedContent['packs'];
let published: PublishedContent['published'];
let render: PublishedContent['render'];

beforeAll(async () => {
  ({ packs, published, render } = await publishedContent(sampleSource));
});

const reading = (changed: ReadonlyMap<string, Buffer | null> = new Map()) => {
  const asked: string[] = [];
  const certificates = carriedCertificates(async (name) => {
    asked.push(name);
    return changed.has(name) ? (changed.get(name) ?? null) : (packs.get(name) ?? null);
  });
  return { certificates, asked };
};

const first = (kind: 'valid' | 'marked') =>
  published.find(({ artwork }) => artwork && (artwork.mark === null) === (kind === 'valid'))!;

describe('from packs alone', () => {
  it.each(kinds)('a file is what a static site publishes, to the byte: %s', async (kind) => {
    const { certificates } = reading();
    for (const { certificate, artwork, credential } of published) {
      const file = await certificates.file(certificate.code, kind);
      const expected = artwork && (await render(artwork, kind, credential));
      expect(file === null).toBe(expected === null);
      if (file && expected) expect(Buffer.compare(file, expected), certificate.code).toBe(0);
    }
  });

  it('a credential is what a static site publishes, to the byte', async () => {
    const { certificates } = reading();
    for (const { certificate, credential } of published)
      expect(await certificates.credential(certificate.code)).toBe(credential);
    expect(published.some(({ credential }) => credential !== null)).toBe(true);
  });

  it('a certificate is found with its course, its institution and how it is signed', async () => {
    const { certificate } = first('valid');
    const found = await reading().certificates.find(certificate.code);
    expect(found).toMatchObject({ certificate, signing: 'signed' });
    expect(found?.course.id).toBe(certificate.courseId);
    expect(found?.institution.id).toBe(certificate.institutionId);
  });

  it('a code that was not issued is not there, and nothing but its part is read, once', async () => {
    const { certificates, asked } = reading();
    const code = '0000000000000000' as VerificationCode;
    expect(await certificates.find(code)).toBeNull();
    expect(await certificates.file(code, 'print')).toBeNull();
    expect(await certificates.credential(code)).toBeNull();
    expect(asked).toEqual([shardName(shardOf(code))]);
  });
});

describe('where a pack is not whole, nothing is said', () => {
  const places: readonly (readonly [string, (certificate: Certificate) => string])[] = [
    ['a part of the certificates', ({ code }) => shardName(shardOf(code))],
    ['the site', () => sitePackName],
    ['the course', ({ courseId }) => coursePackName(courseId)],
    ['the session', (certificate) => sessionPackName(certificate)],
    ['the list of fonts', () => fontIndexName],
    ['a font', () => fontPackName('newsreader-latin-opsz-normal')],
  ];
  const faults: readonly (readonly [string, (bytes: Buffer) => Buffer | null])[] = [
    ['is missing', () => null],
    ['is cut', (bytes) => bytes.subarray(0, -1)],
    [
      'is of another place',
      () => packed({ name: 'other.pack', shard: 'fff', carried: {}, files: {} }),
    ],
    [
      'is of a newer version',
      (bytes) => Buffer.concat([Buffer.from('laurel pack 9\n'), bytes.subarray(14)]),
    ],
    ['differs in one bit', (bytes) => Buffer.from(bytes.with(-1, (bytes.at(-1) ?? 0) ^ 1))],
  ];

  it.each(
    places.flatMap(([what, name]) =>
      faults.map(([fault, change]) => [what, fault, name, change] as const),
    ),
  )('%s %s', async (_what, _fault, nameOf, change) => {
    const { certificate } = first('valid');
    const name = nameOf(certificate);
    const { certificates } = reading(new Map([[name, change(packs.get(name)!)]]));
    const file = certificates.file(certificate.code, 'print');
    await expect(file).rejects.toThrow(CouldNotCheck);
    // A part of the certificates tells something of the code that was asked for.
    await expect(file).rejects.not.toThrow(/certificates\/|\b[0-7][0-9a-f]{2}\.pack/u);
  });

  it('a certificate with a mark that was not drawn is not shown without it', async () => {
    const { certificate } = first('marked');
    const name = shardName(shardOf(certificate.code));
    const bare = packed({
      shard: shardOf(certificate.code),
      certificates: new Map([[certificate.code, { certificate, proof: null, drawn: {} }]]),
    });
    const { certificates } = reading(new Map([[name, bare]]));
    for (const kind of kinds)
      await expect(certificates.file(certificate.code, kind)).rejects.toThrow(CouldNotCheck);
  });

  it('what could not be read is asked for again', async () => {
    const { certificate } = first('valid');
    const name = sessionPackName(certificate);
    const changed = new Map<string, Buffer | null>([[name, packs.get(name)!.subarray(0, 99)]]);
    const { certificates } = reading(changed);
    await expect(certificates.file(certificate.code, 'pdf')).rejects.toThrow(CouldNotCheck);
    changed.delete(name);
    expect(await certificates.file(certificate.code, 'pdf')).not.toBeNull();
  });
});
