import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KeySurroundings } from '../../src/cli/key/key.ts';
import { localFiles } from '../../src/edit/files/file-operations.ts';
import { keyDesk } from './key-desk.ts';

describe('the destination of the private key', () => {
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
