import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { listContent } from '../../../src/load/files/list-content.ts';
import { readContentFile } from '../../../src/load/files/read-content-file.ts';
import { contentFolderWith, loadFrom, report, reportWith } from '../content-fixture.ts';

const reportAfter = async (prepare: (dir: string) => Promise<unknown>) => {
  const dir = await contentFolderWith();
  await prepare(dir);
  return report(await loadFrom(dir));
};

describe('the content folder', () => {
  it('does not exist', async () => {
    expect(report(await loadFrom('/nowhere/content'))).toMatchInlineSnapshot(`
      "
      .:1:1  error content-folder-missing
        The content folder “/nowhere/content” does not exist or is not a folder.
        → Name the folder that holds site.yaml with --content or CONTENT_DIR.
      "
    `);
  });

  it('has no site.yaml', async () => {
    expect(await reportWith({ 'site.yaml': null })).toMatchInlineSnapshot(`
      "
      site.yaml:1:1  error site-missing
        There is no site.yaml in the content folder. It says whose site this is and which address is printed on certificates.
        → Add it, or name another folder with --content or CONTENT_DIR.
      "
    `);
  });

  it('may be a symbolic link itself', async () => {
    const dir = await contentFolderWith();
    const link = `${dir}-link`;
    await symlink(dir, link);
    const { problems } = await loadFrom(link);
    await rm(link);
    expect(problems).toEqual([]);
  });

  it('may hold other things', async () => {
    const dir = await contentFolderWith({
      'README.md': '# Ours',
      '.github/workflows/check.yaml': '{',
      'package.json': '{}',
      'assets/logo.ai': new Uint8Array([0]),
    });
    expect((await loadFrom(dir)).problems).toEqual([]);
  });
});

it.skipIf(process.platform !== 'linux')('holds a file whose name is not UTF-8', async () => {
  const dir = await contentFolderWith();
  await writeFile(Buffer.from(`${dir}/courses/knot\xff.yaml`, 'latin1'), 'title: Knots');
  expect(report(await loadFrom(dir))).toMatchInlineSnapshot(`
    "
    courses/knot�.yaml:1:1  error file-unreadable
      The system refused to read it (“ENOENT”).
      → Check who owns it and who may read it.
    "
  `);
});

it('holds more entries than are looked at', async () => {
  const { problems } = await listContent(await contentFolderWith(), 5);
  expect(problems).toMatchObject([{ code: 'content-folder-too-large', at: { file: '.' } }]);
});

describe('names of files', () => {
  it('.yml', async () => {
    expect(await reportWith({ 'courses/rope.yml': 'x' })).toMatchInlineSnapshot(`
      "
      courses/rope.yml:1:1  error file-extension
        Content files end in .yaml; this one is not read.
        → Rename it to courses/rope.yaml.
      "
    `);
  });

  it('in no folder of Laurel’s', async () => {
    expect(await reportWith({ 'certificate/knots/a.yaml': 'x' })).toMatchInlineSnapshot(`
      "
      certificate/knots/a.yaml:1:1  error file-unexpected
        No content file is expected here; this one is not read.
        → Did you mean the folder certificates/? Content lies in site.yaml, institutions/<institution>.yaml, courses/<course>.yaml, pages/<page>.md, certificates/<course>/<session>.yaml and records/<course>/<session>.yaml.
      "
    `);
  });

  it('one folder too deep', async () => {
    expect(await reportWith({ 'courses/old/rope.yaml': 'x' })).toMatchInlineSnapshot(`
      "
      courses/old/rope.yaml:1:1  error file-unexpected
        No content file is expected here; this one is not read.
        → Content lies in site.yaml, institutions/<institution>.yaml, courses/<course>.yaml, pages/<page>.md, certificates/<course>/<session>.yaml and records/<course>/<session>.yaml.
      "
    `);
  });

  it('with a space', async () => {
    expect(await reportWith({ 'courses/Rope Work.yaml': 'x' })).toMatchInlineSnapshot(`
      "
      courses/Rope Work.yaml:1:1  error file-name-invalid
        This name cannot be part of an address.
        → Rename the file and its folder to lower-case letters, digits and single hyphens, for example spring-2026.yaml.
      "
    `);
  });
});

