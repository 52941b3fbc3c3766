import { availableParallelism } from 'node:os';
import { CouldNotCheck } from '../../account/key-store.ts';
import { workInThreads } from '../../image/batch/work-in-threads.ts';
import type { VerificationCode } from '../../model/code.ts';
import type { HashedFile } from './archive-file.ts';
import type { CertificateAnswer, CertificateJob, WriterSettings } from './certificate-job.ts';
import type { PublishedSite } from './published-site.ts';

export interface WriteCertificatesOptions {
  /** The folder of the archive. */
  readonly dir: string;
  readonly published: Pick<PublishedSite, 'partsOf' | 'place'>;
  readonly codes: readonly VerificationCode[];
  /** Writes the page of a certificate, and resolves with its bytes. */
  readonly putPage: (code: VerificationCode) => Promise<number>;
  readonly onFile: (file: HashedFile) => void;
  /** Called after each certificate. @param bytes of all until then */
  readonly onCertificate: (done: number, bytes: number) => void;
}

/** The function of pages, which this thread runs, has no pages for more. */
const mostThreads = 8;
/** Certificates of one session follow each other: what a thread has prepared for one is there for the next. */
const atOnce = 50;
/** Fewer certificates than this are not worth the start of another thread. */
const fewest = 10;

/**
 * Writes the certificates of an archive: their pages in this thread, all else in others. Rejects with CouldNotCheck where a
 * pack is missing or damaged. @returns how many have a credential
 */
export async function writeCertificates(options: WriteCertificatesOptions): Promise<number> {
  const { dir, published, codes, putPage, onFile, onCertificate } = options;
  const threads = Math.min(availableParallelism(), mostThreads, Math.ceil(codes.length / fewest));
  let [done, bytes, credentials] = [0, 0, 0];
  let damage: string | undefined;

  async function filled(jobs: readonly CertificateJob[]): Promise<readonly CertificateJob[]> {
    for (const { code } of jobs) {
      if (damage !== undefined) throw new CouldNotCheck(damage);
      const length = await putPage(code);
      bytes += length;
    }
    return jobs;
  }

  const record = (_job: CertificateJob, answer: CertificateAnswer) => {
    if (!answer.ok) {
      damage ??= answer.what;
      return;
    }
    answer.files.forEach(onFile);
    if (answer.hasCredential) credentials += 1;
    done += 1;
    bytes += answer.bytes;
    onCertificate(done, bytes);
  };

  await workInThreads<CertificateJob, CertificateJob, CertificateAnswer>(
    {
      script: new URL('./certificate-writer.ts', import.meta.url),
      settings: { place: published.place, dir } satisfies WriterSettings,
      threads,
      batches: jobBatches(codes, threads, published),
      filled,
    },
    record,
  );
  if (damage !== undefined) throw new CouldNotCheck(damage);
  return credentials;
}

function* jobBatches(
  codes: readonly VerificationCode[],
  threads: number,
  { partsOf }: Pick<PublishedSite, 'partsOf'>,
): Generator<readonly CertificateJob[]> {
  const size = Math.min(atOnce, Math.ceil(codes.length / threads));
  for (let at = 0; at < codes.length; at += size) {
    yield codes.slice(at, at + size).map((code) => ({
      code,
      parts: partsOf(code).filter(([part]) => part !== 'page'),
    }));
  }
}
