import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { zipFunctions } from '@netlify/zip-it-and-ship-it';
import { afterAll, beforeAll, expect, it } from 'vitest';

type Bundled = Awaited<ReturnType<typeof zipFunctions>>[number];

let folder: string;
let bundled: ReadonlyMap<string, Bundled>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-functions-'));
  const all = await zipFunctions(path.resolve('functions'), folder, {
    config: { '*': { nodeBundler: 'esbuild' } },
    archiveFormat: 'none',
  });
  bundled = new Map(all.map((each) => [each.name, each]));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Those that change nothing, and answer programs, pictures and files of learners. */
const asked = ['check-attestation', 'own-download', 'own-photo', 'record', 'review-photo'];
/** Needs no setting, only the blobs of its deploy. */
const ofDeploy = 'certificate-file';

/** Asks every function once, as no page would, in a process that has only the bundled code. */
const askAll = `
const answers = {};
for (const [name, file] of Object.entries(JSON.parse(process.argv[1]))) {
  const { default: handle } = await import(file);
  const isAction = !${JSON.stringify([...asked, ofDeploy])}.includes(name);
  const address = isAction ? '/actions/' + name
    : name === '${ofDeploy}' ? '/certificates/AAAAAAAAAAAAAA1A.png' : '/records/abc/record.json';
  const request = new Request('https://laurel.example' + address, {
    method: isAction ? 'POST' : 'GET',
    ...(isAction && { body: new URLSearchParams({ address: 'ama@example.org' }) }),
    headers: { origin: 'https://elsewhere.example' },
  });
  answers[name] = (await handle(request, { deploy: { id: 'a', context: 'production', published: true } })).status;
}
console.log(JSON.stringify(answers));
`;

it('every function runs on what was bundled with it, and refuses requests that no page of the site has sent', async () => {
  const files = [...bundled.values()]
    .filter(({ schedule }) => schedule === undefined)
    .map(({ name, path: place }) => [name, path.join(place, 'functions', `${name}.mjs`)]);
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', askAll, JSON.stringify(Object.fromEntries(files))],
    { cwd: folder, env: { PATH: process.env['PATH'] } },
  );
  const statuses = JSON.parse(stdout) as Record<string, number>;
  const unset = Object.keys(statuses).filter((name) => statuses[name] === 503);
  expect(unset.sort()).toEqual([...asked, ofDeploy].sort());
  expect(stderr.trim().split('\n').sort()).toEqual([
    'CouldNotCheck: The store of this deploy could not be opened: NETLIFY_BLOBS_CONTEXT does not describe it.',
    ...asked.map(() => 'NotSetUp: SESSION_SECRET is not set.'),
  ]);
  const refused = Object.values(statuses).filter((status) => status === 403);
  expect(refused).toHaveLength(files.length - unset.length);
});

it('the function for files of certificates loads nothing that unpacks or reads installed fonts', () => {
  const { inputs = [] } = bundled.get(ofDeploy)!;
  expect(inputs.filter((file) => file.includes('/harfbuzzjs/'))).not.toEqual([]);
  expect(inputs.filter((file) => /node_modules\/(?:fontkitten|undici)\//u.test(file))).toEqual([]);
});

it('no function contains code that signs, nor asks for a key', async () => {
  const signers = /ISSUER_KEY|createPrivateKey|eddsa-rdfc|302e020100300506032b657004220420/u;
  for (const { name, path: place } of bundled.values()) {
    const files = (await readdir(place, { recursive: true, withFileTypes: true })).filter(
      (entry) => entry.isFile() && /\.[cm]?js$/u.test(entry.name),
    );
    const own = files.filter(({ parentPath }) => !parentPath.includes('node_modules'));
    expect(own.length, name).toBeGreaterThan(0);
    for (const { parentPath, name: file } of own) {
      const text = await readFile(path.join(parentPath, file), 'utf8');
      expect(signers.exec(text)?.[0], `${name}: ${file}`).toBeUndefined();
    }
    expect(files.filter(({ parentPath }) => /digitalbazaar/u.test(parentPath))).toEqual([]);
  }
});

it('a mail can be sent from the function that sends it', async () => {
  const { path: place } = bundled.get('request-sign-in')!;
  expect((await stat(path.join(place, 'node_modules/nodemailer'))).isDirectory()).toBe(true);
});

/** Those that answer forms of course records and sign in or out, jobs that tidy, and the one for files of certificates. */
const silent = [
  ...['create-link', 'open-record', 'record', 'reset-link', 'revoke-link'],
  ...['sign-in', 'sign-out', 'sign-out-everywhere'],
  ...['rebuild-daily', 'tidy-daily', 'tidy-hourly'],
  ofDeploy,
];

it.each(silent)('%s sends no mail, and carries no library for it', async (name) => {
  const { path: place } = bundled.get(name)!;
  const files = await readdir(place, { recursive: true });
  expect(files.filter((file) => file.includes('nodemailer'))).toEqual([]);
  const own = files.filter((file) => /\.[cm]?js$/u.test(file) && !file.includes('node_modules'));
  expect(own.length).toBeGreaterThan(0);
  for (const file of own)
    expect(await readFile(path.join(place, file), 'utf8'), file).not.toContain('nodemailer');
});