describe('what a file is', () => {
  it('a folder with a content file’s name is not a file', async () => {
    const dir = await contentFolderWith();
    await mkdir(path.join(dir, 'courses/rope.yaml'));
    expect((await loadFrom(dir)).problems).toEqual([]);
  });

  it('a pipe is never opened', async () => {
    expect(
      await reportAfter(async (dir) =>
        execFileSync('mkfifo', [path.join(dir, 'courses/rope.yaml')]),
      ),
    ).toMatchInlineSnapshot(`
      "
      courses/rope.yaml:1:1  error file-not-regular
        This is not an ordinary file but a device, pipe or socket.
        → Remove it, or put a YAML file here.
      "
    `);
  });

  it('a link out of the folder', async () => {
    expect(
      await reportAfter((dir) => symlink('/etc/hostname', path.join(dir, 'courses/rope.yaml'))),
    ).toMatchInlineSnapshot(`
      "
      courses/rope.yaml:1:1  error symlink-outside
        This symbolic link leads out of the content folder. A link could publish any file of the machine that builds the site.
        → Put the file itself here.
      "
    `);
  });

  it('a linked folder out of the folder', async () => {
    expect(await reportAfter((dir) => symlink('/etc', path.join(dir, 'certificates/rope'))))
      .toMatchInlineSnapshot(`
      "
      certificates/rope:1:1  error symlink-outside
        This symbolic link leads out of the content folder. A link could publish any file of the machine that builds the site.
        → Put the file itself here.
      "
    `);
  });

  it('a link to nowhere', async () => {
    expect(await reportAfter((dir) => symlink('nowhere.yaml', path.join(dir, 'courses/rope.yaml'))))
      .toMatchInlineSnapshot(`
      "
      courses/rope.yaml:1:1  error symlink-broken
        This symbolic link leads nowhere.
        → Remove it, or put the file itself here.
      "
    `);
  });

  it('a folder that leads back to itself', async () => {
    expect(await reportAfter((dir) => symlink('..', path.join(dir, 'courses/loop'))))
      .toMatchInlineSnapshot(`
      "
      courses/loop:1:1  error symlink-loop
        This symbolic link leads back to a folder that it is in.
        → Remove it.
      "
    `);
  });

  it('a drawing reached by a link out of the folder', async () => {
    expect(
      await reportAfter(async (dir) => {
        await rm(path.join(dir, 'assets/logo.svg'));
        await symlink('/etc/hostname', path.join(dir, 'assets/logo.svg'));
      }),
    ).toMatchInlineSnapshot(`
      "
      assets/logo.svg:1:1  error symlink-outside
        This symbolic link leads out of the content folder. A link could publish any file of the machine that builds the site.
        → Put the file itself here.

      courses/knots.yaml:35:16  error svg-outside
        The file “assets/logo.svg” lies outside of the content folder.
        35 │     signature: assets/logo.svg
           │                ^
        → Put the file itself into the content folder.

      institutions/harbour.yaml:4:7  error svg-outside
        The file “assets/logo.svg” lies outside of the content folder.
        4 │ logo: assets/logo.svg
          │       ^
        → Put the file itself into the content folder.
      "
    `);
  });

  it('what the system does not let be read', async () => {
    const dir = await contentFolderWith();
    expect(await readContentFile({ file: 'courses/rope.yaml', absolute: dir })).toMatchObject({
      problem: {
        code: 'file-unreadable',
        what: 'The system refused to read it (“EISDIR”).',
        fix: 'Check who owns it and who may read it.',
      },
    });
  });
});
