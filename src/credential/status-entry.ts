import type { Certificate } from '../model/certificate.ts';
import { statusListPath } from './addresses.ts';
import type { JsonObject } from './credential.ts';
import type { IssuingContext } from './issuing-context.ts';

/** The credential's reference to its status: the place of the certificate's present version. */
export function statusEntry(
  { origin }: Pick<IssuingContext, 'origin'>,
  certificate: Certificate,
): JsonObject {
  const list = `${origin}${statusListPath(certificate.courseId, certificate.sessionId)}`;
  const index = String(certificate.statusIndexes.at(-1) ?? 0);
  return {
    id: `${list}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: index,
    statusListCredential: list,
  };
}
