import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getStore } from '@netlify/blobs';
import { expect, it, onTestFinished } from 'vitest';
import { startLocalBlobs } from '../../../src/runtime/local-blobs.ts';
import { localBlobsFolder, localStateFolder } from '../../../src/environment/local-state.ts';
import { netlifyStore } from '../../../src/runtime/netlify-store.ts';
import { attested, enrolled } from '../../identity/export/attested.ts';
import { identityKey, testIdentityService } from '../../identity/service.ts';
import { certificatesFile, session, small } from '../../cli/issue-desk.ts';
import { staffDesk } from '../../cli/staff-desk.ts';

/** Data of learners and reviewers at a server on this machine. */
async function servedOnce(output: string, secret: string): Promise<void> {
  const blobs = await startLocalBlobs({
    folder: localBlobsFolder(output),
    deployed: async () => null,
  });
  const given = JSON.parse(Buffer.from(blobs.context, 'base64').toString()) as object;
  const open = (fetch: typeof globalThis.fetch) =>
    getStore({ ...given, name: 'course-records-dev', consistency: 'strong', fetch });
  const store = netlifyStore({ name: 'The store', open });
  const service = testIdentityService({ store, secret });
  const ada = { name: 'Ada Lovelace', address: 'ada@example.org', courseId: 'aaa' };
  const person = await enrolled(service, ada);
  const work = { courseId: 'aaa', sessionId: '2013j' };
  await attested(service, person, { ...work, assignmentId: 'tma-1' });
  await attested(service, person, { ...work, assignmentId: 'tma-2' }, ['unclear']);
  await blobs.close();
}

it('what a server has kept reaches certificates, by the commands as staff type them', async () => {
  const output = await mkdtemp(path.join(tmpdir(), 'laurel-output-'));
  onTestFinished(() => rm(output, { recursive: true }));
  const secret = 'a secret of thirty-two characters';
  await servedOnce(output, secret);
  const desk = await staffDesk();
  const gradebook = await desk.write('grades.csv', small);

  const npmRun = (name: string, ...args: readonly string[]) =>
    spawnSync('npm', ['run', '--silent', name, '--', ...args, '--content', desk.dir], {
      encoding: 'utf8',
      input: '',
      env: {
        ...process.env,
        LAUREL_OUTPUT: output,
        SESSION_SECRET: secret,
        IDENTITY_KEY: identityKey,
      },
    });
  const { status, stdout, stderr } = npmRun('identity', 'export', ...session);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('1  without a certificate yet, for npm run issue');
  const file = path.join(localStateFolder(output), 'identity-aaa-2013j.json');
  expect(await readdir(localStateFolder(output))).toContain(path.basename(file));

  const issuing = ['--gradebook', gradebook, '--identity-from', file];
  expect(npmRun('issue', ...session, ...issuing)).toMatchObject({ status: 0, stderr: '' });
  const certificates = await desk.read(certificatesFile);
  expect(certificates).toContain('linked: 1');
  expect(certificates).toContain('total: 5');
  expect(npmRun('validate')).toMatchObject({ status: 0 });
  expect(npmRun('identity', 'export', ...session).stdout).toContain('1  already up to date');
});
