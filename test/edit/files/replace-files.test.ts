import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localFiles } from '../../../src/edit/files/file-operations.ts';
import { replaceFiles, WriteError } from '../../../src/edit/files/replace-files.ts';
import { memoryFiles } from '../memory-files.ts';

const old = { '/c/a.yaml': 'old a', '/r/b.yaml': 'old b' };
const changes = [
  { path: '/c/a.yaml', before: 'old a', after: 'new a' },
  { path: '/r/b.yaml', before: 'old b', after: 'new b' },
  { path: '/r/new.yaml', before: undefined, after: 'new c' },
];

describe('replaceFiles', () => {
  it('puts every text on the disk before it renames the first', async () => {
    const files = memoryFiles(old);
    await replaceFiles(changes, files);
    expect(Object.fromEntries(files.texts)).toEqual({
      '/c/a.yaml': 'new a',
      '/r/b.yaml': 'new b',
      '/r/new.yaml': 'new c',
    });
    const order = files.steps.filter((step) => /^(create|rename|syncFolder)/.test(step));
    expect(order).toEqual([
      'create /c/.a.yaml.laurel-new',
      'create /r/.b.yaml.laurel-new',
      'create /r/.new.yaml.laurel-new',
      'rename /c/a.yaml',
      'rename /r/b.yaml',
      'rename /r/new.yaml',
      'syncFolder /c',
      'syncFolder /r',
    ]);
  });

  it.each([
    [
      'the second file cannot be written',
      'create',
      2,
      'ENOSPC',
      'There is no space left on the disk.',
    ],
    [
      'the folder may not be written to',
      'create',
      1,
      'EACCES',
      'The folder may not be written to.',
    ],
    ['the first rename fails', 'rename', 1, 'EIO', 'EIO'],
    ['the second rename fails', 'rename', 2, 'EIO', 'EIO'],
    ['the third rename fails', 'rename', 3, 'EROFS', 'The file system is read-only.'],
    ['a folder cannot be made', 'makeFolder', 2, 'EIO', 'EIO'],
    ['the names do not reach the disk', 'syncFolder', 2, 'EIO', 'EIO'],
  ] as const)(
    'leaves the old files whole, and no others, where %s',
    async (_what, step, call, code, message) => {
      const files = memoryFiles(old, { step, call, code });
      await expect(replaceFiles(changes, files)).rejects.toThrow(new WriteError(message));
      expect(Object.fromEntries(files.texts)).toEqual(old);
    },
  );

  it('refuses if another program changed a file in the meantime', async () => {
    const files = memoryFiles({ ...old, '/r/b.yaml': 'edited' });
    await expect(replaceFiles(changes, files)).rejects.toThrow(
      'b.yaml was changed by another program',
    );
    expect(files.texts.get('/c/a.yaml')).toBe('old a');
  });
});

describe('on a disk', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'laurel-replace-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('keeps permissions and links, makes folders and leaves no temporary file', async () => {
    const [file, link, fresh] = ['a.yaml', 'link.yaml', 'x/y/new.yaml'].map((name) =>
      path.join(dir, name),
    ) as [string, string, string];
    await writeFile(file, 'old');
    await chmod(file, 0o640);
    await symlink('a.yaml', link);
    await replaceFiles(
      [
        { path: link, before: 'old', after: 'naïve 李' },
        { path: fresh, before: undefined, after: '' },
      ],
      localFiles,
    );
    expect(await readFile(file, 'utf8')).toBe('naïve 李');
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect((await readdir(dir)).sort()).toEqual(['a.yaml', 'link.yaml', 'x']);
    expect(await readdir(path.dirname(fresh))).toEqual(['new.yaml']);
  });
});
