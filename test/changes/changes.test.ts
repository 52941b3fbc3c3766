import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { some } from '../setup/depth.ts';
import { goodContent, replacing, type Change } from '../load/content-fixture.ts';
import { contentRepository } from './content-repository.ts';

const session = 'certificates/knots/spring-2026.yaml';
const course = 'courses/knots.yaml';

/** The report of `npm run changes` on a change of one file, with all its counts. */
async function saidOf(file: keyof typeof goodContent, change: Exclude<Change, Uint8Array | null>) {
  const repository = await contentRepository();
  await repository.write(file, typeof change === 'string' ? change : change(goodContent[file]));
  return repository.run('--base', 'main');
}

const first = `  - code: 'MH45-Q2WX-9MNB-4TRE'
    name: José Müller
`;

const edits = [
  ['nothing', replacing('José', 'José'), '0 issued, 0 corrected, 0 revoked and 0 removed'],
  [
    'one more',
    (text: string) => `${text}  - code: 'NEWC-0DE1-2345-678T'\n    name: Ann\n`,
    '+1 issued, 0 corrected, 0 revoked and 0 removed',
  ],
  [
    'another name, as npm run correct writes it',
    replacing(first, `${first.replace('José Müller', 'José Muller')}    corrected: 2026-05-01\n`),
    '0 issued, 1 corrected, 0 revoked and 0 removed',
  ],
  [
    'another name, and nothing that says so',
    replacing('José Müller', 'José Muller'),
    '0 issued, 0 corrected, 0 revoked, 1 edited and 0 removed',
  ],
  [
    'a revocation',
    replacing(first, `${first}    revoked: { date: 2026-05-01, reason: Issued in error. }\n`),
    '0 issued, 0 corrected, 1 revoked and 0 removed',
  ],
  [
    'a review',
    replacing(first, `${first}    suspended: 2026-05-01\n`),
    '0 issued, 0 corrected, 0 revoked, 1 suspended and 0 removed',
  ],
  [
    'an erasure',
    replacing(first, `  - code: 'MH45-Q2WX-9MNB-4TRE'\n    erased: 2026-05-01\n`),
    '0 issued, 0 corrected, 0 revoked, 1 erased and 0 removed',
  ],
  [
    'a replacement',
    (text: string) =>
      `${text}  - code: 'NEWC-0DE1-2345-678T'\n    name: Ann\n    supersedes: { code: 'MH45-Q2WX-9MNB-4TRE', reason: renewed }\n`,
    '+1 issued, 0 corrected, 1 replaced, 0 revoked and 0 removed',
  ],
  [
    'a replacement that is taken back',
    replacing(`    supersedes: { code: 'OLD-2013-77', reason: details-corrected }\n`, ''),
    '0 issued, 0 corrected, 0 revoked, 1 reinstated, 1 edited and 0 removed',
  ],
  [
    'another place in the status list',
    replacing(first, `${first}    statusIndexes: [7]\n`),
    '0 issued, 0 corrected, 0 revoked, 1 edited and 0 removed',
  ],
  [
    'other lines, the same content',
    (text: string) => `# A comment\n${text}`,
    '0 issued, 0 corrected, 0 revoked and 0 removed',
  ],
] as const;

describe('what becomes of certificates', () => {
  it.each(some(edits, 6))('%s', async (_, change, summary) => {
    const { exitCode, out, err } = await saidOf(session, change);
    expect({ exitCode, err, summary: out.split('\n')[0] }).toEqual({
      exitCode: 0,
      err: '',
      summary,
    });
  });
});

