import { constants, gzipSync } from 'node:zlib';
import type { CalendarDay } from '../values/calendar.ts';
import type { Certificate } from '../model/certificate.ts';
import { statusListLength } from '../model/status-list-length.ts';
import { statusListPath } from './addresses.ts';
import { credentialsContext } from './context-addresses.ts';
import type { Credential, Did } from './credential.ts';
import { startOfDay } from './day-bounds.ts';
import type { IssuingContext } from './issuing-context.ts';

/**
 * The status list of one session, to be signed by its institution. Null if there are no certificates or their institution signs
 * nothing.
 * @param certificates all of one session
 */
export function statusListCredential(
  issuingContext: IssuingContext,
  certificates: readonly Certificate[],
): Credential | null {
  const [first] = certificates;
  const did = first && issuingContext.institutions.get(first.institutionId)?.credentials?.did;
  if (!first || did === undefined) return null;
  const id = `${issuingContext.origin}${statusListPath(first.courseId, first.sessionId)}`;
  return {
    '@context': [credentialsContext],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: { id: did as Did },
    validFrom: startOfDay(earliest(certificates), issuingContext.site.timeZone),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: encodedList(certificates.flatMap(setIndexes)),
    },
  };
}

/**
 * The places of a certificate that are set: of all versions that do not count. An expired one says so itself. Those of a certificate under
 * review are set until the review is over: see `docs/decisions/suspension.md`.
 */
export function setIndexes(certificate: Certificate): readonly number[] {
  const { statusIndexes, revoked, suspended, supersededBy, erased } = certificate;
  return revoked || suspended || supersededBy || erased
    ? statusIndexes
    : statusIndexes.slice(0, -1);
}

function earliest(certificates: readonly Certificate[]): CalendarDay {
  return certificates.map(({ issued }) => issued).reduce((a, b) => (a < b ? a : b));
}

/** Place 0 is the leftmost bit. Multibase base64url (`u`) of the compressed bits. */
function encodedList(indexes: readonly number[]): string {
  const bits = new Uint8Array(statusListLength / 8);
  for (const index of indexes) bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
  // Runs alone are found in the same way by every zlib; other ways of searching depend on the processor.
  const compressed = gzipSync(bits, { level: 9, strategy: constants.Z_RLE });
  // The header's last byte names the operating system, and the same list has the same bytes on all of them.
  compressed[9] = 0xff;
  return `u${compressed.toString('base64url')}`;
}
