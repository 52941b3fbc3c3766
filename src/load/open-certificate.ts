import type { Certificate } from '../model/certificate.ts';
import type { VerificationCode } from '../model/code.ts';
import type { ContentBySession } from './read-sessions.ts';

/** One certificate, of which the session alone is opened; undefined where none has that code. */
export async function openCertificate(
  { sessions }: Pick<ContentBySession, 'sessions'>,
  code: VerificationCode,
): Promise<Certificate | undefined> {
  const session = sessions.find(({ codes }) => codes.includes(code));
  const opened = await session?.open();
  return opened?.certificates.find((certificate) => certificate.code === code);
}

/** The codes of all certificates. */
export const codesOf = ({
  sessions,
}: Pick<ContentBySession, 'sessions'>): readonly VerificationCode[] =>
  sessions.flatMap(({ codes }) => codes);
