import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLink } from '../../src/records/links/open-link.ts';
import { resetLink } from '../../src/records/links/reset-link.ts';
import { revokeLink } from '../../src/records/links/revoke-link.ts';
import type { RecordService } from '../../src/records/record-service.ts';
import type { LinkId } from '../../src/records/links/share-link.ts';
import { madeLink } from '../records/made-link.ts';
import { amasRecord } from '../records/published.ts';
import { testService } from '../records/service.ts';
import { cases } from '../setup/depth.ts';
import { blobsOnDisk, type BlobsOnDisk } from './blobs-on-disk.ts';

let blobs: BlobsOnDisk;
let service: RecordService;

beforeAll(async () => {
  blobs = await blobsOnDisk();
  service = testService({
    store: blobs.store,
    now: () => new Date(),
    wait: async () => undefined,
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
  });
});
afterAll(() => blobs.stop());

const rounds = cases(1000, 50);
const opening = async (token: string) => (await openLink(service, token)).kind;

/** Opens a link over and over, and reports for each time whether it began after the end was acknowledged. */
async function openingsDuring(token: string, end: () => Promise<unknown>) {
  let isAcknowledged = false;
  const outcomes: { readonly isLate: boolean; readonly kind: string }[] = [];
  const visitor = async (most: number) => {
    for (let visits = 0; visits < most; visits += 1) {
      const isLate = isAcknowledged;
      outcomes.push({ isLate, kind: await opening(token) });
      if (isLate) return;
    }
  };
  const visitors = [visitor(3), visitor(3)];
  await end();
  isAcknowledged = true;
  await Promise.all([...visitors, visitor(1)]);
  return outcomes;
}

it(`never opens a link after its reset or revocation was acknowledged, in ${rounds} rounds`, async () => {
  let early = 0;
  const late: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { id, token } = await madeLink(service);
    let renewed: LinkId | undefined;
    const end = async () => {
      if (round % 2 === 1) return revokeLink(service, amasRecord.key, id);
      const reset = await resetLink(service, amasRecord.key, id);
      if (reset.ok) renewed = reset.link;
    };
    for (const { isLate, kind } of await openingsDuring(token, end)) {
      if (isLate) late.push(kind);
      else if (kind === 'open') early += 1;
    }
    if (renewed) await revokeLink(service, amasRecord.key, renewed);
  }
  // Openings and ends did meet, and every round had at least one opening after its end.
  expect(early).toBeGreaterThan(rounds / 4);
  expect(late.length).toBeGreaterThanOrEqual(rounds);
  expect(late.filter((kind) => kind !== 'refused')).toEqual([]);
});
