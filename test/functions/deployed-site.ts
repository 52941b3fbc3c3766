import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Context } from '@netlify/functions';
import { vi } from 'vitest';
import { startLocalBlobs, type LocalBlobs } from '../../src/runtime/local-blobs.ts';
import type { CourseRecord } from '../../src/model/content.ts';
import type { IdentityService } from '../../src/identity/store/identity-service.ts';
import { wholeShards } from '../records/whole-shards.ts';
import { identityServiceFor } from '../../src/runtime/identity-service-for.ts';
import { specimenCourse, specimenInstitution, specimenSite } from '../model/specimens.ts';
import { mailServer, type MailServer } from '../runtime/mail-server.ts';

export const origin = 'https://certificates.example.org';
const secret = 'a secret of thirty-two characters';

type Answering = (request: Request, context: Context) => Promise<Response>;

interface Sent {
  /** As a browser encodes it, or in another way. */
  readonly body?: Record<string, string> | string | FormData;
  readonly cookie?: string | undefined;
  /** Instead of what a page of the site sends. */
  readonly headers?: Record<string, string>;
  /** The deploy context of the function that answers, instead of the published site’s. */
  readonly to?: string;
  /** The host by which it was asked, as an origin; its own by default. */
  readonly host?: string;
  /** The network address of the visitor. */
  readonly ip?: string;
}

export interface DeployedSite {
  readonly mail: MailServer;
  /** The log lines of functions. */
  readonly logged: () => string;
  readonly post: (answering: Answering, address: string, sent?: Sent) => Promise<Response>;
  readonly get: (answering: Answering, address: string, cookie?: string) => Promise<Response>;
  /** The service that a function would have. */
  readonly service: () => IdentityService;
  /** Resolves when all work after the answers is done. */
  readonly settled: () => Promise<void>;
  /** Makes the store available, or not. */
  readonly openStore: () => Promise<void>;
  readonly closeStore: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

let deploys = 0;

/** The surroundings of deployed functions: the records of Ama and Ben in the deploy, a store on disk, and a mail server. */
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
    post: async (answering, address, { body = {}, cookie, headers, to, host = origin, ip } = {}) =>
      answering(
        new Request(`${host}${address}`, {
          method: 'POST',
          ...(await encoded(body, {
            ...(cookie === undefined ? {} : { cookie }),
            ...(headers ?? { origin: host, 'sec-fetch-site': 'same-origin' }),
          })),
        }),
        { ...context, ip, deploy: { ...deploy, ...(to && { context: to }) } } as unknown as Context,
      ),
    get: (answering, address, cookie) =>
      answering(
        new Request(`${origin}${address}`, { headers: cookie === undefined ? {} : { cookie } }),
        context as unknown as Context,
      ),
    service: () => identityServiceFor(context),
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
  // Nothing else may keep a preview and the site apart.
  vi.stubEnv('PREVIEW_SESSION_SECRET', secret);
  vi.stubEnv('IDENTITY_KEY', 'a key that is kept elsewhere than the store');
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${mail.port}`);
  vi.stubEnv('MAIL_FROM', 'registry@northfold.example');
  await site.openStore();
  return site;
}

/** As a browser encodes it: functions get bytes. */
async function encoded(body: NonNullable<Sent['body']>, headers: Record<string, string>) {
  if (!(body instanceof FormData)) {
    const text = typeof body === 'string' ? body : new URLSearchParams(body).toString();
    return {
      body: text,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    };
  }
  const sent = new Response(body);
  const type = sent.headers.get('content-type') ?? '';
  return { body: await sent.arrayBuffer(), headers: { 'content-type': type, ...headers } };
}

const record = (id: string, name: string): CourseRecord => ({
  courseId: specimenCourse.id,
  sessionId: 'spring-2026',
  file: `records/${specimenCourse.id}/spring-2026.yaml`,
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
  courses: [{ ...specimenCourse, signatureTrack: true }],
  certificates: [],
  pages: [],
  reviewers: [],
  erased: null,
  records: [record('ama', 'Ama Boateng'), record('ben', 'Ben Okafor')],
};

const parts = new Map(
  [...wholeShards(content, '2026-06-01', secret)].map(([name, part]) => [
    `course-records/${name}`,
    JSON.stringify(part),
  ]),
);
