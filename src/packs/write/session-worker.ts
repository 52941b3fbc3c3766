import { hash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { hardLink } from '../../cache/hard-link.ts';
import { keptFile, readKept } from '../../cache/kept-file.ts';
import { packed, unpacked } from '../../cache/pack.ts';
import { writeAtomically } from '../../cache/write-atomically.ts';
import { sharedHash } from '../../image/artwork-hash.ts';
import type { CertificateArtwork, SharedArtwork } from '../../image/artwork.ts';
import { stampableCheck } from '../../image/is-stampable.ts';
import { filePreparer } from '../../image/prepare-file.ts';
import type { VerificationCode } from '../../model/code.ts';
import { imagesIn, isSessionPack, sessionPack, type PackedSession } from '../session-pack.ts';
import type { PackerSettings, SessionAnswer, SessionJob } from './session-job.ts';

const { cacheDir, fingerprint } = workerData as PackerSettings;
const prepare = filePreparer();

parentPort?.on('message', (jobs: readonly SessionJob[]) => void answer(jobs));

async function answer(jobs: readonly SessionJob[]): Promise<void> {
  for (const job of jobs) parentPort?.postMessage(await outcomeOf(job));
}

async function outcomeOf(job: SessionJob): Promise<SessionAnswer> {
  try {
    return await packedSession(job);
  } catch (error) {
    const { courseId, sessionId } = job.session;
    const what = error instanceof Error ? error.message : String(error);
    return { ok: false, failures: [`${courseId}, ${sessionId}: ${what}`] };
  }
}

/** Finds in the cache, or makes, the pack of a session and the list of what cannot be stamped with it. */
async function packedSession({ session, artworks, file }: SessionJob): Promise<SessionAnswer> {
  const [{ shared } = none()] = artworks;
  const key = hash('sha256', JSON.stringify([fingerprint, session, sharedHash(shared)]));
  const keptPack = keptFile(cacheDir, `${key}.pack`);
  const kept = readKept(keptPack);
  const isKept = kept !== null && isSessionPack(session, kept);
  const pack = isKept ? kept : await fresh(session, shared, keptPack);
  if (!hardLink(keptPack, file)) writeAtomically(file, pack);

  const own = artworks.map(({ name, lang, code, mark }) => [name, lang, code, mark]);
  const keptList = keptFile(cacheDir, `${hash('sha256', JSON.stringify([key, own]))}.list.pack`);
  const known = unpackedList(readKept(keptList));
  if (known) return { ok: true, from: isKept ? 'cache' : 'renderer', notStampable: known };
  const { notStampable, failures } = await looked(session, artworks, pack);
  if (failures.length > 0) return { ok: false, failures };
  writeAtomically(keptList, packed(notStampable));
  return { ok: true, from: isKept ? 'cache' : 'renderer', notStampable };
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

async function looked(
  session: PackedSession,
  artworks: readonly CertificateArtwork[],
  pack: Buffer,
) {
  const [{ shared } = none()] = artworks;
  const images = imagesIn(session, pack);
  if (!images) throw new Error('The pack that was just written cannot be read.');
  const isStampable = stampableCheck(shared.design, images);
  const notStampable: VerificationCode[] = [];
  const failures: string[] = [];
  for (const artwork of artworks) {
    try {
      if (!(await isStampable(artwork))) notStampable.push(artwork.code);
    } catch (error) {
      failures.push(`${artwork.code} (all files): ${(error as Error).message}`);
    }
  }
  return { notStampable, failures };
}

function unpackedList(bytes: Buffer | null): readonly VerificationCode[] | undefined {
  const list = bytes === null ? undefined : unpacked(bytes);
  return Array.isArray(list) ? (list as VerificationCode[]) : undefined;
}

function none(): never {
  throw new Error('A session without images has no pack.');
}
