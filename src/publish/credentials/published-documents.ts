import { hasDistinction, publishedAchievement } from '../../credential/achievement.ts';
import { achievementPath, issuerPath, statusListPath } from '../../credential/addresses.ts';
import type { Did, JsonObject } from '../../credential/credential.ts';
import { didDocument, didPath, siteDidDocument } from '../../credential/did.ts';
import { publishedProfile } from '../../credential/issuer-profile.ts';
import { statusListCredential } from '../../credential/status-list.ts';
import type { Certificate } from '../../model/certificate.ts';
import { signerOf } from './signed-credentials.ts';
import type { Signing } from '../../credential/signing.ts';

/** A document that certificates share and that is published beside them. */
export interface PublishedDocument {
  /** Site-relative. */
  readonly path: string;
  readonly make: () => Promise<JsonObject>;
}

/** The documents of achievements and issuers and, if anything is signed, of keys and status lists. */
export function publishedDocuments(
  signing: Signing,
  certificates: readonly Certificate[],
): readonly PublishedDocument[] {
  return [
    ...achievements(signing),
    ...issuers(signing),
    ...identifiers(signing),
    ...statusLists(signing, certificates),
  ];
}

const finished = (path: string, document: JsonObject): PublishedDocument => ({
  path,
  make: () => Promise.resolve(document),
});

function achievements({ issuingContext }: Signing): PublishedDocument[] {
  return [...issuingContext.courses.values()].flatMap((course) =>
    [false, ...(hasDistinction(course) ? [true] : [])].map((distinction) =>
      finished(
        achievementPath(course.id, distinction),
        publishedAchievement(issuingContext, course, { distinction }),
      ),
    ),
  );
}

function issuers({ issuingContext }: Signing): PublishedDocument[] {
  return [...issuingContext.institutions.values()].map((institution) =>
    finished(issuerPath(institution.id), publishedProfile(issuingContext, institution)),
  );
}

function identifiers({ issuingContext }: Signing): PublishedDocument[] {
  const institutions = [...issuingContext.institutions.values()];
  const own = institutions.flatMap(({ credentials }) => {
    if (!credentials) return [];
    const did = credentials.did as Did;
    return [finished(didPath(did), didDocument(did, credentials.keys))];
  });
  const hosts = own.length > 0 ? siteDidDocument(issuingContext.origin, institutions) : null;
  return hosts ? [...own, finished('/.well-known/did.json', hosts)] : own;
}

function statusLists(signing: Signing, certificates: readonly Certificate[]): PublishedDocument[] {
  const sign = signerOf(signing);
  const sessions = Map.groupBy(certificates, ({ courseId, sessionId }) =>
    statusListPath(courseId, sessionId),
  );
  return [...sessions].flatMap(([path, ofSession]) => {
    const institutionId = ofSession[0]?.institutionId ?? '';
    const list = statusListCredential(signing.issuingContext, ofSession);
    return list ? [{ path, make: () => sign(institutionId, list) }] : [];
  });
}
