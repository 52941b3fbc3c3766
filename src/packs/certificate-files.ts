import { LRUCache } from 'lru-cache';
import { CouldNotCheck } from '../account/key-store.ts';
import type { Fonts } from '../fonts/font-file.ts';
import { artworkOf } from '../image/artwork.ts';
import { fileStamper, type StampFile } from '../image/stamp-file.ts';
import { withFonts } from '../image/text/fonts-in-use.ts';
import { carriesCredential, type CertificateFile } from '../model/addresses.ts';
import type { VerificationCode } from '../model/code.ts';
import type { DesignName } from '../values/design-name.ts';
import { credentialOf, type CarriedCertificates } from './carried-certificates.ts';
import { drawnIn, drawnPackName } from './drawn-pack.ts';
import { fontIndexName, fontPackName, fontsIn } from './font-pack.ts';
import type { Packs } from './open-packs.ts';
import { packedFonts } from './packed-fonts.ts';
import { preparedIn, sessionPackName, type PackedSession } from './session-pack.ts';

/** The files of the certificates that a deploy carries. */
export interface CertificateFiles {
  /**
   * A file as it is published; null where the certificate has none, or there is no certificate. Rejects with CouldNotCheck where a pack is
   * missing, damaged or another's.
   */
  file(code: VerificationCode, kind: CertificateFile): Promise<Uint8Array | null>;
}

/** Bytes of what is unpacked and ready to stamp: some 3.5 MB of a session for print, 3 MB for screens, less for the others. */
const mostPrepared = 128 * 1024 * 1024;

interface Stamper {
  readonly stamp: StampFile;
  readonly bytes: number;
}

interface Stamped {
  readonly session: PackedSession;
  readonly kind: CertificateFile;
  readonly design: DesignName;
}

/** @param certificates found in the same packs */
export function certificateFiles(
  packs: Packs,
  certificates: Pick<CarriedCertificates, 'carried' | 'find'>,
): CertificateFiles {
  const stampers = new LRUCache<string, Stamper, Stamped>({
    maxSize: mostPrepared,
    sizeCalculation: ({ bytes }) => bytes,
    async fetchMethod(_key, _stale, { context: { session, kind, design } }) {
      const { prepared, bytes } = await packs.opened(sessionPackName(session), (pack) =>
        preparedIn(session, kind, pack),
      );
      return { stamp: fileStamper(design, kind, prepared), bytes };
    },
    ignoreFetchAbort: true,
  });

  /** Made once for a session and kind as long as there is room for it. */
  const stamperOf = (context: Stamped): Promise<Stamper> =>
    stampers.forceFetch(`${sessionPackName(context.session)} ${context.kind}`, { context });

  let fonts: Promise<Fonts> | undefined;

  /** The fonts of the deploy. What is opened of them is kept by those who set texts. */
  function fontsOnce(): Promise<Fonts> {
    fonts ??= packs
      .opened(fontIndexName, fontsIn)
      .then((listed) =>
        packedFonts(listed, (name, sfntOf) => packs.opened(fontPackName(name), sfntOf)),
      );
    fonts.catch(() => (fonts = undefined));
    return fonts;
  }

  return {
    async file(code, kind) {
      const carried = await certificates.carried(code);
      // Read at the same time as what it shares with others.
      if (carried?.isDrawn) packs.expect(drawnPackName(code));
      else if (carried?.imageVersion)
        packs.expect(sessionPackName(carried.certificate), fontIndexName);
      const found = await certificates.find(code);
      if (!found) return null;
      if (found.isDrawn)
        return packs.opened(drawnPackName(code), (bytes) => drawnIn(code, kind, bytes));
      const { site, today } = found.carried;
      const content = { site, institutions: [found.institution], courses: [found.course] };
      const artwork = artworkOf(content, found.certificate, today);
      if (!artwork) return null;
      const { design } = artwork.shared;
      const [{ stamp }, ownFonts] = await Promise.all([
        stamperOf({ session: found.certificate, kind, design }),
        fontsOnce(),
      ]);
      const credential = carriesCredential(kind) ? credentialOf(found) : null;
      const file = await withFonts(ownFonts, () => stamp(artwork, credential));
      if (file === null)
        throw new CouldNotCheck('A certificate cannot be stamped, and was not drawn.');
      return file;
    },
  };
}
