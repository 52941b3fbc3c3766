import type { CalendarDay } from '../../values/calendar.ts';
import { statusOn } from '../../model/certificate.ts';
import type { SessionContent } from '../../model/content.ts';
import {
  credentialOf,
  signedCertificate,
  type CarriedCredential,
} from '../../records/published/carried-credential.ts';
import {
  issuingContextFrom,
  storedIssuingContext,
} from '../../records/published/issuing-context-of.ts';
import type { RecordKey } from '../../account/keys.ts';
import { ownedRecords } from '../../records/published/owned-records.ts';
import { carriedRecords, type CarriedRecords } from '../../records/published/carried-records.ts';
import { signerOf } from './signed-credentials.ts';
import type { Signing } from '../../credential/signing.ts';

/**
 * The records of a session, signed where the learner passed and the certificate counts. The signed credential is assembled from the data that
 * will be stored, as the record service assembles it to answer.
 * @param session its records, and the certificates that they name with all later ones of the same lines
 * @param secret of the site
 */
export async function signedRecords(
  session: SessionContent,
  { today, secret }: { readonly today: CalendarDay; readonly secret: string },
  signing: Signing,
): Promise<CarriedRecords> {
  const standing = issuingContextFrom(storedIssuingContext(signing.issuingContext));
  const sign = signerOf(signing);
  const credentials = new Map<RecordKey, CarriedCredential>();
  for (const { published, certificate } of ownedRecords(session, today, secret)) {
    if (!certificate || !signing.keys.has(certificate.institutionId)) continue;
    if (!['valid', 'expired'].includes(statusOn(certificate, today).kind)) continue;
    const signed = signedCertificate(certificate);
    const credential = credentialOf(standing, published, signed, today);
    if (!credential) continue;
    const { proof } = await sign(certificate.institutionId, credential);
    credentials.set(published.key, { certificate: signed, statedOn: today, proof: proof[0] });
  }
  return carriedRecords(session, today, secret, credentials);
}
