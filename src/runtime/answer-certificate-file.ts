import type { CertificateFile } from '../model/addresses.ts';
import type { VerificationCode } from '../model/code.ts';
import { filesNamed } from '../model/file-address.ts';
import { certificateFiles, type CertificateFiles } from '../packs/certificate-files.ts';
import type { Packs } from '../packs/open-packs.ts';
import { certificateFileHeaders } from '../security-headers.ts';
import { cachedAnswer } from './cached-answer.ts';
import { couldNotCheckFile, noSuchFile } from './certificate-problems.ts';
import { deployedCertificates, type DeployedCertificates } from './deployed-certificates.ts';
import { inTurn } from './in-turn.ts';
import { logFault } from './log-fault.ts';
import type { RequestContext } from './service-for.ts';

const mediaTypes = {
  print: 'image/png',
  screen: 'image/webp',
  social: 'image/png',
  pdf: 'application/pdf',
} as const satisfies Record<CertificateFile, string>;

/** Answers with a file of a certificate as a static site publishes it: 404 where there is none, 503 where that cannot be told. */
export async function answerCertificateFile(
  request: Request,
  context: RequestContext,
): Promise<Response> {
  try {
    await inTurn();
    const file = await fileAt(new URL(request.url).pathname, context);
    if (file === null) return noSuchFile();
    const { code, kind, body } = file;
    const headers = { ...certificateFileHeaders, 'Content-Type': mediaTypes[kind] };
    return cachedAnswer(request, { body, headers, code });
  } catch (error) {
    logFault(error);
    return couldNotCheckFile();
  }
}

interface Found {
  readonly code: VerificationCode;
  readonly kind: CertificateFile;
  readonly body: Uint8Array;
}

async function fileAt(pathname: string, context: RequestContext): Promise<Found | null> {
  const named = filesNamed(pathname);
  const deployed = named.length > 0 ? await deployedCertificates(context) : null;
  if (!deployed) return null;
  const files = filesOf(deployed);
  for (const { code, kind } of named) {
    const body = await files.file(code, kind);
    if (body) return { code, kind, body };
  }
  return null;
}

/** Kept as long as the packs are. */
const known = new WeakMap<Packs, CertificateFiles>();

function filesOf(deployed: DeployedCertificates): CertificateFiles {
  const files = known.get(deployed.packs) ?? certificateFiles(deployed.packs, deployed);
  known.set(deployed.packs, files);
  return files;
}
