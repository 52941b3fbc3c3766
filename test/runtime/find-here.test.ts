import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { shardName, shardOf } from '../../src/packs/shards.ts';
import { coursePackName, sitePackName } from '../../src/packs/site-pack.ts';
import { findHere } from '../../src/runtime/find-here.ts';
import type { RequestContext } from '../../src/runtime/service-for.ts';
import { specimenCourse } from '../model/specimens.ts';
import { carriedDeploy, code } from '../packs/carried-deploy.ts';
import { deployStore, type DeployStore } from './deploy-store.ts';

let store: DeployStore;

beforeEach(async () => {
  store = await deployStore();
  vi.stubEnv('NETLIFY_BLOBS_CONTEXT', store.context);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await store.close();
});

const contextOf = (id: string) =>
  ({ deploy: { id, context: 'production', published: true } }) as RequestContext;
const shard = shardName(shardOf(code));

it('a page reads the site while it waits for the part of its code, and nothing twice', async () => {
  const packs = carriedDeploy();
  store.deploys.set('page', packs);
  let hasAskedForSite: () => void;
  const isAskedForSite = new Promise<void>((resolve) => (hasAskedForSite = resolve));
  store.fault = (name) => {
    if (name === sitePackName) hasAskedForSite();
    return name === shard
      ? (_, response) => void isAskedForSite.then(() => response.end(packs.get(name)))
      : undefined;
  };
  const found = await findHere(contextOf('page'))(code);
  expect(found?.certificate.code).toBe(code);
  expect(store.asked.toSorted()).toEqual(
    [shard, coursePackName(specimenCourse.id), sitePackName].map((name) => `page ${name}`),
  );
});

it.each([
  ['site', sitePackName],
  ['part', shard],
])('nothing is found where the %s cannot be read', async (deploy, missing) => {
  const packs = carriedDeploy();
  packs.delete(missing);
  store.deploys.set(deploy, packs);
  await expect(findHere(contextOf(deploy))(code)).rejects.toThrow(/^This deploy lacks /u);
});

it('nothing is found where a deploy does not say which it is', async () => {
  await expect(findHere(undefined)(code)).rejects.toThrow('does not say which one it is');
});
