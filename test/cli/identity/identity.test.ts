import { stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { identity } from '../../../src/cli/identity/identity.ts';
import { enrolled } from '../../identity/export/attested.ts';
import { unreachable } from '../../records/memory-store.ts';
import {
  adaLinked,
  attest,
  enrol,
  identityDesk,
  issued,
  stated,
  type IdentityDesk,
} from '../identity-desk.ts';
import { certificatesFile, certificatesOf } from '../issue-desk.ts';

describe('certificates that are issued already', () => {
  it('state what was found out, everything else stays to the byte, and a second time does nothing', async () => {
    const made = await adaLinked();
    const before = await made.desk.everything();
    const { exitCode, out, err } = await made.exported();
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toMatchSnapshot();
    expect(out).not.toMatch(/@|Lovelace/u);

    const after = await made.desk.everything();
    expect(await certificatesOf(made.desk)).toMatchObject([
      { name: 'Ada Lovelace', identity: stated },
      { name: 'Bo' },
    ]);
    expect(after[certificatesFile]).toMatchSnapshot();
    expect({ ...after, [certificatesFile]: '' }).toEqual({ ...before, [certificatesFile]: '' });
    await expect(stat(made.file)).rejects.toThrow('ENOENT');

    expect((await made.exported()).out).toContain('Nothing to do.');
    expect(await made.desk.everything()).toEqual(after);
  });

  it('do so in whichever file of the session they are', async () => {
    const made = await issued({ mostLexemes: 1 });
    const further = 'certificates/aaa/2013j.2.yaml';
    for (const [name, address] of [
      ['LOVELACE Ada', 'ada@example.org'],
      ['Bo', 'bo@example.org'],
    ] as const)
      await attest(made, await enrol(made, name, address), 5);
    const before = await made.desk.everything();
    const { exitCode, out } = await made.exported();
    expect(exitCode).toBe(0);
    expect(out).toContain(`Wrote ${certificatesFile}. Review`);
    expect(out).toContain(`Wrote ${further}. Review`);
    const after = await made.desk.everything();
    for (const file of [certificatesFile, further])
      expect(after[file]).toContain('method: signature-track');
    expect({ ...after, [certificatesFile]: '', [further]: '' }).toEqual({
      ...before,
      [certificatesFile]: '',
      [further]: '',
    });
  });

  it('only show it in a dry run', async () => {
    const made = await adaLinked();
    const before = await made.desk.everything();
    expect((await made.exported('--dry-run')).out).toContain('1  certificate to change');
    expect(await made.desk.everything()).toEqual(before);
  });

  it('are not changed if staff answer no', async () => {
    const made = await adaLinked({ isInteractive: true, ask: () => Promise.resolve('n') });
    const before = await made.desk.everything();
    expect(await made.exported()).toMatchObject({ exitCode: 1, err: 'Nothing was written.\n' });
    expect(await made.desk.everything()).toEqual(before);
  });

  it('state nothing while work waits, and more when it was looked at', async () => {
    const made = await issued();
    const ada = await enrol(made, 'Ada Lovelace', 'ada@example.org');
    await attest(made, ada, 2);
    await attest(made, ada, 1, []);
    const { out } = await made.exported();
    expect(out).toContain('1  still waiting for a reviewer, with 1 piece of work that does not');
    expect((await certificatesOf(made.desk))[0]?.identity?.linkedWork).toMatchObject({
      linked: 1,
      total: 5,
    });
    await attest(made, ada, 5);
    await made.exported();
    expect((await certificatesOf(made.desk))[0]?.identity?.linkedWork?.linked).toBe(5);
  });

  it('keep statements whose source has been deleted', async () => {
    const made = await adaLinked();
    await made.exported();
    const before = await made.desk.everything();
    for (const key of [...made.service.store.held.keys()].filter((one) => one.includes('/tma-4/')))
      made.service.store.held.delete(key);
    expect((await made.exported()).out).toContain('is not changed: it states more');
    made.service.store.held.clear();
    expect((await made.exported()).out).toContain('0 learners have attested work');
    expect(await made.desk.everything()).toEqual(before);
  });

  it('state nothing of whose document was not confirmed', async () => {
    const made = await issued();
    const before = await made.desk.everything();
    await attest(made, await enrol(made, 'Ada Lovelace', 'ada@example.org', []), 5, []);
    await attest(made, await enrol(made, 'Bo', 'bo@example.org', ['no-match', 'no-match']), 5, []);
    expect((await made.exported()).out).toContain('2  not verified');
    expect(await made.desk.everything()).toEqual(before);
  });

  it('do not match a document under another name, unless staff have compared the two', async () => {
    const made = await issued();
    await attest(made, await enrol(made, 'Augusta Byron', 'ada@example.org'), 5);
    const before = await made.desk.everything();
    const { out } = await made.exported();
    expect(out).toContain('1  with another name than the document');
    expect(out).not.toContain('Byron');
    expect(await made.desk.everything()).toEqual(before);

    const listed = (await made.exported('--list')).out;
    expect(listed).toContain('“Ada Lovelace”; the document: “Augusta Byron”');
    const code = (await certificatesOf(made.desk))[0]!.code;
    await made.exported('--name-seen', code);
    expect((await certificatesOf(made.desk))[0]?.identity).toEqual(stated);
  });

  /** Adds a line to Ada's certificate. */
  async function stateOfAda({ desk }: IdentityDesk, line: string): Promise<void> {
    const name = 'name: Ada Lovelace\n';
    const text = await desk.read(certificatesFile);
    await desk.write(certificatesFile, text.replace(name, `${name}    ${line}\n`));
  }

  it('keep a check in person', async () => {
    const made = await adaLinked();
    await stateOfAda(made, 'identity: { method: in-person }');
    const before = await made.desk.everything();
    expect((await made.exported()).out).toContain('or a check in person');
    expect(await made.desk.everything()).toEqual(before);
  });

  it('are left alone when they were revoked', async () => {
    const made = await adaLinked();
    await stateOfAda(made, 'revoked: { date: 2014-08-01, reason: it was bought }');
    expect((await made.exported()).out).toContain('1  revoked, replaced');
  });

  it('say who compared the document where that was not the institution that issues', async () => {
    const made = await issued();
    const ada = { name: 'Ada Lovelace', address: 'ada@example.org', courseId: 'long-gone' };
    await attest(made, await enrolled(made.service, ada), 5);
    await made.exported();
    expect((await certificatesOf(made.desk))[0]?.identity?.checkedBy).toBe('Fenwick Certificates');
  });
});

it('nobody at all is a reason to look again', async () => {
  const made = await issued();
  expect((await made.exported()).out).toContain('No learner is known here.');
  await attest(made, await enrol(made, 'Ada Lovelace', 'ada@example.org'), 5);
  const { vault } = made.service;
  const foreign = { vault, secret: 'the secret of some other site, and long', place: 'a test' };
  const other = await issued({ openVault: () => Promise.resolve(foreign) });
  expect((await other.exported()).out).toContain('Is SESSION_SECRET the one of this site?');
});

describe('refusals change nothing', () => {
  it.each([
    ['an unknown session', ['--session', '2014x'], 1, 'has no session “2014x”'],
    ['an invalid code', ['--name-seen', 'x'], 2, 'Write a verification code.'],
  ] as const)('%s', async (_, options, exitCode, expected) => {
    const made = await adaLinked();
    const before = await made.desk.everything();
    const run = await made.exported(...options);
    expect(run.err).toContain(expected);
    expect(run.exitCode).toBe(exitCode);
    expect(await made.desk.everything()).toEqual(before);
  });

  it('a private file in the content, which is committed', async () => {
    const made = await adaLinked();
    const { exitCode, err } = await made.exported('--file', path.join(made.desk.dir, 'x.json'));
    expect(exitCode).toBe(2);
    expect(err).toContain('must not lie in the content folder');
  });

  it('a store that cannot be asked, or fails midway', async () => {
    const made = await adaLinked();
    const before = await made.desk.everything();
    for (const after of [0, 3]) {
      let call = 0;
      made.service.store.fault = () => {
        call += 1;
        if (call > after) unreachable();
      };
      const { exitCode, err } = await made.exported();
      expect(err).toBe('It could not be read: The store cannot be reached. Nothing was changed.\n');
      expect(exitCode).toBe(1);
    }
    expect(await made.desk.everything()).toEqual(before);
  });

  it('a key that is missing', async () => {
    const made = await adaLinked({ openVault: () => Promise.resolve('IDENTITY_KEY is not set.') });
    const { exitCode, err } = await made.exported();
    expect(err).toBe('IDENTITY_KEY is not set. Nothing was changed.\n');
    expect(exitCode).toBe(1);
  });

  it('a private file that cannot be written', async () => {
    const made = await identityDesk({ privateFolder: '/dev/null' });
    await attest(made, await enrol(made, 'Ada Lovelace', 'ada@example.org'), 1);
    const { exitCode, err } = await made.exported();
    expect(err).toContain('cannot be written');
    expect(exitCode).toBe(3);
  });
});

it('--help says everything', async () => {
  const { desk, service } = await identityDesk();
  const { vault, secret } = service;
  const { out, exitCode } = await desk.run(
    (args, given) =>
      identity(args, {
        ...given,
        privateFolder: '/tmp',
        openVault: async () => ({ vault, secret, place: '' }),
      }),
    '--help',
  );
  expect(exitCode).toBe(0);
  expect(out).toContain('Exit code: 0 done');
  expect(out).toContain('NETLIFY_AUTH_TOKEN');
});
