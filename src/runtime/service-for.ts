import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { getDeployStore, getStore } from '@netlify/blobs';
import { deployKind, type DeployKind } from '../environment/deploy-kind.ts';
import {
  secretName,
  serviceSettings,
  sessionSecret,
  shortestSecret,
} from '../environment/service-settings.ts';
import { CouldNotCheck } from '../account/key-store.ts';
import { hasAgreed } from '../identity/store/consent.ts';
import type { PublishedRecords } from '../records/published/published-records.ts';
import type { RecordService } from '../records/record-service.ts';
import { visitorFrom } from '../account/visitor.ts';
import { usualPasscodeCost } from '../records/links/passcode-hash.ts';
import { askBlobs, textOf } from './ask-blobs.ts';
import { deployRecords } from './deploy-records.ts';
import { logFault } from './log-fault.ts';
import { mailWay } from './mail-way.ts';
import { netlifyStore } from './netlify-store.ts';
import { NotSetUp } from './not-set-up.ts';

/** The used part of the context that Netlify gives a function, and its adapter a page. */
export interface RequestContext {
  /** The address that a request came from. Kept nowhere as it is, see `visitorFrom`. */
  readonly ip?: string | undefined;
  readonly deploy?:
    { readonly id?: string; readonly context?: string; readonly published?: boolean } | undefined;
  waitUntil?(work: Promise<unknown>): void;
}

/**
 * The service that the rules of course records need, for one request.
 * Throws NotSetUp, which is a CouldNotCheck, if staff have yet to set an environment variable, and CouldNotCheck in a deploy of the site
 * itself that is no longer, or not yet, the published one, and in one whose context is not known.
 */
export function serviceFor(context: RequestContext | undefined): RecordService {
  refuseEarlierDeploy(context);
  const kind = knownKind(context?.deploy?.context);
  const name = storeName(context?.deploy?.context);
  const secret = checkedSecret(kind);
  const settings = serviceSettings();
  // Learners who cannot sign in cannot take back what they have shared: without mail nothing is served.
  mailWay(settings, kind === 'local');
  const store = netlifyStore({
    name: 'The store of share links',
    open: (fetch) => getStore({ name, consistency: 'strong', fetch }),
  });
  return {
    secret,
    storeName: name,
    store,
    published: recordsOf(context?.deploy?.id ?? '', secret),
    visitor: visitorFrom(secret, context?.ip),
    isPublished: context?.deploy?.context === 'production',
    isEnrolled: (person) => hasAgreed(store, person),
    hasIdentityKey: (settings.identityKey?.length ?? 0) >= shortestSecret,
    now: () => new Date(),
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
    passcodeCost: usualPasscodeCost,
    wait: (milliseconds) => wait(milliseconds),
    later: (work) => {
      const ended = work.catch(logFault);
      context?.waitUntil?.(ended);
    },
  };
}

/**
 * Every deploy stays at an address of its own for ever, with the records that it carries: links would still open the record of a learner
 * who has been removed since.
 */
function refuseEarlierDeploy(context: RequestContext | undefined): void {
  const { context: kind, published } = context?.deploy ?? {};
  if (kind === 'production' && published !== true) {
    throw new CouldNotCheck('This deploy is not the one that is published.');
  }
}

function checkedSecret(kind: DeployKind): string {
  const [name, secret] = [secretName(kind), sessionSecret(kind)];
  if (secret === undefined) throw new NotSetUp(name, 'is not set.');
  if (secret.length < shortestSecret) {
    throw new NotSetUp(name, `is too short: it needs ${shortestSecret} characters.`);
  }
  return secret;
}

/**
 * Netlify gives a preview the same stores as the site itself: every deploy context has one of its own, or a preview could open, revoke
 * and tidy away the links of real learners. Throws CouldNotCheck for a context that is missing or not known.
 */
export function storeName(context: string | undefined): string {
  knownKind(context);
  return `course-records-${context}`;
}

function knownKind(context: string | undefined): DeployKind {
  const kind = deployKind(context);
  if (kind !== null) return kind;
  throw new CouldNotCheck('This deploy does not say whether it is the site or a preview.');
}

/** Whether pages of functions must say that nothing on them counts: everywhere but on the site itself and on one's own machine. */
export const isPreview = (context: RequestContext | undefined): boolean =>
  !['production', 'local'].includes(deployKind(context?.deploy?.context) ?? '');

/** The records of the last deploy. A function serves one deploy; the server of `npm start` has a new one for every change. */
let present:
  | { readonly deploy: string; readonly secret: string; readonly records: PublishedRecords }
  | undefined;

function recordsOf(deploy: string, secret: string): PublishedRecords {
  if (present?.deploy !== deploy || present.secret !== secret) {
    present = { deploy, secret, records: deployRecords(partsOf(deploy), secret) };
  }
  return present.records;
}

/** Parts of the very deploy that answers. They never change, so that any copy is as good as another. */
const partsOf =
  (deployID: string) =>
  (name: string): Promise<string | null> =>
    askBlobs(
      { name: 'The store of this deploy', open: (fetch) => getDeployStore({ deployID, fetch }) },
      (store) => textOf(store, `course-records/${name}`),
    );
