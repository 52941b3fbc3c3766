import { partsOf } from '../../archive/certificate-parts.ts';
import { codesIn } from '../../archive/contents.ts';
import type { PublishedSite } from './published-site.ts';

/** The files of a published folder. */
export interface FolderFiles {
  readonly files: readonly string[];
  readonly read: PublishedSite['read'];
}

/** A build that has written every certificate as files. */
export function staticSite({ files, read }: FolderFiles): PublishedSite {
  const all = new Set(files);
  const codes = codesIn(files);
  const filesOf: PublishedSite['filesOf'] = (code) =>
    partsOf(code).flatMap(([, file]) => (all.has(file) ? [file] : []));
  const ofCertificates = new Set(codes.flatMap(filesOf));
  return {
    files: files.filter((file) => !ofCertificates.has(file)),
    codes,
    filesOf,
    read,
    close: () => Promise.resolve(),
  };
}
