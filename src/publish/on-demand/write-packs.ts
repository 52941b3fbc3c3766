import { hash } from 'node:crypto';
import { statusListPath } from '../../credential/addresses.ts';
import { signingState, type Signing } from '../../credential/signing.ts';
import { publishPack } from '../../cache/publish-pack.ts';
import { writeAtomically } from '../../cache/write-atomically.ts';
import { ImagesFailed } from '../../image/batch/render-all.ts';
import type { ContentBySession } from '../../load/read-sessions.ts';
import type { ReadSession } from '../../load/link-sessions.ts';
import { coursePack, coursePackName, sitePack, sitePackName } from '../../packs/site-pack.ts';
import { packSessions } from '../../packs/write/pack-sessions.ts';
import { writeFontPacks } from '../../packs/write/write-font-packs.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import type { SignedCredentials } from '../credentials/signed-credentials.ts';
import { carriedSessions, type CarriedSession } from './carried-session.ts';
import { drawnPacks, type ToDraw } from './drawn-packs.ts';
import { openedSession, type OpenedSession } from './opened-session.ts';
import { courseKeys, deployFingerprint } from '../session-keys.ts';
import { writeShards } from './write-shards.ts';

export interface WritePacksOptions {
  readonly content: ContentBySession;
  readonly today: CalendarDay;
  readonly signing: Signing;
  readonly credentials: SignedCredentials;
  /** The absolute path of a pack by its name. */
  readonly fileOf: (name: string) => string;
  /** Publishes a signed status list at a site-relative address. */
  readonly publishList: (address: string, text: string) => void;
  /** Packs are kept here, and found by the next build. */
  readonly cacheDir: string;
  /** Finished files are kept here. */
  readonly imageCacheDir: string;
  /** A folder that exists only during the build. */
  readonly scratch: string;
  readonly workers: number;
  readonly onProgress?: (progress: PackProgress) => void;
}

/** In sessions. */
export interface PackProgress {
  readonly total: number;
  readonly drawn: number;
  /** Taken from the cache. */
  readonly found: number;
}

/**
 * Writes all packs of a deploy, and the status lists of its sessions. Of a session of which nothing has changed, what an earlier build has
 * kept is published again, and the session is not opened. Throws ImagesFailed where certificates cannot be drawn.
 */
export async function writePacks(options: WritePacksOptions): Promise<void> {
  const { content, fileOf, cacheDir } = options;
  const write = (name: string, bytes: Uint8Array) => writeAtomically(fileOf(name), bytes);
  write(sitePackName, sitePack(carriedSite(options)));
  for (const course of content.courses) write(coursePackName(course.id), coursePack(course));
  await writeFontPacks(options);
  const fingerprint = await deployFingerprint();
  const store = carriedSessions(cacheDir);
  const sessions = await carriedOf(store, sessionKeys(options, fingerprint), options);
  for (const [{ courseId, sessionId }, , { statusList }] of sessions) {
    if (statusList !== null) options.publishList(statusListPath(courseId, sessionId), statusList);
  }
  const kept = sessions.map(([, key, carried]) => [key, carried] as const);
  writeShards({ sessions: kept, store, fingerprint, fileOf, cacheDir });
}

function carriedSite({ content, today, signing }: WritePacksOptions) {
  const institutions = [...signing.issuingContext.institutions.values()];
  const states = institutions.map(({ id }) => [id, signingState(signing, id)] as const);
  return { today, site: content.site, institutions, signing: Object.fromEntries(states) };
}

/** The key of a session changes with everything from which follows what it leaves in a deploy, but for the day. */
function sessionKeys(
  { content, signing }: WritePacksOptions,
  fingerprint: string,
): (session: ReadSession) => string {
  const shared = courseKeys(content, signing, fingerprint);
  return ({ key, courseId }) => hash('sha256', JSON.stringify([shared.get(courseId), key]));
}

type Carried = readonly [session: ReadSession, key: string, carried: CarriedSession];

/** All sessions that have certificates, in the order of the content. Their packs are published. */
async function carriedOf(
  store: ReturnType<typeof carriedSessions>,
  keyOf: (session: ReadSession) => string,
  options: WritePacksOptions,
): Promise<readonly Carried[]> {
  const { content, today, fileOf, cacheDir, workers, onProgress } = options;
  const sessions = content.sessions.filter(({ certificates }) => certificates > 0);
  const carried = new Map<ReadSession, CarriedSession>();
  for (const session of sessions) {
    const kept = store.find(keyOf(session), today);
    const isPublished = kept?.packs.every(({ name, key }) =>
      publishPack(cacheDir, key, fileOf(name)),
    );
    if (kept && isPublished) carried.set(session, kept);
  }
  const missing = sessions.filter((session) => !carried.has(session));
  const [total, found] = [sessions.length, carried.size];
  onProgress?.({ total, drawn: 0, found });
  const opened = new Map<ReadSession, OpenedSession>();
  const drawn = await drawnPacks(options);
  const toDraw: ToDraw[] = [];
  const failures: string[] = [];
  await packSessions({
    sessions: missing,
    async jobOf(session) {
      const one = await openedSession(session, options);
      opened.set(session, one);
      return one.job;
    },
    onPacked(session, looks) {
      const one = opened.get(session);
      opened.delete(session);
      if (!one) return;
      const marked = new Set(looks.flatMap(({ notStampable }) => notStampable));
      const draw = one.certificates.filter(({ code }) => marked.has(code)).map(drawn.toDraw);
      const packs = [...looks.map(({ name, key }) => ({ name, key })), ...draw];
      for (const { name, key } of looks) {
        const isPublished = publishPack(cacheDir, key, fileOf(name));
        if (!isPublished) throw new Error(`${name} was written and is gone from the cache folder.`);
      }
      for (const each of draw) {
        if (!publishPack(cacheDir, each.key, fileOf(each.name))) toDraw.push(each);
      }
      const { until } = session;
      const whole = { day: today, until, packs: packs.map(nameAndKey), statusList: one.statusList };
      carried.set(session, store.keep(keyOf(session), whole, one.carried(marked)));
      onProgress?.({ total, drawn: carried.size - found, found });
    },
    onFailed: (what) => failures.push(...what),
    cacheDir,
    workers,
  });
  if (failures.length > 0) throw new ImagesFailed(failures.toSorted());
  await drawn.draw(toDraw);
  return sessions.flatMap((session): Carried[] => {
    const one = carried.get(session);
    return one ? [[session, keyOf(session), one]] : [];
  });
}

const nameAndKey = ({ name, key }: { readonly name: string; readonly key: string }) => ({
  name,
  key,
});
