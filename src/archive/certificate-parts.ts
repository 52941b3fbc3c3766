import { credentialPath } from '../credential/addresses.ts';
import {
  certificateFileEndings,
  certificateFilePath,
  verifyPath,
  type CertificateFile,
} from '../model/addresses.ts';
import type { VerificationCode } from '../model/code.ts';
import { filesNamed } from '../model/file-address.ts';
import { fileAt } from './relative-address.ts';

/** Everything that a site may publish of a certificate. */
export type CertificatePart = 'page' | 'credential' | CertificateFile;

const kinds = Object.keys(certificateFileEndings) as CertificateFile[];

/** A part, with its path in the published folder. */
export type PartOfCode = readonly [part: CertificatePart, file: string];

/** The parts that a certificate may have. */
export const partsOf = (code: VerificationCode): readonly PartOfCode[] => [
  ['page', fileAt(verifyPath(code))],
  ['credential', fileAt(credentialPath(code))],
  ...kinds.map((kind) => [kind, fileAt(certificateFilePath(code, kind))] as const),
];

const inFolderOfCode = /^verify\/([0-9A-Z-]+)\/(?:index\.html|credential\.json)$/u;

/** The codes of which a published file may be a part: none, mostly one, and two where the code of an older system ends like a preview. */
export function codesNamed(file: string): readonly VerificationCode[] {
  const code = inFolderOfCode.exec(file)?.[1];
  if (code !== undefined) return [code as VerificationCode];
  return file.startsWith('certificates/') ? filesNamed(`/${file}`).map((named) => named.code) : [];
}
