import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { keptValues } from '../../src/environment/kept-values.ts';

const text = `records: # ${'x'.repeat(20_000)}`;
const value = { records: [{ score: -0, big: 1e300, name: 'Émilie 😀', none: null }] };

let environment: Record<string, string>;
beforeEach(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-values-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  environment = { LAUREL_CACHE: path.join(folder, 'cache'), LAUREL_OUTPUT: folder };
});

async function keptFiles(): Promise<string[]> {
  const folder = path.join(environment['LAUREL_CACHE'] ?? '', 'values');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name !== 'pruned')
    .map((entry) => path.join(entry.parentPath, entry.name));
}

describe.each(['certificates', 'records'] as const)('the value of a long text of %s', (kind) => {
  it('is known to the next command, exactly', async () => {
    await keptValues(environment).keep(kind, text, value);
    expect(await keptValues(environment).find(kind, text)).toStrictEqual(value);
  });

  it('is of that text in that kind of file alone', async () => {
    const kept = keptValues(environment);
    await kept.keep(kind, text, value);
    expect(await kept.find(kind, `${text} `)).toBeUndefined();
    expect(await kept.find('course', text)).toBeUndefined();
  });

  it.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['empty', () => Buffer.alloc(0)],
    ['changed', (bytes: Buffer) => bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte))],
  ])('is not known where its file is %s', async (_, damage) => {
    await keptValues(environment).keep(kind, text, value);
    const [file = ''] = await keptFiles();
    await writeFile(file, damage(await readFile(file)));
    expect(await keptValues(environment).find(kind, text)).toBeUndefined();
  });

  it('is not known under the name of another', async () => {
    const kept = keptValues(environment);
    await kept.keep(kind, text, value);
    const [first = ''] = await keptFiles();
    await kept.keep(kind, `${text} `, null);
    const second = (await keptFiles()).find((file) => file !== first) ?? '';
    await writeFile(second, await readFile(first));
    expect(await keptValues(environment).find(kind, `${text} `)).toBeUndefined();
  });

  it('is read again where nothing can be kept', async () => {
    await writeFile(environment['LAUREL_CACHE'] ?? '', 'not a folder');
    await keptValues(environment).keep(kind, text, value);
    expect(await keptValues(environment).find(kind, text)).toBeUndefined();
  });
});

it('a short text is known to the same command alone', async () => {
  const kept = keptValues(environment);
  await kept.keep('certificates', 'certificates: []', { certificates: [] });
  expect(await kept.find('certificates', 'certificates: []')).toEqual({ certificates: [] });
  expect(await keptValues(environment).find('certificates', 'certificates: []')).toBeUndefined();
  expect(await keptFiles()).toEqual([]);
});

describe('private values', () => {
  it('are not legible in the cache', async () => {
    await keptValues(environment).keep('records', text, value);
    const [file = ''] = await keptFiles();
    expect(await readFile(file, 'latin1')).not.toMatch(/score|milie|records/u);
  });

  it('are in a file whose name no guess of them confirms', async () => {
    const names = async (secret: string) => {
      const before = await keptFiles();
      await keptValues({ ...environment, SESSION_SECRET: secret }).keep('records', text, value);
      return (await keptFiles()).filter((file) => !before.includes(file));
    };
    const [one, other] = [await names('a'.repeat(40)), await names('b'.repeat(40))];
    expect([one.length, other.length]).toEqual([1, 1]);
  });

  it('are not known with another secret', async () => {
    await keptValues(environment).keep('records', text, value);
    const other = {
      ...environment,
      SESSION_SECRET: 'another secret, also of 32 characters or more',
    };
    expect(await keptValues(other).find('records', text)).toBeUndefined();
  });

  it.each([
    ['has no secret', { NETLIFY: 'true', CONTEXT: 'production' }],
    ['is for a preview', { CONTEXT: 'deploy-preview', SESSION_SECRET: 's'.repeat(40) }],
    ['may be for anything', { NETLIFY: 'true', SESSION_SECRET: 's'.repeat(40) }],
  ])('are not kept where a build %s', async (_, hosted) => {
    await keptValues({ ...environment, ...hosted }).keep('records', text, value);
    expect(await keptValues({ ...environment, ...hosted }).find('records', text)).toBeUndefined();
    expect(await keptFiles()).toEqual([]);
  });
});
