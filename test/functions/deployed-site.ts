import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Context } from '@netlify/functions';
import { vi } from 'vitest';
import { startLocalBlobs, type LocalBlobs } from '../../netlify/local-blobs.ts';
import type { CourseRecord } from '../../src/model/content.ts';
import { shardsOf } from '../../src/records/shards.ts';
import { specimenCourse, specimenInstitution, specimenSite } from '../model/specimens.ts';
import { mailServer, type MailServer } from '../runtime/mail-server.ts';

export const origin = 'https://certificates.example.org';
const secret = 'a secret of thirty-two characters';

type Answering = (request: Request, context: Context) => Promise<Response>;

interface Sent {
  /** As a browser encodes it, or as somebody else does. */
  readonly body?: Record<string, string> | string;
  readonly cookie?: string | undefined;
  /** Instead of what a page of the site sends. */
  readonly headers?: Record<string, string>;
}

export interface DeployedSite {
  readonly mail: MailServer;
  /** What functions have written to their logs. */
  readonly logged: () => string;
  readonly post: (answering: Answering, address: string, sent?: Sent) => Promise<Response>;
  /** Resolves when all that went on after the answers is done. */
  readonly settled: () => Promise<void>;
  /** From now on the store is there, or is not. */
  readonly openStore: () => Promise<void>;
  readonly closeStore: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

let deploys = 0;

/** What functions find where they run: the records of Ama and Ben in the deploy, a store on disk, and a mail server. */
export async function deployedSite(): Promise<DeployedSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-deployed-'));
  const mail = await mailServer();
  const logged = vi.spyOn(console, 'error').mockReturnValue();
  const going: Promise<unknown>[] = [];
  let blobs: LocalBlobs | null = null;
  deploys += 1;
  const deploy = { id: `deploy${deploys}`, context: 'production', published: true };
  const context = { deploy, waitUntil: (work: Promise<unknown>) => void going.push(work) };

  const site: DeployedSite = {
    mail,
    logged: () => logged.mock.calls.flat().join('\n'),
    post: (answering, address, { body = {}, cookie, headers } = {}) =>
      answering(
        new Request(`${origin}${address}`, {
          method: 'POST',
          body: typeof body === 'string' ? body : new URLSearchParams(body).toString(),
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            ...(cookie === undefined ? {} : { cookie }),
            ...(headers ?? { origin, 'sec-fetch-site': 'same-origin' }),
          },
        }),
        context as unknown as Context,
      ),
    settled: async () => {
      await Promise.all(going);
    },
    openStore: async () => {
      blobs = await startLocalBlobs({ folder, deployed: async (key) => parts.get(key) ?? null });
      vi.stubEnv('NETLIFY_BLOBS_CONTEXT', blobs.context);
    },
    closeStore: async () => {
      await blobs?.close();
      blobs = null;
    },
    stop: async () => {
      await site.settled();
      await site.closeStore();
      await mail.stop();
      await rm(folder, { recursive: true, force: true });
      vi.unstubAllEnvs();
      logged.mockRestore();
    },
  };
  vi.stubEnv('SESSION_SECRET', secret);
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${mail.port}`);
  vi.stubEnv('MAIL_FROM', 'registry@northfold.example');
  await site.openStore();
  return site;
}

const record = (id: string, name: string): CourseRecord => ({
  courseId: specimenCourse.id,
  sessionId: 'spring-2026',
  learner: { id, name, email: `${id}@example.org` },
  certificate: null,
  scores: { 'quiz-1': 9, 'quiz-2': 8, exam: 71.5 },
  final: 76.9,
  outcome: 'pass',
  override: null,
});

const content = {
  site: specimenSite,
  institutions: [specimenInstitution],
  courses: [specimenCourse],
  certificates: [],
  reviewers: [],
  records: [record('ama', 'Ama Boateng'), record('ben', 'Ben Okafor')],
};

const parts = new Map(
  [...shardsOf(content, '2026-06-01', secret)].map(([name, part]) => [
    `course-records/${name}`,
    JSON.stringify(part),
  ]),
);
