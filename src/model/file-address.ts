import { certificateFileEndings, certificateFilePath, type CertificateFile } from './addresses.ts';
import { canonicalIn, type VerificationCode } from './code.ts';

/** A file of a certificate that may be published at an address. */
export interface NamedFile {
  readonly code: VerificationCode;
  readonly kind: CertificateFile;
}

const kinds = Object.entries(certificateFileEndings) as readonly (readonly [
  CertificateFile,
  string,
])[];

/**
 * The files that an address below `/certificates/` may mean, in any case, as hosts find files; the most likely one first. There can be two,
 * since the code of an older system may end like the name of a preview.
 * @param pathname as it was requested
 */
export function filesNamed(pathname: string): readonly NamedFile[] {
  const name = decoded(pathname).replace('/certificates/', '');
  return kinds
    .flatMap(([kind, ending]): readonly NamedFile[] => {
      if (!name.toLowerCase().endsWith(ending)) return [];
      const code = canonicalIn(name.slice(0, -ending.length));
      return code === null ? [] : [{ code, kind }];
    })
    .sort((one, other) => rank(one, name) - rank(other, name));
}

/** As it was spelled first; then the file with the longest ending. */
const rank = ({ code, kind }: NamedFile, name: string): number =>
  certificateFilePath(code, kind).endsWith(`/${name}`)
    ? -Infinity
    : -certificateFileEndings[kind].length;

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '';
  }
}
