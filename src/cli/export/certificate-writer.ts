import { parentPort, workerData } from 'node:worker_threads';
import { CouldNotCheck } from '../../account/key-store.ts';
import type { CertificatePart } from '../../archive/certificate-parts.ts';
import { archivedFilesPath, archivedFilesScript } from '../../archive/facts.ts';
import { writeArchiveFile, type HashedFile } from './archive-file.ts';
import type { CertificateAnswer, CertificateJob, WriterSettings } from './certificate-job.ts';
import { partReader } from './part-reader.ts';

const { place, dir } = workerData as WriterSettings;
const readPart = partReader(place);

parentPort?.on('message', (jobs: readonly CertificateJob[]) => void answer(jobs));

async function answer(jobs: readonly CertificateJob[]): Promise<void> {
  for (const job of jobs) parentPort?.postMessage(await outcomeOf(job));
}

async function outcomeOf(job: CertificateJob): Promise<CertificateAnswer> {
  try {
    return await written(job);
  } catch (error) {
    if (error instanceof CouldNotCheck) return { ok: false, what: error.message };
    throw error;
  }
}

/** Writes all of a certificate but its page. */
async function written({ code, parts }: CertificateJob): Promise<CertificateAnswer> {
  const files = new Map<CertificatePart, HashedFile>();
  let credential: string | null = null;
  let bytes = 0;
  for (const part of parts) {
    const [kind, file] = part;
    const content = await readPart(code, part);
    files.set(kind, writeArchiveFile(dir, file, content));
    bytes += content.length;
    if (kind === 'credential') credential = Buffer.from(content).toString('utf8');
  }
  const hashOf = (kind: CertificatePart) => files.get(kind)?.[1] ?? null;
  const facts = { code, png: hashOf('print'), pdf: hashOf('pdf'), credential };
  const script = writeArchiveFile(dir, archivedFilesPath(code), archivedFilesScript(facts));
  return {
    ok: true,
    files: [...files.values(), script],
    bytes,
    hasCredential: credential !== null,
  };
}
