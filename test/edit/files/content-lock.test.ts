import { describe, expect, it } from 'vitest';
import { lockContent } from '../../../src/edit/files/content-lock.ts';
import type { LockContext } from '../../../src/edit/files/lock-file.ts';
import { digestOf } from '../../../src/edit/files/replace-files.ts';
import { memoryFiles } from '../memory-files.ts';

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
  it('no longer exists once it is released', async () => {
    const files = memoryFiles();
    const held = await lockContent('/content', context(files));
    expect(files.texts.get(lock)).toBe(heldBy(2));
    await held.release();
    expect(files.texts.size).toBe(0);
  });

  it.each([
    [
      'a run of this machine that has not ended',
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
    ['our own, in a restarted container', 2],
  ])('takes over the lock of an interrupted run whose process id was %s', async (_what, pid) => {
    const files = memoryFiles({ [lock]: heldBy(pid) });
    await lockContent('/content', context(files, [2]));
    expect(Object.fromEntries(files.texts)).toEqual({ [lock]: heldBy(2) });
  });

  it('takes over where the one that did so before was broken off, too', async () => {
    const files = memoryFiles({ [lock]: heldBy(1), [`${lock}-taking`]: heldBy(3) });
    await lockContent('/content', context(files));
    expect(Object.fromEntries(files.texts)).toEqual({ [lock]: heldBy(2) });
  });

  it('leaves a broken-off run to the one that is taking over from it', async () => {
    const texts = { [lock]: heldBy(1), [`${lock}-taking`]: heldBy(3) };
    const files = memoryFiles(texts);
    await expect(lockContent('/content', context(files, [3]))).rejects.toThrow('process 3 on desk');
    expect(Object.fromEntries(files.texts)).toEqual(texts);
  });

  it('does without second names where the file system has none', async () => {
    const files = memoryFiles({}, { step: 'link', call: 1, code: 'EPERM' });
    const held = await lockContent('/content', context(files));
    expect(Object.fromEntries(files.texts)).toEqual({ [lock]: heldBy(2) });
    await held.release();
    expect(files.texts.size).toBe(0);
  });

  describe('after a run that was broken off among its renames', () => {
    const pending = ['a', 'b'].map((name) => ({
      from: `/content/.${name}.laurel-new`,
      to: `/content/${name}`,
      replaces: digestOf('old'),
    }));
    const brokenOff = async () => {
      const files = memoryFiles({
        '/content/a': 'new',
        '/content/b': 'old',
        '/content/.b.laurel-new': 'new',
      });
      await (await lockContent('/content', { ...context(files), pid: 1 })).announce(pending);
      return files;
    };

    it('finishes them', async () => {
      const files = await brokenOff();
      await (await lockContent('/content', context(files))).release();
      expect(Object.fromEntries(files.texts)).toEqual({ '/content/a': 'new', '/content/b': 'new' });
    });

    it('keeps what was edited since, and says so once', async () => {
      const files = await brokenOff();
      files.texts.set('/content/b', 'edited by hand');
      await expect(lockContent('/content', context(files))).rejects.toThrow(
        '/content/b was edited since',
      );
      expect(Object.fromEntries(files.texts)).toEqual({
        '/content/a': 'new',
        '/content/b': 'edited by hand',
      });
      await (await lockContent('/content', context(files))).release();
    });
  });

  it.each([
    ['leaves the folder', '/content/.x.laurel-new', '/content/../home/x'],
    ['lies elsewhere', '/home/.x.laurel-new', '/home/x'],
    ['takes another file', '/content/records/private', '/content/x'],
  ])('moves nothing for a lock that came with the content and %s', async (_what, from, to) => {
    const text = heldBy(1, { pending: [{ from, to, replaces: null }] });
    const files = memoryFiles({ [lock]: text, [from]: 'text' });
    await expect(lockContent('/content', context(files))).rejects.toThrow(`delete ${lock}`);
    expect(Object.fromEntries(files.texts)).toEqual({ [lock]: text, [from]: 'text' });
  });
});
