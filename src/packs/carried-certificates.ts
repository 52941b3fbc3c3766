import { LRUCache } from 'lru-cache';
import { CouldNotCheck } from '../account/key-store.ts';
import type { Fonts } from '../fonts/font-file.ts';
import { certificateCredential } from '../credential/certificate-credential.ts';
import { credentialText } from '../credential/credential.ts';
import { issuingContextOf } from '../credential/issuing-context.ts';
import type { SigningState } from '../credential/signing.ts';
import { artworkOf } from '../image/artwork.ts';
import { fileStamper, type StampFile } from '../image/stamp-file.ts';
import { withFonts } from '../image/text/fonts-in-use.ts';
import type { CertificateFile } from '../model/addresses.ts';
import { carriesCredential } from '../model/addresses.ts';
import type { VerificationCode } from '../model/code.ts';
import type { Course, Institution } from '../model/content.ts';
import { fontIndexName, fontPackName, fontsIn } from './font-pack.ts';
import { packedFonts } from './packed-fonts.ts';
import { preparedIn, sessionPackName, type PackedSession } from './session-pack.ts';
import { certificatesOf, shardName, shardOf, type CarriedCertificate } from './shards.ts';
import { courseIn, coursePackName, siteIn, sitePackName, type CarriedSite } from './site-pack.ts';

/** A certificate with all that its page, files and credential are made of. */
export interface FoundCertificate extends CarriedCertificate {
  readonly carried: CarriedSite;
  readonly institution: Institution;
  readonly course: Course;
  readonly signing: SigningState;
}

/** The certificates that a deploy carries. All methods reject with CouldNotCheck where a pack is missing, damaged or another's. */
export interface CarriedCertificates {
  /** Null where none was issued with this code: said only of a part that was read whole. */
  find(code: VerificationCode): Promise<FoundCertificate | null>;
  /** A file as it is published; null where the certificate has none, or there is no certificate. */
  file(code: VerificationCode, kind: CertificateFile): Promise<Uint8Array | null>;
  /** The credential as it is published; null likewise. */
  credential(code: VerificationCode): Promise<string | null>;
}

/** Bytes of packs that are kept in memory, packed as they came. */
const mostBytes = 96 * 1024 * 1024;
/** Unpacked and ready to stamp: some 4 MB for print, 3 MB for screens, less for the others. */
const mostStampers = 16;

/** @param read the bytes of a pack by its name; null if there is none; rejects with CouldNotCheck */
export function carriedCertificates(
  read: (name: string) => Promise<Buffer | null>,
): CarriedCertificates {
  const packs = new LRUCache<string, Buffer>({
    maxSize: mostBytes,
    sizeCalculation: ({ length }) => Math.max(1, length),
    fetchMethod: async (name) => {
      const bytes = await read(name);
      if (bytes === null) throw missing(name);
      return bytes;
    },
    ignoreFetchAbort: true,
  });
  const stampers = new LRUCache<string, Promise<StampFile>>({ max: mostStampers });

  async function opened<T>(name: string, open: (bytes: Buffer) => T | undefined): Promise<T> {
    const found = open(await packs.forceFetch(name));
    if (found !== undefined) return found;
    packs.delete(name);
    throw damaged(name);
  }

  let fonts: Promise<Fonts> | undefined;

  /** The fonts of the deploy. What is opened of them is kept by those who set texts. */
  function fontsOnce(): Promise<Fonts> {
    fonts ??= opened(fontIndexName, fontsIn).then((listed) =>
      packedFonts(listed, (name, sfntOf) => opened(fontPackName(name), sfntOf)),
    );
    fonts.catch(() => (fonts = undefined));
    return fonts;
  }

  async function carriedOf(code: VerificationCode): Promise<CarriedCertificate | null> {
    const shard = shardOf(code);
    const all = await opened(shardName(shard), (bytes) => certificatesOf(shard, bytes));
    return all.get(code) ?? null;
  }

  async function find(code: VerificationCode): Promise<FoundCertificate | null> {
    const found = await carriedOf(code);
    if (!found) return null;
    const { courseId, institutionId } = found.certificate;
    const [carried, course] = await Promise.all([
      opened(sitePackName, siteIn),
      opened(coursePackName(courseId), (bytes) => courseIn(courseId, bytes)),
    ]);
    const institution = carried.institutions.find(({ id }) => id === institutionId);
    if (!institution) throw damaged(sitePackName);
    const signing = carried.signing[institutionId] ?? 'unsigned';
    return { ...found, carried, institution, course, signing };
  }

  function stamperOf(
    session: PackedSession,
    kind: CertificateFile,
    design: Course['design'] & string,
  ): Promise<StampFile> {
    const name = sessionPackName(session);
    const key = `${name} ${kind}`;
    const stamper =
      stampers.get(key) ??
      opened(name, (bytes) => preparedIn(session, kind, bytes)).then((prepared) =>
        fileStamper(design, kind, prepared),
      );
    stampers.set(key, stamper);
    stamper.catch(() => stampers.delete(key));
    return stamper;
  }

  return {
    find,
    async file(code, kind) {
      const found = await find(code);
      if (!found) return null;
      const drawn = found.drawn[kind];
      if (drawn) return drawn;
      const { carried, course, institution, certificate } = found;
      const content = { site: carried.site, institutions: [institution], courses: [course] };
      const artwork = artworkOf(content, certificate, carried.today);
      if (!artwork) return null;
      const [stamp, fonts] = await Promise.all([
        stamperOf(certificate, kind, artwork.shared.design),
        fontsOnce(),
      ]);
      const credential = carriesCredential(kind) ? credentialOf(found) : null;
      const file = await withFonts(fonts, () => stamp(artwork, credential));
      if (file === null)
        throw new CouldNotCheck('A certificate cannot be stamped, and was not drawn.');
      return file;
    },
    async credential(code) {
      const found = await find(code);
      return found && credentialOf(found);
    },
  };
}

/** The credential with the proof that the deploy carries. */
function credentialOf({
  certificate,
  proof,
  carried,
  institution,
  course,
}: FoundCertificate): string | null {
  if (proof === null) return null;
  const context = issuingContextOf({
    site: carried.site,
    institutions: [institution],
    courses: [course],
  });
  const credential = certificateCredential(context, certificate);
  if (credential === null) throw damaged(shardName(shardOf(certificate.code)));
  return credentialText({ ...credential, proof: [proof] });
}

const missing = (name: string) => new CouldNotCheck(`This deploy lacks ${kindOf(name)}.`);
const damaged = (name: string) =>
  new CouldNotCheck(`This deploy has ${kindOf(name)} that cannot be read.`);

/** Never the name itself in a log: a part of certificates tells something of the code that was asked for. */
const kindOf = (name: string): string =>
  name.startsWith('certificates/') ? 'a part of the certificates' : `the pack ${name}`;
