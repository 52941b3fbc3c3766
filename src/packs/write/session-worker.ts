import { hash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { keptFile, readKept } from '../../cache/kept-file.ts';
import { packed, unpacked } from '../../cache/pack.ts';
import { writeAtomically } from '../../cache/write-atomically.ts';
import { sharedHash } from '../../image/artwork-hash.ts';
import type { CertificateArtwork, SharedArtwork } from '../../image/artwork.ts';
import { stampableCheck } from '../../image/is-stampable.ts';
import { filePreparer } from '../../image/prepare-file.ts';
import type { VerificationCode } from '../../model/code.ts';
import {
  imagesIn,
  isSessionPack,
  sessionPack,
  sessionPackName,
  type PackedSession,
} from '../session-pack.ts';
import type {
  LookJob,
  PackedLook,
  PackerSettings,
  SessionAnswer,
  SessionJob,
} from './session-job.ts';

const { cacheDir, fingerprint } = workerData as PackerSettings;
const prepare = filePreparer();

parentPort?.on('message', (jobs: readonly SessionJob[]) => void answer(jobs));

async function answer(jobs: readonly SessionJob[]): Promise<void> {
  for (const job of jobs) parentPort?.postMessage(await outcomeOf(job));
}

async function outcomeOf(job: SessionJob): Promise<SessionAnswer> {
  const looks: PackedLook[] = [];
  const failures: string[] = [];
  for (const look of job) {
    try {
      const { pack, failed } = await packedLook(look);
      looks.push(pack);
      failures.push(...failed);
    } catch (error) {
      const { courseId, sessionId } = look.session;
      const what = error instanceof Error ? error.message : String(error);
      failures.push(`${courseId}, ${sessionId}: ${what}`);
    }
  }
  return failures.length > 0 ? { ok: false, failures } : { ok: true, looks };
}

/** Finds in the cache, or makes, the pack of a look and the list of what cannot be stamped with it. */
async function packedLook(
  job: LookJob,
): Promise<{ readonly pack: PackedLook; readonly failed: readonly string[] }> {
  const { session, artworks } = job;
  const [{ shared } = none()] = artworks;
  const key = hash('sha256', JSON.stringify([fingerprint, session, sharedHash(shared)]));
  const keptKey = `${key}.pack`;
  const file = keptFile(cacheDir, keptKey);
  const kept = readKept(file);
  const isKept = kept !== null && isSessionPack(session, kept);
  const bytes = isKept ? kept : await fresh(session, shared, file);

  const { leaving, failures } = await leavingTheirPlaces(job, bytes, key);
  const notStampable = artworks.filter((one) => one.mark !== null || leaving.has(one.code));
  const pack: PackedLook = {
    name: sessionPackName(session),
    key: keptKey,
    from: isKept ? 'cache' : 'renderer',
    notStampable: notStampable.map(({ code }) => code),
  };
  return { pack, failed: failures };
}

async function fresh(
  session: PackedSession,
  shared: SharedArtwork,
  keptPack: string,
): Promise<Buffer> {
  const pack = sessionPack(session, {
    print: await prepare(shared, 'print'),
    screen: await prepare(shared, 'screen'),
    social: await prepare(shared, 'social'),
    pdf: await prepare(shared, 'pdf'),
  });
  writeAtomically(keptPack, pack);
  return pack;
}

/**
 * Finds the certificates of a session with ink that leaves its place, whatever mark they have. Each is looked at once, and what was found is
 * kept beside the pack.
 */
async function leavingTheirPlaces({ session, artworks }: LookJob, pack: Buffer, key: string) {
  const file = keptFile(cacheDir, `${key}.seen.pack`);
  const known = seenIn(readKept(file));
  const seen = new Map<string, boolean>();
  const leaving = new Set<VerificationCode>();
  const failures: string[] = [];
  let check: ReturnType<typeof stampableCheck> | undefined;
  for (const artwork of artworks) {
    const { name, lang, code, issued } = artwork;
    const own = hash('sha256', JSON.stringify([name, lang, code, issued])).slice(0, 24);
    try {
      check ??= known.has(own) ? undefined : checkOf(session, artworks, pack);
      const leaves = known.get(own) ?? !(await check?.({ ...artwork, mark: null }));
      seen.set(own, leaves);
      if (leaves) leaving.add(code);
    } catch (error) {
      failures.push(`${code} (all files): ${(error as Error).message}`);
    }
  }
  if (check) writeAtomically(file, packed(seen));
  return { leaving, failures };
}

function checkOf(session: PackedSession, artworks: readonly CertificateArtwork[], pack: Buffer) {
  const [{ shared } = none()] = artworks;
  const images = imagesIn(session, pack);
  if (!images) throw new Error('The pack that was just written cannot be read.');
  return stampableCheck(shared.design, images);
}

function seenIn(bytes: Buffer | null): ReadonlyMap<string, boolean> {
  const seen = bytes === null ? undefined : unpacked(bytes);
  return seen instanceof Map ? (seen as Map<string, boolean>) : new Map<string, boolean>();
}

function none(): never {
  throw new Error('A session without images has no pack.');
}
