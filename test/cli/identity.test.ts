import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { identity, type IdentitySurroundings } from '../../src/cli/identity.ts';
import { issue } from '../../src/cli/issue.ts';
import type { StaffSurroundings } from '../../src/cli/staff-surroundings.ts';
import type { PersonKey } from '../../src/records/keys.ts';
import { attested, enrolled } from '../identity/export/attested.ts';
import { testIdentityService, type TestIdentityService } from '../identity/service.ts';
import { unreachable } from '../records/memory-store.ts';
import { certificatesFile, certificatesOf, session, small } from './issue-desk.ts';
import { staffDesk, type Run, type StaffDesk } from './staff-desk.ts';

const assignments = ['tma-1', 'tma-2', 'tma-3', 'tma-4', 'tma-5'];

interface IdentityDesk {
  readonly desk: StaffDesk;
  readonly service: TestIdentityService;
  /** Where the private file goes. */
  readonly file: string;
  readonly exported: (...options: readonly string[]) => Promise<Run>;
}

async function identityDesk(overrides: Partial<IdentitySurroundings> = {}): Promise<IdentityDesk> {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-private-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const service = testIdentityService();
  service.clock.now = new Date('2014-03-10T12:00:00Z');
  const { vault, secret } = service;
  const surroundings = {
    privateFolder: folder,
    openVault: async () => ({ vault, secret, place: 'a test' }),
    ...overrides,
  };
  const desk = await staffDesk(surroundings);
  const command = (args: readonly string[], given: StaffSurroundings) =>
    identity(args, { ...surroundings, ...given });
  return {
    desk,
    service,
    file: path.join(folder, 'identity-aaa-2013j.json'),
    exported: (...options) => desk.run(command, 'export', ...session, ...options),
  };
}

/** Ada and Bo have certificates already; Cy failed. */
async function issued(overrides: Partial<IdentitySurroundings> = {}): Promise<IdentityDesk> {
  const made = await identityDesk(overrides);
  const gradebook = await made.desk.write('grades.csv', small);
  await made.desk.run(issue, ...session, '--gradebook', gradebook, '--date', '2014-07-02', '--yes');
  return made;
}

const enrol = (
  { service }: IdentityDesk,
  name: string,
  address: string,
  answers?: Parameters<typeof enrolled>[2],
) => enrolled(service, { name, address, courseId: 'aaa' }, answers);

async function attest(
  { service }: IdentityDesk,
  person: PersonKey,
  count: number,
  answers?: Parameters<typeof attested>[3],
) {
  for (const assignmentId of assignments.slice(0, count))
    await attested(service, person, { courseId: 'aaa', sessionId: '2013j', assignmentId }, answers);
}

async function adaLinked(overrides?: Partial<IdentitySurroundings>): Promise<IdentityDesk> {
  const made = await issued(overrides);
  await attest(made, await enrol(made, 'LOVELACE Ada', 'ada@example.org'), 5);
  return made;
}

