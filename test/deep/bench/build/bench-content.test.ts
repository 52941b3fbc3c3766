import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openContent } from '../../../../src/environment/open-content.ts';
import {
  addCertificate,
  revokeCertificate,
  writeBenchContent,
} from '../../../bench/build/bench-content.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-bench-content-'));
});
afterEach(() => rm(folder, { recursive: true }));

it.each([
  ['as many sessions as the sample has', 60, undefined, 22],
  ['more sessions, so that none is larger than said', 1000, 2, 500],
])('%s', async (_what, certificates, mostInSession, sessions) => {
  const contentDir = path.join(folder, 'content');
  await writeBenchContent(contentDir, certificates, mostInSession ? { mostInSession } : {});
  await addCertificate(contentDir, certificates);
  await revokeCertificate(contentDir);
  const { content, problems } = await openContent({ contentDir });
  expect(problems).toEqual([]);
  expect(content!.certificates).toHaveLength(certificates + 1);
  expect(content!.certificates.filter(({ revoked }) => revoked)).toHaveLength(1);
  const all = Map.groupBy(
    content!.certificates,
    ({ courseId, sessionId }) => `${courseId} ${sessionId}`,
  );
  expect(all.size).toBe(sessions);
});
