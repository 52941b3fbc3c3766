import type { VerificationCode } from '../../model/code.ts';
import { archivedFilesPath, type ArchivedFiles } from '../archived-files.ts';

declare global {
  interface Window {
    archivedCertificate?: ArchivedFiles;
  }
}

/** What the archive says of a code. Rejects where it says nothing: from a disk a missing file is not told from a failing one. */
export function archivedCertificate(code: VerificationCode): Promise<ArchivedFiles> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `../${archivedFilesPath(code)}`;
    script.addEventListener('error', () => reject(new Error('Not in this archive.')));
    script.addEventListener('load', () => {
      const files = window.archivedCertificate;
      if (files?.code === code) resolve(files);
      else reject(new Error('Another certificate.'));
    });
    document.head.append(script);
    script.addEventListener('load', () => script.remove());
  });
}
