import { describe, expect, it } from 'vitest';
import { lockContent, type LockContext } from '../../src/edit/content-lock.ts';
import { memoryFiles } from './memory-files.ts';

const now = new Date('2026-05-01T10:00:00Z');
const lock = '/content/.laurel-lock';
const context = (files: LockContext['files'], running: readonly number[] = []): LockContext => ({
  files,
  pid: 2,
  host: 'desk',
  now,
  isRunning: (pid) => running.includes(pid),
});
const heldBy = (pid: number, rest: object = {}) =>
  JSON.stringify({ pid, host: 'desk', since: now.toISOString(), ...rest });

describe('lockContent', () => {
  it('is gone once it is released', async () => {
    const files = memoryFiles();
    const held = await lockContent('/content', context(files));
    expect(files.texts.get(lock)).toBe(heldBy(2));
    await held.release();
    expect(files.texts.size).toBe(0);
  });

  it.each([
    [
      'a run of this machine that goes on',
      heldBy(1),
      'process 1 on desk, since 2026-05-01T10:00:00.000Z',
    ],
    [
      'a run of another machine, which cannot be asked',
      heldBy(7, { host: 'server' }),
      'process 7 on server',
    ],
    ['a lock that cannot be read', '{', `delete ${lock}`],
  ])('refuses beside %s', async (_what, text, message) => {
    const files = memoryFiles({ [lock]: text });
    await expect(lockContent('/content', context(files, [1]))).rejects.toThrow(message);
    expect(files.texts.get(lock)).toBe(text);
  });

  it.each([
    ['another', 1],
    ['our own, in a container that was started anew', 2],
  ])('takes over what a broken-off run left behind whose number was %s', async (_what, pid) => {
    const files = memoryFiles({ [lock]: heldBy(pid) });
    await lockContent('/content', context(files, [2]));
    expect(Object.fromEntries(files.texts)).toEqual({ [lock]: heldBy(2) });
  });

  it('finishes the renames that a broken-off run had announced', async () => {
    const pending = [
      { from: '/content/.a.laurel-new', to: '/content/a' },
      { from: '/content/.b.laurel-new', to: '/content/b' },
    ];
    const before = memoryFiles({
      '/content/a': 'new',
      '/content/b': 'old',
      '/content/.b.laurel-new': 'new',
    });
    await (await lockContent('/content', { ...context(before), pid: 1 })).announce(pending);

    await (await lockContent('/content', context(before))).release();
    expect(Object.fromEntries(before.texts)).toEqual({ '/content/a': 'new', '/content/b': 'new' });
  });
});
