import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { stepsOf, type Workflow } from '../../ci/workflow.ts';
import { answers, asOptions, git, newCheckout, newDesk, noGit, type NewDesk } from './new-desk.ts';

let checkout = '';
beforeAll(async () => {
  checkout = await newCheckout();
});
afterAll(() => rm(path.dirname(checkout), { recursive: true, force: true }));

describe('a new content repository', () => {
  let desk: NewDesk;
  let ended: Awaited<ReturnType<NewDesk['run']>>;
  beforeAll(async () => {
    desk = newDesk(checkout);
    ended = await desk.run([desk.folder, ...asOptions(answers)]);
  });

  it('is complete: content without a problem, settings, and Laurel as a submodule', async () => {
    const { exitCode, out, err } = ended;
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toMatchSnapshot('what is printed');
    // The workflow is Laurel’s own, with places that another test reads.
    const { '.github/workflows/content.yml': _workflow, ...files } = await desk.written();
    expect(files).toMatchSnapshot('files');

    const { content, problems } = await desk.load();
    expect(problems).toEqual([]);
    expect(content?.site.sample).toBe(false);
    // Everything is staged, and nothing is committed: git knows no name for that.
    const status = await git(desk.folder, 'status', '--porcelain');
    expect(
      status!
        .trim()
        .split('\n')
        .every((line) => line.startsWith('A  ')),
    ).toBe(true);
    expect(await git(desk.folder, 'symbolic-ref', 'HEAD')).toBe('refs/heads/main\n');
    expect(await readFile(path.join(desk.folder, '.gitmodules'), 'utf8')).toContain(
      'url = https://git.example.org/laurel.git\n',
    );
    const commit = await git(checkout, 'rev-parse', 'HEAD');
    expect(await git(desk.folder, 'submodule', 'status')).toContain(commit!.trim());
  });

  it.each([
    ['Abschlussprüfung', 'final-exam'],
    ['Klausur', 'final-exam'],
    ['Übungsaufgaben', 'problem-set'],
    ['Examen final', 'final-exam'],
    ['Exercices', 'problem-set'],
    ['Ejercicios', 'problem-set'],
    ['Mappe', 'tutor-marked-assignment'],
  ])('takes %s for a %s, and says so', async (title, type) => {
    const german = newDesk(checkout);
    const given = { ...answers, language: 'de', graded: title };
    const { out } = await german.run([german.folder, ...asOptions(given)], { git: noGit });
    expect(out).toContain(`“${title}” as ${type} and 4 weeks`);
  });

  it('has schemas where its first lines and the editor look for them', async () => {
    const written = await desk.written();
    const content = Object.keys(written).filter((file) => file.endsWith('.yaml'));
    expect(content).toHaveLength(3);
    for (const file of content) {
      const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/u.exec(written[file]!)!;
      expect([file, existsSync(path.join(desk.folder, path.dirname(file), schema))]).toEqual([
        file,
        true,
      ]);
    }
    const settings = JSON.parse(written['.vscode/settings.json']!) as {
      readonly 'yaml.schemas': Readonly<Record<string, string>>;
    };
    for (const schema of Object.keys(settings['yaml.schemas']))
      expect([schema, existsSync(path.join(desk.folder, schema))]).toEqual([schema, true]);
  });

  it('has a workflow in which every place is filled in', async () => {
    const workflow = parse((await desk.written())['.github/workflows/content.yml']!) as Workflow & {
      jobs: { changes: { env: object; defaults: object } };
    };
    expect(workflow.jobs.changes).toMatchObject({
      env: { CONTENT_DIR: '../content' },
      defaults: { run: { 'working-directory': 'laurel' } },
    });
    expect(stepsOf(workflow).map((step) => step.with ?? {})).toMatchObject([
      { submodules: true },
      { 'cache-dependency-path': 'laurel/package-lock.json' },
      {},
      {},
      {},
      { path: 'laurel/changes-report' },
    ]);
  });
});

