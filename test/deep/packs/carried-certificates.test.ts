import { beforeAll, describe, expect, it } from 'vitest';
import { CouldNotCheck } from '../../../src/account/key-store.ts';
import { packed } from '../../../src/cache/pack.ts';
import { imageVersion } from '../../../src/image/image-version.ts';
import type { Certificate } from '../../../src/model/certificate.ts';
import type { VerificationCode } from '../../../src/model/code.ts';
import { onDemandDeploy, type Deploy } from '../../../src/model/deploy-estimate.ts';
import { carriedCertificates } from '../../../src/packs/carried-certificates.ts';
import { certificateFiles } from '../../../src/packs/certificate-files.ts';
import { drawnPackName } from '../../../src/packs/drawn-pack.ts';
import { openPacks } from '../../../src/packs/open-packs.ts';
import { fontIndexName, fontPackName } from '../../../src/packs/font-pack.ts';
import { sessionPackName } from '../../../src/packs/session-pack.ts';
import { encodedCertificate, shardName, shardOf, shardPack } from '../../../src/packs/shards.ts';
import { coursePackName, sitePackName } from '../../../src/packs/site-pack.ts';
import { kinds, publishedContent, type PublishedContent } from '../../packs/published.ts';
import { bySession } from '../../setup/by-session.ts';
import { sampleSource } from '../../setup/site-contents.ts';

let packs: PublishedContent['packs'];
let published: PublishedContent['published'];
let expected: Deploy;

beforeAll(async () => {
  const made = await publishedContent(sampleSource);
  ({ packs, published } = made);
  expected = onDemandDeploy(bySession({ ...made.content, records: [] }, made.today));
});

const reading = (changed: ReadonlyMap<string, Buffer | null> = new Map()) => {
  const asked: string[] = [];
  const opened = openPacks(async (name) => {
    asked.push(name);
    return changed.has(name) ? (changed.get(name) ?? null) : (packs.get(name) ?? null);
  });
  const certificates = carriedCertificates(opened);
  return { certificates, files: certificateFiles(opened, certificates), asked };
};

const first = (kind: 'valid' | 'marked') =>
  published.find(({ artwork }) => artwork && (artwork.mark === null) === (kind === 'valid'))!;

describe('from packs alone', () => {
  it('a credential is what a static site publishes, to the byte', async () => {
    const { certificates } = reading();
    for (const { certificate, credential } of published)
      expect(await certificates.credential(certificate.code)).toBe(credential);
    expect(published.some(({ credential }) => credential !== null)).toBe(true);
  });

  it('what a page says of a certificate’s images is what a static page says', async () => {
    const { certificates } = reading();
    for (const { certificate, artwork } of published) {
      const found = await certificates.find(certificate.code);
      expect(found?.imageVersion).toBe(artwork && imageVersion(artwork));
    }
  });

  it('a certificate is found with its course, its institution and how it is signed', async () => {
    const { certificate } = first('valid');
    const found = await reading().certificates.find(certificate.code);
    expect(found).toMatchObject({ certificate, signing: 'signed' });
    expect(found?.course.id).toBe(certificate.courseId);
    expect(found?.institution.id).toBe(certificate.institutionId);
  });

  it('a code that was not issued is not there, and nothing but its part is read, once', async () => {
    const { certificates, files, asked } = reading();
    const code = '0000000000000000' as VerificationCode;
    expect(await certificates.find(code)).toBeNull();
    expect(await files.file(code, 'print')).toBeNull();
    expect(await certificates.credential(code)).toBeNull();
    expect(asked).toEqual([shardName(shardOf(code))]);
  });
});

it('packs are about as many and as large as it is said before they are written', () => {
  const bytes = [...packs.values()].reduce((sum, { length }) => sum + length, 0);
  // The way of publishing is a pack more.
  expect(expected.carried.files / (packs.size + 1)).toBeCloseTo(1, 2);
  expect(expected.carried.bytes / bytes).toBeGreaterThan(0.9);
  expect(expected.carried.bytes / bytes).toBeLessThan(1.1);
});

describe('where a pack is not whole, nothing is said', () => {
  const places: readonly (readonly [
    string,
    'valid' | 'marked',
    (certificate: Certificate) => string,
  ])[] = [
    ['a part of the certificates', 'valid', ({ code }) => shardName(shardOf(code))],
    ['the site', 'valid', () => sitePackName],
    ['the course', 'valid', ({ courseId }) => coursePackName(courseId)],
    ['the session', 'valid', (certificate) => sessionPackName(certificate)],
    ['what was drawn', 'marked', ({ code }) => drawnPackName(code)],
    ['the list of fonts', 'valid', () => fontIndexName],
    ['a font', 'valid', () => fontPackName('newsreader-latin-opsz-normal')],
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
    places.flatMap(([what, kind, name]) =>
      faults.map(([fault, change]) => [what, fault, kind, name, change] as const),
    ),
  )('%s %s', async (_what, _fault, kind, nameOf, change) => {
    const { certificate } = first(kind);
    const name = nameOf(certificate);
    const { files } = reading(new Map([[name, change(packs.get(name)!)]]));
    const file = files.file(certificate.code, 'print');
    await expect(file).rejects.toThrow(CouldNotCheck);
    // A part of the certificates tells something of the code that was asked for.
    await expect(file).rejects.not.toThrow(/certificates\/|drawn\/|\b[0-7][0-9a-f]{2}\.pack/u);
  });

  it('a certificate with a mark that was not drawn is not shown without it', async () => {
    const { certificate } = first('marked');
    const name = shardName(shardOf(certificate.code));
    const bare = shardPack(
      shardOf(certificate.code),
      new Map([
        [
          certificate.code,
          encodedCertificate({ certificate, proof: null, imageVersion: null, isDrawn: false }),
        ],
      ]),
    );
    const { files } = reading(new Map([[name, bare]]));
    for (const kind of kinds)
      await expect(files.file(certificate.code, kind)).rejects.toThrow(CouldNotCheck);
  });

  it('what could not be read is asked for again', async () => {
    const { certificate } = first('valid');
    const name = sessionPackName(certificate);
    const changed = new Map<string, Buffer | null>([[name, packs.get(name)!.subarray(0, 99)]]);
    const { files } = reading(changed);
    await expect(files.file(certificate.code, 'pdf')).rejects.toThrow(CouldNotCheck);
    changed.delete(name);
    expect(await files.file(certificate.code, 'pdf')).not.toBeNull();
  });
});
