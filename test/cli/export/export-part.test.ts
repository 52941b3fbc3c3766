import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { exportArchive } from '../../../src/cli/export/export.ts';
import { desk } from '../certificate-desk.ts';
import { staffDesk } from '../staff-desk.ts';

it.each([
  [
    'a session that no course has',
    ['--session', '2013k'],
    'No course has a session “2013k”. Did you mean `2013j`? Ids are in the files of courses/. Nothing was written.\n',
  ],
  [
    'a course that does not exist',
    ['--course', 'aab', '--session', '2013j'],
    'There is no course “aab”. Did you mean `aaa`? Ids are in the files of courses/. Nothing was written.\n',
  ],
  [
    'a session that the course lacks',
    ['--course', 'aaa', '--session', 'spring'],
    'The course “aaa” has no session “spring”. Ids are in the files of courses/. Nothing was written.\n',
  ],
  [
    'a session, without a build',
    ['--course', 'aaa', '--session', '2013j'],
    'There is no build. Run npm run build first. Nothing was written.\n',
  ],
])('writes nothing of %s', async (_what, part, message) => {
  const { run, dir } = await desk();
  const target = path.join(dir, '../archive-of-part');
  const from = path.join(dir, 'no-build');
  expect(await run(exportArchive, target, '--from', from, ...part)).toEqual({
    exitCode: 1,
    out: '',
    err: message,
  });
  expect(await readdir(path.dirname(target))).not.toContain('archive-of-part');
});

it('writes nothing of a session without certificates', async () => {
  const { run, dir } = await staffDesk();
  const part = ['--course', 'aaa', '--session', '2013j'];
  expect(await run(exportArchive, path.join(dir, '../archive-of-part'), ...part)).toEqual({
    exitCode: 1,
    out: '',
    err: 'No certificate was issued there. Name another session. Nothing was written.\n',
  });
});
