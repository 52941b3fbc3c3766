import { partsOf } from '../../archive/certificate-parts.ts';
import { codesIn } from '../../archive/contents.ts';
import { fileAt } from '../../archive/relative-address.ts';
import { verifyPath } from '../../model/addresses.ts';
import type { PublishedSite } from './published-site.ts';

/** A published folder and its files. */
export interface FolderFiles extends Pick<PublishedSite, 'files' | 'read'> {
  readonly dist: string;
}

/** A build that has written every certificate as files. */
export function staticSite({ dist, files, read }: FolderFiles): PublishedSite {
  const all = new Set(files);
  const codes = codesIn(files);
  const published: PublishedSite['partsOf'] = (code) =>
    partsOf(code).filter(([, file]) => all.has(file));
  const ofCertificates = new Set(codes.flatMap(published).map(([, file]) => file));
  return {
    files: files.filter((file) => !ofCertificates.has(file)),
    codes,
    partsOf: published,
    read,
    page: (code) => read(fileAt(verifyPath(code))),
    place: { dist, way: 'static' },
    close: () => Promise.resolve(),
  };
}
