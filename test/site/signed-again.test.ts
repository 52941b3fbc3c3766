import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { JsonObject } from '../../src/credential/credential.ts';
import { credentialInPng } from '../../src/credential/png-credential.ts';
import {
  verifyCredential,
  type CredentialVerdict,
  type PublicKey,
} from '../../src/credential/verify-credential.ts';
import { judged } from '../credential/published-world.ts';
import { buildSite, type BuildSiteOptions } from '../setup/build-site.ts';
import { signedContent } from '../setup/signed-content.ts';
import { contents } from '../setup/site-contents.ts';
import { fingerprint } from './harness/built-pages.ts';
import { publishedJson } from './harness/published-json.ts';

// Several sites are built one after the other.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const now = new Date('2026-11-20T12:00:00Z');
const code = 'AAAAAAAAAAAAAAA1';
let folder: string;
let output: string;
let issuerKey: string;
const file = 'certificates/knots/spring-2026.yaml';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-signed-'));
  issuerKey = await signedContent({ from: contents.small, to: path.join(folder, 'content') });
  output = path.resolve('.cache/test/signed-again');
  await rm(output, { recursive: true, force: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Builds the content as it is, and returns what the build said. */
const build = (name: string, options: Partial<BuildSiteOptions> = { issuerKey }): Promise<string> =>
  buildSite({
    content: path.join(folder, 'content'),
    output: path.join(output, name),
    cache: path.join(folder, `cache-${name}`),
    now,
    again: true,
    ...options,
  });

const said = (text: string) => /^Credentials: .*/mu.exec(text)?.[0];
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
    now,
  });
  return verdict;
}

/** The findings of a third party's verifier about the image of an earlier build, from what the site publishes now. */
async function judgedByOthers(imageOf: string) {
  const image = credentialInPng(await publishedIn(imageOf, `/certificates/${code}.png`));
  const credential = JSON.parse(image.kind === 'found' ? image.text : '') as JsonObject;
  const world = publishedJson(path.join(output, 'site', 'dist'), 'https://knots.example');
  const { stopped, steps } = await judged(credential, world);
  return { stopped, steps };
}

describe('a signed site that is built again', () => {
  it('signs what is new, and nothing else', async () => {
    expect(said(await build('site'))).toBe('Credentials: 3 signed, 0 already at hand.');
    expect(await verdictIn('site')).toBe('genuine');
    expect(await judgedByOthers('site')).toEqual({
      stopped: null,
      steps: { valid_signature: true, expiration: true, revocation_status: true },
    });
    await cp(path.join(output, 'site'), path.join(output, 'before'), { recursive: true });

    const content = path.join(folder, 'content', file);
    const text = await readFile(content, 'utf8');
    const revoked = '    revoked: { date: 2026-11-20, reason: it frayed }\n';
    const entry = / {2}- code: '?AAAA-?AAAA-?AAAA-?AAA1'?\n(?: {4}.*\n)*/u.exec(text)?.[0] ?? '';
    expect(entry).toContain('name:');
    const added = "  - code: 'AAAA-AAAA-AAAA-AAA6'\n    name: Newly Spliced\n";
    await writeFile(content, `${text.replace(entry, entry + revoked).trimEnd()}\n${added}`);
    expect(said(await build('site'))).toBe('Credentials: 1 signed, 3 already at hand.');
  });

  it('says “revoked” of the certificate in page, list and the image that someone has kept', async () => {
    expect(await verdictIn('site')).toBe('revoked');
    const page = (await publishedIn('site', `/verify/${code}/index.html`)).toString();
    expect(page).toContain('class="verdict verdict-revoked"');
    expect((await judgedByOthers('before')).steps).toEqual({
      valid_signature: true,
      expiration: true,
      revocation_status: false,
    });
    // The credential stays as it was: it is the list that says so.
    const address = `/verify/${code}/credential.json`;
    expect(await publishedIn('site', address)).toEqual(await publishedIn('before', address));
  });

  it('publishes to the byte what a build publishes that finds nothing', async () => {
    await build('cold');
    const fresh = fingerprint(path.join(output, 'cold', 'dist'));
    expect(fingerprint(path.join(output, 'site', 'dist'))).toEqual(fresh);
  });

  it('takes back what was signed where a preview is built, and says so on every page', async () => {
    expect(await build('site', { issuerKey, context: 'deploy-preview' })).toContain(
      'only one for production signs',
    );
    const files = Object.keys(fingerprint(path.join(output, 'site', 'dist')));
    expect(files.filter((one) => /credential\.json|did\.json|^status/u.test(one))).toEqual([]);
    const image = await publishedIn('site', `/certificates/${code}.png`);
    expect(credentialInPng(image)).toEqual({ kind: 'none' });
    const valid = (await publishedIn('site', '/verify/AAAAAAAAAAAAAAA6/index.html')).toString();
    expect(valid).toContain('Preview – nothing here counts');
    expect(valid).not.toContain('signed');
  });
});
