import { cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/credential/credential.ts';
import { credentialInPng } from '../../../src/credential/png-credential.ts';
import {
  verifyCredential,
  type CredentialVerdict,
  type PublicKey,
} from '../../../src/credential/verify-credential.ts';
import { deployBlobFile } from '../../../src/environment/deploy-blobs.ts';
import { judged } from '../../credential/published-world.ts';
import { buildSite, type BuildSiteOptions } from '../../setup/build-site.ts';
import { signedContent } from '../../setup/signed-content.ts';
import { contents } from '../../setup/site-contents.ts';
import { filesIn, fingerprint } from '../../site/harness/built-pages.ts';
import { publishedJson } from '../../site/harness/published-json.ts';

const output = path.resolve('.cache/test/kept');
const [friday, saturday] = [new Date('2026-11-20T12:00:00Z'), new Date('2026-11-21T12:00:00Z')];
const code = 'AAAAAAAAAAAAAA1A';
let folder: string;
let issuerKey: string;
const inFolder = (...parts: string[]) => path.join(folder, ...parts);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-kept-'));
  issuerKey = await signedContent({ from: contents.small, to: inFolder('content') });
  await cp(inFolder('content/courses/knots.yaml'), inFolder('content/courses/splices.yaml'));
  await add('splices', ['BBBB-BBBB-BBBB-BB1W', 'Bight Splicer', '    expires: 2026-11-20\n']);
  await add('splices', ['BBBB-BBBB-BBBB-BB2T', 'صالح البحّار']);
  await cp(inFolder('content/courses/knots.yaml'), inFolder('content/courses/whippings.yaml'));
  await add('whippings', ['CCCC-CCCC-CCCC-CCCB', 'Twine Whipper']);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Issues one more certificate. */
async function add(course: string, [code, name, more = '']: string[]): Promise<void> {
  const file = inFolder('content/certificates', course, 'spring-2026.yaml');
  const before = await readFile(file, 'utf8').catch(() => undefined);
  const entry = `  - code: '${code}'\n    name: ${name}\n${more}`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(
    file,
    `${before ?? 'defaults:\n  issued: 2026-03-20\n\ncertificates:\n'}${entry}`,
  );
}

async function mend(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(inFolder('content', file), 'utf8');
  expect(text).toContain(from);
  await writeFile(inFolder('content', file), text.replace(from, to));
}

/** Builds the content as it is, and returns what the build said of its pages and of what it signed. */
async function build(
  name: string,
  cache: string,
  now: Date,
  options: Partial<BuildSiteOptions> = {},
): Promise<string> {
  const said = await buildSite({
    content: inFolder('content'),
    output: path.join(output, name),
    cache: inFolder(cache),
    now,
    issuerKey,
    ...options,
  });
  return said
    .split('\n')
    .filter((line) => /^(?:Credentials|Verify pages): /u.test(line))
    .sort()
    .join('\n');
}

const built = (name: string) => fingerprint(path.join(output, name, 'dist'));
const publishedIn = (name: string, address: string) =>
  readFile(path.join(output, name, 'dist', address));

async function verdictIn(name: string): Promise<CredentialVerdict> {
  const json = async (address: string) =>
    JSON.parse((await publishedIn(name, address)).toString()) as Record<string, unknown>;
  const keys = (await json('/.well-known/did.json'))['verificationMethod'] as PublicKey[];
  const image = credentialInPng(await publishedIn(name, `/certificates/${code}.png`));
  const { verdict } = await verifyCredential(image.kind === 'found' ? image.text : '', {
    keysOf: () => keys,
    statusList: (address) => json(new URL(address).pathname),
    now: saturday,
  });
  return verdict;
}

/** The verdict of an independent verifier on the image that the first build published, from the documents that a site publishes. */
async function judgedByOthers(site: string) {
  const image = credentialInPng(await publishedIn('first', `/certificates/${code}.png`));
  const credential = JSON.parse(image.kind === 'found' ? image.text : '') as JsonObject;
  const world = publishedJson(path.join(output, site, 'dist'), 'https://knots.example');
  const { stopped, steps } = await judged(credential, world);
  return { stopped, steps };
}

beforeAll(async () => {
  expect(await build('first', 'cache', friday)).toBe(
    'Credentials: 6 signed, 0 already at hand.\nVerify pages: 8 to make, 0 already at hand.',
  );
  await add('knots', ['AAAA-AAAA-AAAA-AA64', 'Newly Spliced']);
  await mend(
    'certificates/knots/spring-2026.yaml',
    'Marlin Spike-O’Hara\n',
    'Marlin Spike-O’Hara\n    revoked: { date: 2026-11-20, reason: it frayed }\n',
  );
  await mend('certificates/knots/spring-2026.yaml', 'Rightly Printed-Now', 'Rightly Spelt-Now');
  await mend(
    'certificates/splices/spring-2026.yaml',
    'البحّار\n',
    'البحّار\n    revoked: { date: 2026-11-20, reason: it frayed }\n',
  );
  await mend('courses/whippings.yaml', 'Bowline', 'Common whipping');
});

describe('a build in an empty folder that finds pages and images of an earlier one', () => {
  it('makes the pages that are new, and no others', async () => {
    // AAA1 and BBB2 are revoked, AAA3 has another name, BBB1 expired overnight, CCC1 has another course, AAA6 is new.
    expect(await build('warm', 'cache', saturday)).toBe(
      'Credentials: 7 signed, 0 already at hand.\nVerify pages: 6 to make, 3 already at hand.',
    );
  });

  it('publishes to the byte what a build publishes that finds none', async () => {
    await build('cold', 'empty', saturday);
    expect(Object.keys(built('cold')).length).toBeGreaterThan(30);
    expect(built('warm')).toEqual(built('cold'));
  });

  it('says “revoked” of a certificate in page, list and the image that someone has kept', async () => {
    expect(await verdictIn('first')).toBe('genuine');
    const genuine = { valid_signature: true, expiration: true, revocation_status: true };
    expect(await judgedByOthers('first')).toEqual({ stopped: null, steps: genuine });

    expect(await verdictIn('warm')).toBe('revoked');
    const page = (await publishedIn('warm', `/verify/${code}/index.html`)).toString();
    expect(page).toContain('class="verdict verdict-revoked"');
    expect((await judgedByOthers('warm')).steps).toEqual({ ...genuine, revocation_status: false });
    // The credential stays as it was: it is the list that says so.
    const address = `/verify/${code}/credential.json`;
    expect(await publishedIn('warm', address)).toEqual(await publishedIn('first', address));
  });
});

/** Each begins where another has ended. */
describe('a build in a folder or with a cache that others have touched', () => {
  it('trusts none that is damaged', async () => {
    const files = await readdir(inFolder('cache'), { recursive: true, withFileTypes: true });
    const kept = files.filter((entry) => entry.isFile() && entry.name !== 'pruned');
    for (const [index, entry] of kept.entries()) {
      const file = path.join(entry.parentPath, entry.name);
      const bytes = await readFile(file);
      if (index % 3 === 0) await truncate(file, bytes.length >> 1);
      bytes[bytes.length >> 1]! ^= 1;
      if (index % 3 === 1) await writeFile(file, bytes);
    }
    expect(await build('damaged', 'cache', saturday)).toMatch(/[1-8] to make, [1-8] already/u);
    expect(built('damaged')).toEqual(built('cold'));
  });

  it('makes nothing again where nothing has changed, and trusts nothing that was touched in its own folder', async () => {
    const dist = path.join(output, 'warm', 'dist');
    await writeFile(path.join(dist, 'certificates/AAAAAAAAAAAAAA1A.png'), 'not a picture');
    await writeFile(path.join(dist, 'verify/AAAAAAAAAAAAAA1A/index.html'), '<p>Not a page.');
    await rm(path.join(dist, 'verify/BBBBBBBBBBBBBB1W'), { recursive: true });
    await writeFile(path.join(dist, 'verify/extra.html'), 'not published');
    expect(await build('warm', 'cache', saturday, { again: true })).toBe(
      'Credentials: 1 signed, 6 already at hand.\nVerify pages: 0 to make, 9 already at hand.',
    );
    expect(built('warm')).toEqual(built('cold'));
  });

  it('makes and signs what is new in a folder that has the rest, and nothing else', async () => {
    await add('knots', ['AAAA-AAAA-AAAA-AA76', 'Lately Whipped']);
    expect(await build('warm', 'cache', saturday, { again: true })).toBe(
      'Credentials: 1 signed, 7 already at hand.\nVerify pages: 1 to make, 9 already at hand.',
    );
  });

  it('takes back what was signed where a preview is built, says so on every page, and brings records where staff have asked for them', async () => {
    const said = await buildSite({
      content: inFolder('content'),
      output: path.join(output, 'warm'),
      cache: inFolder('cache'),
      now: saturday,
      issuerKey,
      context: 'branch-deploy',
      previewRecords: true,
      again: true,
    });
    expect(said).toContain('only one for production signs');
    expect(said).toContain('Course records are on: ');
    const records = path.dirname(
      path.dirname(deployBlobFile(path.join(output, 'warm'), 'course-records/x')),
    );
    expect(filesIn(records).length).toBeGreaterThan(2);

    const files = Object.keys(built('warm'));
    expect(files.filter((one) => /credential\.json|did\.json|^status/u.test(one))).toEqual([]);
    const image = await publishedIn('warm', `/certificates/${code}.png`);
    expect(credentialInPng(image)).toEqual({ kind: 'none' });
    const pages = files.filter((one) => /^verify\/[0-9A-Z]{16}\//u.test(one));
    expect(pages).toHaveLength(10);
    for (const page of pages) {
      const text = (await publishedIn('warm', page)).toString();
      expect([page, text.match(/class="verdict verdict-preview"/gu)?.length]).toEqual([page, 1]);
      expect(text).toContain('Preview – nothing here counts');
    }
    const valid = (await publishedIn('warm', '/verify/AAAAAAAAAAAAAA64/index.html')).toString();
    expect(valid).not.toContain('signed');
  });
});
