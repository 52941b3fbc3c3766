import type { CertificateArtwork } from '../../../src/image/artwork.ts';
import type { ImageSize } from '../../../src/model/addresses.ts';

/** A way to make a PNG file of a certificate. */
export type Painter = (artwork: CertificateArtwork) => Promise<Uint8Array>;

/** Gets ready for the certificates of one session. */
export type MakePainter = (size: ImageSize, first: CertificateArtwork) => Promise<Painter>;
