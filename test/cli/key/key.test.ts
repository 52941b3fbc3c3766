import { describe, expect, it } from 'vitest';
import { issuerKeysFrom } from '../../../src/credential/issuer-keys.ts';
import { readSecretKey } from '../../../src/credential/multikey.ts';
import { entryForm, file, keyDesk, withoutSecret } from '../key-desk.ts';

const credentialsOf = async (desk: Awaited<ReturnType<typeof keyDesk>>) => {
  const credentials = await desk.credentials();
  return credentials ? { credentials } : {};
};

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
  ])('refuses %s', async (_, args, expected) => {
    const desk = await keyDesk();
    const before = await desk.everything();
    const { exitCode, err } = await desk.run(...args);
    expect(exitCode).toBe(1);
    expect(err).toContain(expected);
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

  it.each([
    ['list', 'To list all keys: npm run key -- show'],
    ['create', 'To make an institution’s first key: npm run key -- new'],
    ['renew', 'To replace a key: npm run key -- rotate'],
    ['withdraw', 'To withdraw a key: npm run key -- rotate --withdraw'],
    ['shwo', 'Write new, rotate or show.'],
  ])('%s says what to type', async (word, advice) => {
    const { exitCode, out, err } = await (await keyDesk()).run(word);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain(advice);
    expect(err).not.toContain('Options follow --');
  });

  it('--help', async () => {
    const { out } = await (await keyDesk()).run('--help');
    expect(out.replace(/\(default:[^)]*\)/u, '(default: …)')).toMatchSnapshot();
  });
});
