import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  buildMoment,
  contentFolder,
  openContent,
  readsSample,
} from '../../src/environment/open-content.ts';

describe('the content folder', () => {
  it.each([
    ['content in the working directory', {}, path.resolve('content')],
    ['the one that CONTENT_DIR names', { CONTENT_DIR: '../ours' }, path.resolve('../ours')],
  ])('is %s', (_what, environment, folder) => {
    expect(contentFolder(environment)).toBe(folder);
  });

  it('is that of the content repository where Laurel is its submodule', async () => {
    const repository = await mkdtemp(path.join(tmpdir(), 'laurel-superproject-'));
    onTestFinished(() => rm(repository, { recursive: true }));
    const laurel = path.join(repository, 'laurel');
    const own = path.join(laurel, 'content');
    await mkdir(path.join(repository, 'content'));
    await writeFile(path.join(repository, 'content/site.yaml'), '');
    expect(contentFolder({}, laurel)).toBe(own);
    await writeFile(path.join(repository, '.gitmodules'), '');
    expect(contentFolder({}, laurel)).toBe(path.join(repository, 'content'));
    expect(contentFolder({ CONTENT_DIR: 'content' }, laurel)).toBe(own);
  });
});

describe('the sample is read', () => {
  async function checkoutWith(site: string): Promise<string> {
    const checkout = await mkdtemp(path.join(tmpdir(), 'laurel-checkout-'));
    onTestFinished(() => rm(checkout, { recursive: true }));
    await mkdir(path.join(checkout, 'content'));
    await writeFile(path.join(checkout, 'content/site.yaml'), site);
    return checkout;
  }

  it.each([
    ['where nothing names another folder', 'name: A\nsample: true\n', {}, true],
    ['not where one is named', 'name: A\nsample: true\n', { CONTENT_DIR: '../ours' }, false],
    ['not where content of one’s own has taken its place', 'name: A\n', {}, false],
  ])('%s', async (_, site, environment, isRead) => {
    expect(readsSample(environment, await checkoutWith(site))).toBe(isRead);
  });

  it('not where there is none', () => {
    expect(readsSample({}, tmpdir())).toBe(false);
  });
});

describe('the moment of a build', () => {
  it('is the one that SOURCE_DATE_EPOCH names, in seconds', () => {
    expect(buildMoment({ SOURCE_DATE_EPOCH: '1780315200' })).toEqual(
      new Date('2026-06-01T12:00:00Z'),
    );
  });

  it.each([{}, { SOURCE_DATE_EPOCH: '' }])('is now with %o', (environment) => {
    const before = Date.now();
    expect(buildMoment(environment).getTime()).toBeGreaterThanOrEqual(before);
  });

  // Read as a number, a blank would be the year 1970 and the last ones no day at all.
  it.each(['today', ' ', '-1', '0x10', 'Infinity', '100000000000000000000'])(
    'is never invented from a text that is not a plain number: %j',
    (epoch) => {
      expect(() => buildMoment({ SOURCE_DATE_EPOCH: epoch })).toThrow(
        `SOURCE_DATE_EPOCH must be a number of seconds, not “${epoch}”.`,
      );
    },
  );
});

it('the content is checked as of that moment, with the bundled fonts', async () => {
  const contentDir = path.resolve('test/fixtures/small');
  const read = (day: string) => openContent({ contentDir, now: new Date(day) });
  expect(await read('2026-11-20')).toMatchObject({ problems: [], today: '2026-11-20' });
  expect((await read('2001-01-01')).problems).not.toEqual([]);
});
