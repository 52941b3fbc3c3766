import { afterAll, beforeAll, expect, it } from 'vitest';
import { sessionOf, signOutEverywhere, type Session } from '../../src/account/session.ts';
import { signIn, signInToken } from '../../src/account/sign-in.ts';
import type { RecordService } from '../../src/records/record-service.ts';
import { ama, ben } from '../records/published.ts';
import { testService } from '../records/service.ts';
import { blobsOnDisk, type BlobsOnDisk } from './blobs-on-disk.ts';

let blobs: BlobsOnDisk;
let service: RecordService;

beforeAll(async () => {
  blobs = await blobsOnDisk();
  service = { ...testService(), store: blobs.store };
});
afterAll(() => blobs.stop());

it('a link that is used many times at the same moment signs in once', async () => {
  for (let round = 0; round < 5; round += 1) {
    const token = await signInToken(service, ama.key);
    const answers = await Promise.all(Array.from({ length: 30 }, () => signIn(service, token)));
    expect(answers.filter(({ kind }) => kind === 'signed-in')).toHaveLength(1);
  }
});

it('signing out everywhere ends every session of one person', async () => {
  const cookies = await Promise.all(
    [ama.key, ama.key, ama.key, ben.key].map(async (person) => {
      const answer = await signIn(service, await signInToken(service, person));
      return answer.kind === 'signed-in' ? answer.session : '';
    }),
  );
  const signedIn = () =>
    Promise.all(cookies.map(async (cookie) => (await sessionOf(service, cookie))?.person ?? null));
  expect(await signedIn()).toEqual([ama.key, ama.key, ama.key, ben.key]);
  await signOutEverywhere(service, (await sessionOf(service, cookies[0])) as Session);
  expect(await signedIn()).toEqual([null, null, null, ben.key]);
});
