import type { Certificate } from '../model/certificate.ts';
import type { VerificationCode } from '../model/code.ts';
import type { SessionContent } from '../model/content.ts';
import type { ContentBySession } from './read-sessions.ts';

type Sessions = Pick<ContentBySession, 'sessions'>;

/** One certificate, of which the session alone is opened; undefined where none has that code. */
export const openCertificate = async (
  content: Sessions,
  code: VerificationCode,
): Promise<Certificate | undefined> => (await openWithSession(content, code))?.certificate;

/** The same, with all that its session has. */
export async function openWithSession(
  { sessions }: Sessions,
  code: VerificationCode,
): Promise<{ readonly certificate: Certificate; readonly session: SessionContent } | undefined> {
  const session = await sessions.find(({ codes }) => codes.includes(code))?.open();
  const certificate = session?.certificates.find((each) => each.code === code);
  return session && certificate && { certificate, session };
}

/** The codes of all certificates. */
export const codesOf = ({ sessions }: Sessions): readonly VerificationCode[] =>
  sessions.flatMap(({ codes }) => codes);