describe('a new content repository elsewhere', () => {
  it('leads to the schemas of the submodule that staff are told to add, where the checkout is in no git repository', async () => {
    const desk = newDesk(checkout);
    const { out } = await desk.run([desk.folder, ...asOptions(answers)], {
      git: (folder, ...args) =>
        folder === checkout ? Promise.resolve(undefined) : git(folder, ...args),
    });
    expect(out).toContain('submodule add <address of Laurel> laurel');
    expect((await desk.written())['content/site.yaml']).toContain(
      '$schema=../laurel/src/schema/json/site.schema.json\n',
    );
    expect((await desk.load()).problems).toEqual([]);
  });

  it('is written without git, and says so', async () => {
    const desk = newDesk(checkout);
    const { exitCode, out } = await desk.run([desk.folder, ...asOptions(answers)], {
      git: noGit,
    });
    expect(exitCode).toBe(0);
    expect(out).toContain('Git is not here: install it, then run git init in /home/ours.');
  });

  it('takes an address that only this machine knows for none', async () => {
    const desk = newDesk(checkout);
    const { out } = await desk.run([desk.folder, ...asOptions(answers)], {
      git: (folder, ...args) =>
        args[0] === 'remote' ? Promise.resolve('/srv/laurel\n') : git(folder, ...args),
    });
    expect(out).toContain('Whether this version of it is there is not known here');
    expect(await readFile(path.join(desk.folder, '.gitmodules'), 'utf8')).toContain(
      'url = https://github.com/laurel-certificates/laurel.git\n',
    );
  });

  it('has an imprint that reads as the address was typed, and ids as the language writes them', async () => {
    const desk = newDesk(checkout);
    const german = { ...answers, course: 'Buchführung', language: 'de' };
    await desk.run([desk.folder, ...asOptions(german)], { git: noGit });
    const { content } = await desk.load();
    expect(content!.courses.map(({ id }) => id)).toEqual(['buchfuehrung']);
    const [page] = content!.pages;
    expect(page!.html).toMatchInlineSnapshot(`
      "<p>Lakeside Open College<br>
      Seestraße 3<br>
      1. Stock *Hof* &amp; Garten<br>
      6900 Bregenz</p>
      <p><a href="mailto:registry@lakeside-college.org">registry@lakeside-college.org</a></p>
      "
    `);
    expect(content!.site).toMatchObject({
      address: ['Seestraße 3', '1. Stock *Hof* & Garten', '6900 Bregenz'],
      footer: [{ text: 'Imprint', href: '/pages/imprint/' }],
    });
  });

  it('can be one for a name that no id can be made of, without an address, on Windows', async () => {
    const desk = newDesk(checkout);
    const { address: _, ...unplaced } = answers;
    const { out } = await desk.run(
      [desk.folder, ...asOptions({ ...unplaced, institution: '東京大学', course: '簿記' })],
      { platform: 'win32', git: noGit },
    );
    expect(out).toContain('ask for an imprint: write /home/ours/content/pages/imprint.md');
    expect(Object.keys(await desk.written())).not.toContain('content/pages/imprint.md');
    expect(out).toContain("$env:CONTENT_DIR = '/home/ours/content'");
    expect(Object.keys(await desk.written())).toContain('content/institutions/institution.yaml');
    expect((await desk.load()).problems).toEqual([]);
  });
});

describe('the folder', () => {
  it('must be empty, but for the .git of a repository that was cloned', async () => {
    const desk = newDesk(checkout);
    await mkdir(desk.folder);
    await git(desk.folder, 'init', '--quiet', '-b', 'trunk');
    await writeFile(path.join(desk.folder, 'notes.txt'), '');
    const args = [desk.folder, ...asOptions(answers)];
    expect(await desk.run(args)).toMatchObject({
      exitCode: 1,
      err: '/home/ours is not empty: it holds notes.txt. Name a new folder.\n',
    });
    await git(desk.folder, 'clean', '--force', '--quiet');
    expect(await desk.run(args)).toMatchObject({ exitCode: 0, err: '' });
    expect(await git(desk.folder, 'symbolic-ref', 'HEAD')).toBe('refs/heads/trunk\n');
  });

  it('is not in the checkout', async () => {
    const desk = newDesk(checkout);
    const inside = path.join(checkout, 'ours');
    expect(await desk.run([inside, ...asOptions(answers)])).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('lies in Laurel’s own folder') as string,
    });
  });
});
