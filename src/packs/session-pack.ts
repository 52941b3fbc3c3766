import { packed, unpacked, unpackedSize } from '../cache/pack.ts';
import type { PreparedFiles } from '../image/stamp-file.ts';
import type { CertificateFile } from '../model/addresses.ts';

/** The session of a certificate, as far as it decides what is printed for all. */
export interface PackedSession {
  readonly courseId: string;
  readonly sessionId: string;
  readonly distinction: boolean;
}

/** The name of a session's pack in a deploy. It states which session it is of, so that another in its place is noticed. */
export const sessionPackName = ({ courseId, sessionId, distinction }: PackedSession): string =>
  `sessions/${courseId}.${sessionId}${distinction ? '.distinction' : ''}.pack`;

interface SessionPack {
  readonly name: string;
  /** A pack each, since an answer needs one kind alone. */
  readonly files: Readonly<Record<CertificateFile, Uint8Array>>;
}

export function sessionPack(session: PackedSession, prepared: PreparedFiles): Buffer {
  const { print, screen, social, pdf } = prepared;
  const files = {
    print: packed(print),
    screen: packed(screen),
    social: packed(social),
    pdf: packed(pdf),
  };
  return packed({ name: sessionPackName(session), files } satisfies SessionPack, 0);
}

/** Whether bytes are the pack of that session as a build of this version has written it. */
export const isSessionPack = (session: PackedSession, bytes: Buffer): boolean =>
  packIn(session, bytes) !== undefined;

/** A prepared part, and how many bytes it takes. */
export interface Unpacked<Prepared> {
  readonly prepared: Prepared;
  readonly bytes: number;
}

/** The prepared part of one kind; undefined where the bytes are not the pack of that session as a build of this version has written it. */
export function preparedIn<Kind extends CertificateFile>(
  session: PackedSession,
  kind: Kind,
  bytes: Buffer,
): Unpacked<PreparedFiles[Kind]> | undefined {
  const pack = packIn(session, bytes);
  return pack && partOf(pack, kind);
}

/** The prepared images; undefined likewise. */
export function imagesIn(
  session: PackedSession,
  bytes: Buffer,
): Omit<PreparedFiles, 'pdf'> | undefined {
  const pack = packIn(session, bytes);
  if (!pack) return undefined;
  const [print, screen, social] = [
    partOf(pack, 'print'),
    partOf(pack, 'screen'),
    partOf(pack, 'social'),
  ];
  if (!print || !screen || !social) return undefined;
  return { print: print.prepared, screen: screen.prepared, social: social.prepared };
}

function packIn(session: PackedSession, bytes: Buffer): SessionPack['files'] | undefined {
  const found = unpacked(bytes) as Partial<SessionPack> | undefined;
  return found?.name === sessionPackName(session) ? found.files : undefined;
}

function partOf<Kind extends CertificateFile>(
  files: SessionPack['files'],
  kind: Kind,
): Unpacked<PreparedFiles[Kind]> | undefined {
  const file = files[kind] as Uint8Array | undefined;
  if (!(file instanceof Uint8Array)) return undefined;
  const part = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const prepared = unpacked(part) as PreparedFiles[Kind] | undefined;
  return prepared && { prepared, bytes: unpackedSize(part) };
}
