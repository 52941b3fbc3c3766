import type { CertificateArtwork } from '../../../src/image/artwork.ts';
import type { Sheet } from '../../../src/image/design/stampings.ts';

/** A way to make a PNG file of a certificate. */
export type Painter = (artwork: CertificateArtwork) => Promise<Uint8Array>;

/** Gets ready for the certificates of one session. */
export type MakePainter = (size: Sheet, first: CertificateArtwork) => Promise<Painter>;