describe('what must not be published', () => {
  it('a code that disappears, with its file', async () => {
    const repository = await contentRepository({ 'records/knots/spring-2026.yaml': null });
    await repository.write(session, goodContent[session].replace(first, ''));
    const { exitCode, out } = await repository.run('--base', 'main');
    expect(exitCode).toBe(1);
    expect(`\n${out}`).toMatchInlineSnapshot(`
      "
      0 issued, 0 corrected, 0 revoked and 1 removed

      1 certificate removed: unknown, as if never issued
        MH45-Q2WX-9MNB-4TRE  knots spring-2026

      error code-disappears
        The published code MH45-Q2WX-9MNB-4TRE would disappear. Anyone who checks the certificate would read that it was never issued.
        → Restore it. To withdraw a certificate, revoke it (npm run revoke); to remove a learner’s data, erase it (npm run erase): both keep a page.
      "
    `);
    const github = await repository.run('--base', 'main', '--format', 'github');
    expect(github.out).toContain(
      `::error file=${session},title=code-disappears::The published code`,
    );
    const json = await repository.run('--base', 'main', '--format', 'json');
    expect(JSON.parse(json.out)).toMatchObject({
      counts: { issued: 0, removed: 1 },
      refusals: [{ code: 'code-disappears', file: session }],
    });
  });

  it('a code of a further file of a session; one that moves there does not disappear', async () => {
    const further = 'certificates/knots/spring-2026.2.yaml';
    const repository = await contentRepository({
      [further]: `defaults: { issued: 2026-03-20 }\ncertificates:\n${first}`,
      [session]: replacing(first, ''),
      'records/knots/spring-2026.yaml': null,
    });
    await repository.write(session, goodContent[session]);
    await repository.write(further, 'certificates: []\n');
    expect((await repository.run('--base', 'main')).out).toBe(
      '0 issued, 0 corrected, 0 revoked and 0 removed\n',
    );
    await repository.write(session, goodContent[session].replace(first, ''));
    const { exitCode, out } = await repository.run('--base', 'main', '--format', 'github');
    expect(exitCode).toBe(1);
    expect(out).toContain(`::error file=${further},title=code-disappears::`);
  });

  it('more than may be issued at once; just as many may', async () => {
    const repository = await contentRepository();
    const more = ['AAAA-0DE1-2345-6783', 'BBBB-0DE1-2345-678K'];
    const entries = more.map((code) => `  - code: '${code}'\n    name: Ann\n`).join('');
    await repository.write(session, goodContent[session] + entries);
    expect((await repository.run('--base', 'main', '--most-issued', '2')).exitCode).toBe(0);
    const { exitCode, out } = await repository.run('--base', 'main', '--most-issued', '1');
    expect(exitCode).toBe(1);
    expect(out).toContain('2 certificates would be issued at once; at most 1 may be.');
  });
});

describe('edits of what issued certificates say', () => {
  it('names the field, both sides and how many certificates', async () => {
    const { out } = await saidOf(course, (text) =>
      text.replace('weeks: 6', 'weeks: 8').replace('title: Rigger', 'title: Master rigger'),
    );
    expect(`\n${out}`).toMatchInlineSnapshot(`
      "
      0 issued, 0 corrected, 0 revoked and 0 removed

      Course knots: 3 certificates that are published already say something else
        workload.weeks: “6” → “8”
        instructors[Ada Marlin].title: “Rigger” → “Master rigger”
      "
    `);
  });

  it('says what an institution’s first key does', async () => {
    const key = 'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK';
    const { out } = await saidOf(
      'institutions/harbour.yaml',
      (text) =>
        `${text}credentials:\n  did: did:web:certificates.example.org\n  keys: [{ key: ${key}, created: 2026-05-01 }]\n`,
    );
    expect(out).toContain(
      '  credentials: the first key; the next build signs these certificates\n',
    );
  });

  it('counts those of a session only', async () => {
    const { out } = await saidOf(course, replacing('end: 2026-03-15', 'end: 2026-03-14'));
    expect(out).toContain('Session spring-2026 of knots: 3 certificates');
  });

  it('says of a drawing only that it is another one', async () => {
    const { out } = await saidOf('assets/logo.svg', replacing('M0 0h10v10z', 'M0 0h9v9z'));
    expect(out).toContain('logo: another drawing');
    expect(out).not.toContain('<svg');
  });

  it('does not mention a course without certificates', async () => {
    const repository = await contentRepository({
      [session]: null,
      'records/knots/spring-2026.yaml': null,
    });
    await repository.write(course, goodContent[course].replace('weeks: 6', 'weeks: 8'));
    expect((await repository.run('--base', 'main')).out).toBe(
      '0 issued, 0 corrected, 0 revoked and 0 removed\n',
    );
  });
});

