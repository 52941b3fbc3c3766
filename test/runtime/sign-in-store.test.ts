import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getStore } from '@netlify/blobs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startLocalBlobs, type LocalBlobs } from '../../netlify/local-blobs.ts';
import { sessionOf, signOutEverywhere, type Session } from '../../src/records/session.ts';
import { signIn, signInToken } from '../../src/records/sign-in.ts';
import type { Service } from '../../src/records/service.ts';
import { netlifyStore } from '../../src/runtime/netlify-store.ts';
import { ama, ben } from '../records/published.ts';
import { testService } from '../records/service.ts';

let folder: string;
let blobs: LocalBlobs;
let service: Service;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-sign-in-'));
  blobs = await startLocalBlobs({ folder, deployed: async () => null });
  const context = JSON.parse(Buffer.from(blobs.context, 'base64').toString()) as object;
  const open = (fetch: typeof globalThis.fetch) =>
    getStore({ ...context, name: 'course-records-test', consistency: 'strong', fetch });
  service = { ...testService(), store: netlifyStore({ name: 'The store', open }) };
});
afterAll(async () => {
  await blobs.close();
  await rm(folder, { recursive: true, force: true });
});

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
  const whoever = () =>
    Promise.all(cookies.map(async (cookie) => (await sessionOf(service, cookie))?.person ?? null));
  expect(await whoever()).toEqual([ama.key, ama.key, ama.key, ben.key]);
  await signOutEverywhere(service, (await sessionOf(service, cookies[0])) as Session);
  expect(await whoever()).toEqual([null, null, null, ben.key]);
});
