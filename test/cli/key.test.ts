import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { key, type KeySurroundings } from '../../src/cli/key.ts';
import { issuerKeysFrom } from '../../src/credential/issuer-keys.ts';
import { readSecretKey } from '../../src/credential/multikey.ts';
import { localFiles } from '../../src/edit/file-operations.ts';
import type { InstitutionFile } from '../../src/schema/institution.ts';
import { staffDesk, type Run } from './staff-desk.ts';

const file = 'institutions/fenwick.yaml';
const entryForm = /did:web:[^\s#]+#z6Mk\w+=z3u2\w+/gu;

const credentialsOf = async (desk: Awaited<ReturnType<typeof keyDesk>>) => {
  const credentials = await desk.credentials();
  return credentials ? { credentials } : {};
};

const withoutSecret = (text: string) => text.replaceAll(/z3u2\w+/gu, 'z3u2…');

async function keyDesk(overrides: Partial<KeySurroundings> = {}) {
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

describe('new', () => {
  it('adds the public key to the file and shows the private one once', async () => {
    const desk = await keyDesk();
    const before = await desk.read(file);
    const { exitCode, out, err } = await desk.run('new');
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(withoutSecret(out)).toMatchSnapshot();

    const after = await desk.read(file);
    expect(after.startsWith(before)).toBe(true);
    const [entry = '', ...more] = out.match(entryForm) ?? [];
    expect(more).toEqual([]);
    const { did, keys } = (await desk.credentials())!;
    const [method = '', secret = ''] = entry.split('=');
    expect(method).toBe(`${did}#${keys[0]!.key}`);
    expect(readSecretKey(secret)?.publicKey).toBe(keys[0]!.key);
    expect(JSON.stringify(await desk.everything())).not.toContain('z3u2');
  });

  it('what it shows is what builds sign with, once the content is published', async () => {
    const desk = await keyDesk();
    const { out } = await desk.run('new');
    const [entry = ''] = out.match(entryForm) ?? [];
    const site = { origin: 'https://certificates.fenwick.example' };
    const keysWith = async () =>
      issuerKeysFrom(entry, {
        ...site,
        institutions: [{ id: 'fenwick', ...(await credentialsOf(desk)) }],
      });
    expect([...(await keysWith()).keys.keys()]).toEqual(['fenwick']);
    await desk.run('rotate');
    expect((await keysWith()).problems).toMatchObject([{ code: 'issuer-key-retired' }]);
    await desk.run('rotate', '--withdraw', entry.slice(entry.indexOf('#') + 1, entry.indexOf('=')));
    expect((await keysWith()).problems).toMatchObject([{ code: 'issuer-key-withdrawn' }]);
  });

  it('an institution alone on its site has the host’s own DID, others one below it', async () => {
    const alone = await keyDesk();
    await alone.run('new', '--institution', 'fenwick');
    expect((await alone.credentials())?.did).toBe('did:web:certificates.fenwick.example');

    const two = await keyDesk();
    await two.addQuay();
    expect((await two.run('new')).err).toContain('Say with --institution which: fenwick or quay.');
    expect((await two.run('new', '--institution', 'quey')).err).toContain('Did you mean `quay`?');
    await two.run('new', '--institution', 'quay');
    const { out } = await two.run('new', '--institution', 'fenwick');
    expect(out).toContain('one entry for each institution');
    expect((await two.credentials())?.did).toBe(
      'did:web:certificates.fenwick.example:institutions:fenwick',
    );
    expect((await two.credentials('institutions/quay.yaml'))?.did).toBe(
      'did:web:certificates.fenwick.example:institutions:quay',
    );
  });

  it('refuses where a key signs already', async () => {
    const desk = await keyDesk();
    await desk.run('new');
    const before = await desk.everything();
    const { exitCode, out, err } = await desk.run('new');
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toContain('npm run key -- rotate --institution fenwick');
    expect(await desk.everything()).toEqual(before);
  });
});

describe('rotate', () => {
  it('retires the old key and puts the new one first; comments stay', async () => {
    const desk = await keyDesk();
    await desk.run('new');
    const before = (await desk.read(file)).replace(
      '  keys:\n',
      '  keys: # the newest first\n    # made by Ann\n',
    );
    await desk.write(file, before);
    const { exitCode, out } = await desk.run('rotate');
    expect(exitCode).toBe(0);
    expect(withoutSecret(out)).toMatchSnapshot();
    expect(await desk.read(file)).toMatchSnapshot();
  });

  it('keeps the DID that the institution has, also when it is no longer alone', async () => {
    const desk = await keyDesk();
    await desk.run('new');
    await desk.addQuay();
    await desk.write(
      'institutions/quay.yaml',
      (await desk.read('institutions/quay.yaml')).replace(/credentials:[^]*/u, ''),
    );
    const { out } = await desk.run('rotate', '--institution', 'fenwick');
    expect(out).toMatch(/ did:web:certificates\.fenwick\.example#z6Mk/u);
  });

  it('withdraws a leaked key that signs, and makes another', async () => {
    const desk = await keyDesk();
    await desk.run('new');
    const { out } = await desk.run('rotate', '--withdraw');
    expect(out).toMatch(entryForm);
    expect(out).toContain('download them again');
    expect((await desk.credentials())?.keys).toMatchObject([
      { created: '2026-10-01' },
      { withdrawn: '2026-10-01' },
    ]);
    expect((await desk.credentials())?.keys[1]).not.toHaveProperty('retired');
  });

  it('withdraws a key that was retired before, and leaves the one that signs', async () => {
    const desk = await keyDesk();
    await desk.run('new');
    const old = (await desk.credentials())!.keys[0]!.key;
    await desk.run('rotate');
    const { out, exitCode } = await desk.run('rotate', '--withdraw', old);
    expect(exitCode).toBe(0);
    expect(out).not.toMatch(entryForm);
    expect(out).toContain('download them again');
    const keys = (await desk.credentials())!.keys;
    expect(keys).toHaveLength(2);
    expect(keys[1]).toMatchObject({ key: old, retired: '2026-10-01', withdrawn: '2026-10-01' });
    expect((await desk.run('rotate', '--withdraw', old)).out).toContain(
      'It was withdrawn on 1 October 2026 already.',
    );
  });

  it.each([
    ['an institution without keys', ['rotate'], 'npm run key -- new --institution fenwick'],
    ['a key that it has not', ['rotate', '--withdraw', 'z6Mkx'], 'fenwick has no key z6Mkx.'],
    ['an unknown institution', ['rotate', '--institution', 'x'], 'There is no institution “x”.'],
  ])('refuses %s', async (_, args, said) => {
    const desk = await keyDesk();
    const before = await desk.everything();
    const { exitCode, err } = await desk.run(...args);
    expect(exitCode).toBe(1);
    expect(err).toContain(said);
    expect(await desk.everything()).toEqual(before);
  });
});

describe('show', () => {
  it('lists every key and no private one', async () => {
    const desk = await keyDesk();
    await desk.run('new');
    await desk.run('rotate');
    await desk.run('rotate', '--withdraw');
    await desk.addQuay();
    await desk.write(
      'institutions/quay.yaml',
      (await desk.read('institutions/quay.yaml')).replace(/credentials:[^]*/u, ''),
    );
    const { exitCode, out } = await desk.run('show');
    expect(exitCode).toBe(0);
    expect(out).toMatchSnapshot();
    expect((await desk.run('show', '--institution', 'quay')).out).not.toContain('fenwick:');
    expect((await desk.run('show', '--institution', 'key')).exitCode).toBe(1);
  });

  it('content with errors', async () => {
    const desk = await keyDesk();
    await desk.write(file, `${await desk.read(file)}credentials: { did: x, keys: [] }\n`);
    const { exitCode, err } = await desk.run('show');
    expect(exitCode).toBe(1);
    expect(err).toContain('institutions/fenwick.yaml:5:');
  });
});

describe('where the private key goes', () => {
  it('to a new file that only its owner can read, and then nowhere else', async () => {
    const desk = await keyDesk({ isSeen: false });
    const out = path.join(desk.folder, 'key');
    const run = await desk.run('new', '--out', out);
    expect(run.exitCode).toBe(0);
    expect(run.out + run.err).not.toContain('z3u2');
    expect(run.out.replaceAll(desk.folder, '…')).toMatchSnapshot();
    expect((await stat(out)).mode & 0o777).toBe(0o600);
    expect(await readFile(out, 'utf8')).toMatch(/^did:web:[^\s#]+#z6Mk\w+=z3u2\w+\n$/u);
  });

  it('not into a pipe or a log', async () => {
    const desk = await keyDesk({ isSeen: false });
    const before = await desk.everything();
    const { exitCode, err } = await desk.run('new');
    expect(exitCode).toBe(2);
    expect(err).toContain('--out');
    expect(await desk.everything()).toEqual(before);
    expect((await desk.run('new', '--dry-run')).exitCode).toBe(0);
  });

  it('not over a file that is there', async () => {
    const desk = await keyDesk();
    const out = path.join(desk.folder, 'key');
    await writeFile(out, 'another key');
    const { exitCode, err } = await desk.run('new', '--out', out);
    expect(exitCode).toBe(2);
    expect(err).toContain('already');
    expect(await readFile(out, 'utf8')).toBe('another key');
  });

  it('not into the content folder or the checkout', async () => {
    const desk = await keyDesk();
    for (const out of [path.join(desk.dir, 'key'), path.resolve('key'), path.resolve('src/key')]) {
      expect((await desk.run('new', '--out', out)).exitCode).toBe(2);
      expect(await localFiles.modeOf(out)).toBeUndefined();
    }
  });

  it.each<[string, Partial<KeySurroundings>, number]>([
    ['nobody agreed', { isInteractive: true, ask: () => Promise.resolve('n') }, 1],
    [
      'the content could not be written',
      {
        files: {
          ...localFiles,
          create: (name, ...rest) =>
            name.includes('institutions')
              ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
              : localFiles.create(name, ...rest),
        },
      },
      3,
    ],
  ])('nowhere where %s', async (_, overrides, code) => {
    const desk = await keyDesk(overrides);
    const before = await desk.everything();
    const out = path.join(desk.folder, 'key');
    const run = await desk.run('new', '--out', out);
    expect(run.exitCode).toBe(code);
    expect(await readdir(desk.folder)).toEqual([]);
    const shown = await desk.run('new');
    expect(shown.exitCode).toBe(code);
    expect(shown.out + shown.err + run.out + run.err).not.toContain('z3u2');
    expect(await desk.everything()).toEqual(before);
  });

  it('nowhere where the folder is not there', async () => {
    const desk = await keyDesk();
    const { exitCode, err } = await desk.run('new', '--out', path.join(desk.folder, 'x', 'key'));
    expect(exitCode).toBe(3);
    expect(err).toContain('(ENOENT)');
  });
});

it('a dry run shows the change and keeps no key', async () => {
  const desk = await keyDesk();
  const before = await desk.everything();
  const { exitCode, out } = await desk.run('new', '--dry-run');
  expect(exitCode).toBe(0);
  expect(out).toContain('+  did: did:web:certificates.fenwick.example\n');
  expect(out).not.toContain('z3u2');
  expect(await desk.everything()).toEqual(before);
});

describe('usage', () => {
  it.each([
    ['nothing to do', []],
    ['something else to do', ['newer']],
    ['a withdrawal without another key', ['new', '--withdraw']],
    ['an unknown option', ['show', '--secret']],
  ])('%s', async (_, args) => {
    const { exitCode, out } = await (await keyDesk()).run(...args);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
  });

  it('--help', async () => {
    const { out } = await (await keyDesk()).run('--help');
    expect(out.replace(/\(default:[^)]*\)/u, '(default: …)')).toMatchSnapshot();
  });
});