describe('what is compared', () => {
  it('changes that others published on the base since are not ours', async () => {
    const { git, commit, write, run } = await contentRepository();
    git('switch', '--quiet', '--create', 'ours');
    git('switch', '--quiet', 'main');
    await write(session, `${goodContent[session]}  - code: 'NEWC-0DE1-2345-678T'\n    name: Ann\n`);
    commit('others');
    git('switch', '--quiet', 'ours');
    expect((await run('--base', 'main')).out).toBe(
      '0 issued, 0 corrected, 0 revoked and 0 removed\n',
    );
  });

  it('everything is new where the revision had no content', async () => {
    const { git, commit, dir, run } = await contentRepository();
    git('switch', '--quiet', '--orphan', 'empty');
    commit('nothing');
    git('tag', 'empty');
    git('checkout', '--quiet', 'main', '--', '.');
    expect(await readdir(dir)).toContain('site.yaml');
    expect((await run('--base', 'empty')).out).toContain('+3 issued');
  });

  it.each([
    ['no such revision', ['--base', 'nowhere'], 2, 'Git knows no such revision'],
    ['an option in the place of a revision', ['--base=--all'], 2, 'Git knows no such revision'],
    ['no revision', [], 2, "required option '--base <revision>' not specified"],
    ['no number', ['--base', 'main', '--most-issued', '-1'], 2, 'Write a whole number.'],
  ])('%s', async (_, args, code, message) => {
    const { exitCode, err } = await (await contentRepository()).run(...args);
    expect({ exitCode, isReported: err.includes(message) }).toEqual({
      exitCode: code,
      isReported: true,
    });
  });

  it('content with errors, now or then, is not compared', async () => {
    const { write, commit, run } = await contentRepository();
    await write(course, goodContent[course].replace('pass: 50', 'pass: sixty'));
    expect(await run('--base', 'main')).toMatchObject({ exitCode: 1, out: '' });
    commit('broken');
    await write(course, goodContent[course]);
    const { exitCode, err } = await run('--base', 'main');
    expect(exitCode).toBe(1);
    expect(err).toContain('what was published then is not known');
  });

  it('is read without course records, and leaves no files', async () => {
    const repository = await contentRepository();
    const record = 'records/knots/spring-2026.yaml';
    await repository.write(record, 'records: nothing that could be read\n');
    repository.commit('broken records');
    await repository.write(record, goodContent[record]);
    expect((await repository.run('--base', 'main')).exitCode).toBe(0);
    expect(repository.git('status', '--porcelain').trim()).toBe(`M ${record}`);
  });
});

it('says what to do where the content is in no git repository', async () => {
  const repository = await contentRepository();
  await rm(path.join(repository.dir, '.git'), { recursive: true });
  const { exitCode, err } = await repository.run('--base', 'main');
  expect(err).toContain(`${repository.dir} is in no git repository that can be read, so there is`);
  expect(err).toContain('Run git init there');
  expect(exitCode).toBe(2);
});

describe('the report', () => {
  it('shows before and after, of a corrected name in pictures alone, and nothing of records', async () => {
    const repository = await contentRepository();
    await repository.write(
      course,
      goodContent[course]
        .replace('weeks: 6', 'weeks: 8')
        .replace('title: Knots and Splices', 'title: Knots & <b>Splices</b>'),
    );
    await repository.write(
      session,
      goodContent[session].replace(
        first,
        `${first.replace('José Müller', 'José Muller')}    corrected: 2026-05-01\n`,
      ),
    );
    const report = path.join(repository.dir, '..', `${path.basename(repository.dir)}-report`);
    expect((await repository.run('--base', 'main', '--report', report)).exitCode).toBe(0);
    const page = await readFile(path.join(report, 'index.html'), 'utf8');
    const images = await readdir(path.join(report, 'images'));
    expect(images).toEqual([
      'ABCDEFGHJKMNPQRB-after.png',
      'ABCDEFGHJKMNPQRB-before.png',
      'MH45Q2WX9MNB4TRE-after.png',
      'MH45Q2WX9MNB4TRE-before.png',
      'OLD-2013-77-after.png',
      'OLD-2013-77-before.png',
    ]);
    expect(page).toContain('Knots &amp; &lt;b&gt;Splices');
    expect(page).not.toMatch(/<b>|Müller|Muller|Wei|Secret|84\.9|jose@/u);
    expect((await repository.run('--base', 'main', '--report', report)).err).toContain(
      'Name a new one',
    );
    await rm(report, { recursive: true });
  });
});
