import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildMoment, contentFolder, openContent } from '../../src/environment/open-content.ts';

describe('the content folder', () => {
  it.each([
    ['content in the working directory', {}, path.resolve('content')],
    ['the one that CONTENT_DIR names', { CONTENT_DIR: '../ours' }, path.resolve('../ours')],
  ])('is %s', (_what, environment, folder) => {
    expect(contentFolder(environment)).toBe(folder);
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
