import { certificateFilePath } from '../model/addresses.ts';
import type { Certificate } from '../model/certificate.ts';
import { identityStatement } from '../model/identity-statement.ts';
import { sessionDates } from '../model/sessions.ts';
import { achievement } from './achievement.ts';
import { credentialPath } from './addresses.ts';
import { credentialsContext, openBadgesContext } from './context-addresses.ts';
import type { Credential, JsonObject } from './credential.ts';
import { endOfDay, startOfDay } from './day-bounds.ts';
import type { IssuingContext } from './issuing-context.ts';
import { issuerProfile } from './issuer-profile.ts';
import { asSample, sampleSentences } from './sample-words.ts';
import { statusEntry } from './status-entry.ts';

/**
 * The certificate as an Open Badges 3.0 credential. Null where it has no name (any more), where its institution signs nothing, and where
 * the issuing context lacks its course or institution.
 */
export function certificateCredential(
  issuingContext: IssuingContext,
  certificate: Certificate,
): Credential | null {
  const { origin, site } = issuingContext;
  const course = issuingContext.courses.get(certificate.courseId);
  const institution = issuingContext.institutions.get(certificate.institutionId);
  const issuer = institution && issuerProfile(issuingContext, institution);
  if (certificate.name === null || !course || !institution || !issuer) return null;
  const title = certificate.distinction ? `${course.title}, with distinction` : course.title;
  const { expires } = certificate;
  return {
    '@context': [credentialsContext, openBadgesContext],
    id: `${origin}${credentialPath(certificate.code)}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: asSample(site, `Certificate: ${title}`),
    description: [...sampleSentences(site), `Issued by ${institution.name}.`].join(' '),
    image: { id: `${origin}${certificateFilePath(certificate.code, 'print')}`, type: 'Image' },
    issuer,
    validFrom: startOfDay(certificate.issued, site.timeZone),
    ...(expires === null ? {} : { validUntil: endOfDay(expires, site.timeZone) }),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [nameObject(certificate.name)],
      ...termOf(issuingContext, certificate),
      achievement: achievement(issuingContext, course, certificate),
    },
    evidence: [identityEvidence(certificate, institution.name)],
    credentialStatus: statusEntry(issuingContext, certificate),
  };
}

/** The learner's name as it is printed, in the one place where Open Badges have it. */
export function nameObject(name: string): JsonObject {
  return { type: 'IdentityObject', hashed: false, identityHash: name, identityType: 'name' };
}

function termOf(issuingContext: IssuingContext, { courseId, sessionId }: Certificate): JsonObject {
  const sessions = issuingContext.courses.get(courseId)?.sessions ?? [];
  const session = sessions.find(({ id }) => id === sessionId);
  return session ? { term: sessionDates(session) } : {};
}

function identityEvidence({ identity }: Certificate, institution: string): JsonObject {
  const { title, sentences } = identityStatement(identity, institution);
  return {
    type: ['Evidence'],
    name: 'How the learner’s identity was checked',
    description: title,
    narrative: sentences.join(' '),
  };
}
