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
  readonly json: JsonObject;
}

/** The documents of achievements and issuers and, if anything is signed, of keys. */
export const publishedDocuments = (signing: Signing): readonly PublishedDocument[] => [
  ...achievements(signing),
  ...issuers(signing),
  ...identifiers(signing),
];

const finished = (path: string, json: JsonObject): PublishedDocument => ({ path, json });

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

/**
 * The status list of a session, signed by its institution; null where that signs nothing.
 * @param certificates all of the session
 */
export async function statusList(
  signing: Signing,
  certificates: readonly Certificate[],
): Promise<JsonObject | null> {
  const [first] = certificates;
  const list = statusListCredential(signing.issuingContext, certificates);
  return first && list ? signerOf(signing)(first.institutionId, list) : null;
}

/** Those of all sessions that have one. */
export async function statusLists(
  signing: Signing,
  certificates: readonly Certificate[],
): Promise<readonly PublishedDocument[]> {
  const sessions = Map.groupBy(certificates, ({ courseId, sessionId }) =>
    statusListPath(courseId, sessionId),
  );
  const lists: PublishedDocument[] = [];
  for (const [path, ofSession] of sessions) {
    const json = await statusList(signing, ofSession);
    if (json) lists.push({ path, json });
  }
  return lists;
}
