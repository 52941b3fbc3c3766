import type { VerificationCode } from '../../model/code.ts';
import type { CertificateArtwork, SharedArtwork } from '../artwork.ts';

const code = '7K3FQ2WX9MNB4TRE' as VerificationCode;

/** A certificate like any other of its session, for choosing colours and codes before there is one. */
export function specimenOf(shared: SharedArtwork): CertificateArtwork {
  return {
    shared,
    name: 'Alexandra Featherstone-Whitby',
    lang: null,
    issued: '28 September 2026',
    code,
    // As long as all others: a QR code's size follows from its length.
    verifyUrl: `${shared.site.verify}${code}/`,
    printedCode: '7K3F-Q2WX-9MNB-4TRE',
    mark: null,
  };
}
