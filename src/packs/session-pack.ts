import { packed, unpacked } from '../cache/pack.ts';
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

/** The prepared part of one kind; undefined where the bytes are not the pack of that session as a build of this version has written it. */
export function preparedIn<Kind extends CertificateFile>(
  session: PackedSession,
  kind: Kind,
  bytes: Buffer,
): PreparedFiles[Kind] | undefined {
  const found = unpacked(bytes) as Partial<SessionPack> | undefined;
  const file = found?.name === sessionPackName(session) ? found.files?.[kind] : undefined;
  return file instanceof Uint8Array
    ? (unpacked(Buffer.from(file.buffer, file.byteOffset, file.byteLength)) as PreparedFiles[Kind])
    : undefined;
}
