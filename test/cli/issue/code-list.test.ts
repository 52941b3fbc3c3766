import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it, onTestFinished } from 'vitest';
import { revoke } from '../../../src/cli/certificate/revoke.ts';
import { issue } from '../../../src/cli/issue/issue.ts';
import { localFiles } from '../../../src/edit/files/file-operations.ts';
import { certificatesOf, issueDesk, recordsFile, session, small } from '../issue-desk.ts';

type Row = Readonly<Record<string, string>>;

async function listDesk(source = small, overrides = {}) {
  const made = await issueDesk(source, overrides);
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-codes-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const list = path.join(folder, 'codes.csv');
  const rows = async () => parse<Row>(await readFile(list), { bom: true, columns: true });
  return { ...made, folder, list, rows };
}

it('has the new certificates, for their owner’s eyes alone', async () => {
  const { desk, run, list, rows } = await listDesk(
    `${small}\n4,=1+1 Lin,,90,90,90,90,90\n5,Dora Lin,dora@example.org,90,90,90,90,90`,
  );
  const { exitCode, out } = await run('--codes', list);
  expect(exitCode).toBe(0);
  expect(out).toContain(
    `Wrote 4 certificates to ${list}, which is private: delete it after the mail merge. 1 learner has no e-mail address there.`,
  );
  expect(out).not.toContain('@example');
  const codes = (await certificatesOf(desk)).map(({ code }) => code);
  const link = (code = '') =>
    `https://certificates.fenwick.example/verify/${code.replaceAll('-', '')}/`;
  const row = (name: string, address: string, at: number) => ({
    ...{ name, address, code: codes[at], link: link(codes[at]), issued: '2026-10-01' },
  });
  expect(await rows()).toEqual([
    row('Ada Lovelace', 'ada@example.org', 0),
    row('Bo', 'bo@example.org', 1),
    row("'=1+1 Lin", '', 2),
    row('Dora Lin', 'dora@example.org', 3),
  ]);
  if (process.platform !== 'win32') expect((await stat(list)).mode & 0o777).toBe(0o600);
});

it('has what is new of a later run, and all valid ones where nothing is new', async () => {
  const { desk, file, run, list, rows } = await listDesk();
  await run();
  await writeFile(file, `${small}\n4,Dora Lin,dora@example.org,90,90,90,90,90`);
  await run('--codes', list);
  expect((await rows()).map(({ name }) => name)).toEqual(['Dora Lin']);

  const [ada] = await certificatesOf(desk);
  await desk.run(revoke, ada!.code, '--reason', 'requirements not met');
  const again = await run('--codes', list);
  expect(again).toMatchObject({ exitCode: 0 });
  expect(again.out).toContain(
    'Nothing to do: all of it has been written before.\nReplaced the list in ',
  );
  expect((await rows()).map(({ name, address }) => [name, address])).toEqual([
    ['Bo', 'bo@example.org'],
    ['Dora Lin', 'dora@example.org'],
  ]);
});

it('has the address of the learner’s own record where the gradebook has none, whatever other sessions have', async () => {
  const failed = small.replace('50,50,50,50,50', '10,10,10,10,10');
  const { desk, file, run, list, rows } = await listDesk(failed);
  await run();
  const course = await desk.read('courses/aaa.yaml');
  const earlier = '  - { id: 2013b, start: 2013-02-01, end: 2013-09-28 }\n';
  await desk.write('courses/aaa.yaml', course + earlier);
  const others = (await desk.read(recordsFile))
    .replaceAll('@example.org', '@other.example')
    .replaceAll(/^ +certificate: .*\n/gmu, '');
  await desk.write(recordsFile.replace('2013j', '2013b'), others);
  await writeFile(file, small.replace('bo@example.org', ''));
  await run('--codes', list);
  expect((await rows()).map(({ name, address }) => [name, address])).toEqual([
    ['Bo', 'bo@example.org'],
  ]);
});

it('has the one person who is named, with the address that is given', async () => {
  const { desk, list, rows } = await listDesk();
  const who = ['--name', 'Zoë Ó Briain', '--email', 'zoe@example.org'];
  await desk.run(issue, ...session, ...who, '--codes', list);
  expect(await rows()).toMatchObject([{ name: 'Zoë Ó Briain', address: 'zoe@example.org' }]);
});

it('is not written by a dry run, or where the certificates are not', async () => {
  const { run, list } = await listDesk();
  await run('--codes', list, '--dry-run');
  await run('--codes', list, '--identity', 'photo-id', '--identity-checked', '2036-01-01');
  expect(await localFiles.readText(list)).toBeUndefined();
});

it('that cannot be written leaves the certificates unwritten', async () => {
  const create = (file: string, text: string, mode?: number) =>
    file.includes('codes.csv')
      ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
      : localFiles.create(file, text, mode);
  const { desk, run, list } = await listDesk(small, { files: { ...localFiles, create } });
  const before = await desk.everything();
  const { exitCode, err } = await run('--codes', list);
  expect(err).toContain(`${list} cannot be written (ENOSPC). Nothing was changed.`);
  expect(exitCode).toBe(3);
  expect(await desk.everything()).toEqual(before);
});

it.each<[string, (desk: { dir: string; folder: string; grades: string }) => string, string]>([
  ['the content folder', ({ dir }) => path.join(dir, 'new/codes.csv'), 'content folder, which is'],
  ['a published folder', () => path.resolve('public/codes.csv'), 'which is published'],
  ['a folder in place of a file', ({ folder }) => folder, 'is a folder. Name a file.'],
  ['another file', ({ folder }) => path.join(folder, 'other.csv'), 'which is no list of codes'],
])('is not written into %s', async (_what, place, words) => {
  const { desk, run, file, folder } = await listDesk();
  await writeFile(path.join(folder, 'other.csv'), 'Student,Score\n');
  const before = await desk.everything();
  const { exitCode, err } = await run('--codes', place({ dir: desk.dir, folder, grades: file }));
  expect(err).toContain(words);
  expect(exitCode).toBe(2);
  expect(await desk.everything()).toEqual(before);
});

it('is not written where git would take it', async () => {
  const { run, list } = await listDesk(small, { wouldBeCommitted: () => Promise.resolve(true) });
  expect((await run('--codes', list)).err).toContain('a git repository that does not ignore it');
});