const stated = {
  method: 'signature-track',
  checked: '2014-03-10',
  linkedWork: { linked: 5, total: 5, from: '2014-03-10', to: '2014-03-10' },
};

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

  it('only show it in a dry run', async () => {
    const made = await adaLinked();
    const before = await made.desk.everything();
    expect((await made.exported('--dry-run')).out).toContain('1  certificate to change');
    expect(await made.desk.everything()).toEqual(before);
  });

  it('are left alone where somebody says no', async () => {
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

  it('keep what they state when it is no longer kept', async () => {
    const made = await adaLinked();
    await made.exported();
    const before = await made.desk.everything();
    for (const key of [...made.service.store.held.keys()].filter((one) => one.includes('/tma-4/')))
      made.service.store.held.delete(key);
    expect((await made.exported()).out).toContain('is left as it is: it states more');
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

  it('are no document’s under another name, unless somebody has compared the two', async () => {
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

  it('keep a check in person', async () => {
    const made = await adaLinked();
    const text = await made.desk.read(certificatesFile);
    await made.desk.write(
      certificatesFile,
      text.replace(
        'name: Ada Lovelace\n',
        'name: Ada Lovelace\n    identity: { method: in-person }\n',
      ),
    );
    const before = await made.desk.everything();
    expect((await made.exported()).out).toContain('or a check in person');
    expect(await made.desk.everything()).toEqual(before);
  });

  it('are left alone when they were revoked', async () => {
    const made = await adaLinked();
    const text = await made.desk.read(certificatesFile);
    await made.desk.write(
      certificatesFile,
      text.replace(
        'name: Ada Lovelace\n',
        'name: Ada Lovelace\n    revoked: { date: 2014-08-01, reason: it was bought }\n',
      ),
    );
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

describe('certificates that are yet to be issued', () => {
  async function beforeIssuing(name = 'Ada Lovelace') {
    const made = await identityDesk();
    await attest(made, await enrol(made, name, 'ada@example.org'), 4);
    return made;
  }

  const issuing = async ({ desk, file }: IdentityDesk, ...options: readonly string[]) =>
    desk.run(
      issue,
      ...session,
      '--gradebook',
      await desk.write('grades.csv', small),
      '--date',
      '2014-07-02',
      '--identity-from',
      file,
      ...options,
    );

  it('get it from a file that only its owner may read', async () => {
    const made = await beforeIssuing();
    const { out } = await made.exported();
    expect(out).toContain(`Wrote ${made.file}, which is private.`);
    expect((await stat(made.file)).mode & 0o777).toBe(0o600);
    await expect(made.desk.read(certificatesFile)).rejects.toThrow('ENOENT');

    const run = await issuing(made);
    expect(run.exitCode).toBe(0);
    expect(run.out).toContain('Identity of 1: as Signature Track found out');
    expect(run.out).toContain('Identity of the others: not checked');
    expect(await certificatesOf(made.desk)).toEqual([
      {
        code: expect.any(String) as string,
        name: 'Ada Lovelace',
        distinction: true,
        identity: { ...stated, linkedWork: { ...stated.linkedWork, linked: 4 } },
      },
      { code: expect.any(String) as string, name: 'Bo' },
    ]);
    expect((await made.exported()).out).toContain('Nothing to do.');
  });

  it('get nothing under another name', async () => {
    const made = await beforeIssuing('Augusta Byron');
    await made.exported();
    const { out } = await issuing(made);
    expect(out).toContain('Line 2: the document that Signature Track has seen shows another name');
    expect(out).not.toContain('Byron');
    expect((await certificatesOf(made.desk))[0]?.identity).toBeUndefined();
  });

  it.each<[string, (text: string) => string, string]>([
    ['another session', (text) => text.replace('"2013j"', '"2014b"'), 'is about another session'],
    ['half a file', (text) => text.slice(0, 100), 'was not written by npm run identity'],
    ['something else', () => '{"learners":[]}', 'was not written by npm run identity'],
    [
      'a day that is none',
      (text) => text.replace('2014-03-10', '2014-03-40'),
      'was not written by npm run identity',
    ],
  ])('are not issued from %s', async (_, change, said) => {
    const made = await beforeIssuing();
    await made.exported();
    const text = await readFile(made.file, 'utf8');
    const damaged = { ...made, file: await made.desk.write('damaged.json', change(text)) };
    const { exitCode, err } = await issuing(damaged);
    expect(err).toContain(said);
    expect(exitCode).toBe(1);
    await expect(made.desk.read(certificatesFile)).rejects.toThrow('ENOENT');
  });

  it('are not issued from a file that is not there', async () => {
    const { err, exitCode } = await issuing(await beforeIssuing());
    expect(err).toContain('cannot be read');
    expect(exitCode).toBe(1);
  });
});

it('nobody at all is a reason to look again', async () => {
  const made = await issued();
  expect((await made.exported()).out).toContain('Nobody is known here.');
  await attest(made, await enrol(made, 'Ada Lovelace', 'ada@example.org'), 5);
  const { vault } = made.service;
  const foreign = { vault, secret: 'the secret of some other site, and long', place: 'a test' };
  const other = await issued({ openVault: () => Promise.resolve(foreign) });
  expect((await other.exported()).out).toContain('Is SESSION_SECRET the one of this site?');
});

describe('refusals change nothing', () => {
  it.each([
    ['an unknown session', ['--session', '2014x'], 1, 'has no session “2014x”'],
    ['a code that is none', ['--name-seen', 'x'], 2, 'Write a verification code.'],
  ] as const)('%s', async (_, options, exitCode, said) => {
    const made = await adaLinked();
    const before = await made.desk.everything();
    const run = await made.exported(...options);
    expect(run.err).toContain(said);
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
