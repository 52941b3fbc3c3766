import { certificateCredential } from '../credential/certificate-credential.ts';
import { credentialText } from '../credential/credential.ts';
import { issuingContextOf } from '../credential/issuing-context.ts';
import type { SigningState } from '../credential/signing.ts';
import type { VerificationCode } from '../model/code.ts';
import type { Course, Institution } from '../model/content.ts';
import { damaged, type Packs } from './open-packs.ts';
import {
  certificateIn,
  certificatesOf,
  shardName,
  shardOf,
  type CarriedCertificate,
} from './shards.ts';
import { courseIn, coursePackName, siteIn, sitePackName, type CarriedSite } from './site-pack.ts';

/** A certificate with all that its page, files and credential are made of. */
export interface FoundCertificate extends CarriedCertificate {
  readonly carried: CarriedSite;
  readonly institution: Institution;
  readonly course: Course;
  readonly signing: SigningState;
}

/** The certificates that a deploy carries. All methods reject with CouldNotCheck where a pack is missing, damaged or another's. */
export interface CarriedCertificates {
  /** Null where none was issued with this code: said only of a part that was read whole. */
  find(code: VerificationCode): Promise<FoundCertificate | null>;
  /** The same, without what it shares with others. */
  carried(code: VerificationCode): Promise<CarriedCertificate | null>;
  /** The credential as it is published; null where the certificate has none, or there is no certificate. */
  credential(code: VerificationCode): Promise<string | null>;
}

/** Certificates without their files, which `certificateFiles` makes: the function of pages needs nothing that draws. */
export function carriedCertificates(packs: Packs): CarriedCertificates {
  async function carried(code: VerificationCode): Promise<CarriedCertificate | null> {
    const shard = shardOf(code);
    const all = await packs.kept(shardName(shard), (bytes) => certificatesOf(shard, bytes));
    return certificateIn(all, code);
  }

  async function find(code: VerificationCode): Promise<FoundCertificate | null> {
    const found = await carried(code);
    if (!found) return null;
    const { courseId, institutionId } = found.certificate;
    const [site, course] = await Promise.all([
      packs.kept(sitePackName, siteIn),
      packs.kept(coursePackName(courseId), (bytes) => courseIn(courseId, bytes)),
    ]);
    const institution = site.institutions.find(({ id }) => id === institutionId);
    if (!institution) throw damaged(sitePackName);
    const signing = site.signing[institutionId] ?? 'unsigned';
    return { ...found, carried: site, institution, course, signing };
  }

  return {
    find,
    carried,
    async credential(code) {
      const found = await find(code);
      return found && credentialOf(found);
    },
  };
}

/** The credential with the proof that the deploy carries; null where it carries none. Throws CouldNotCheck. */
export function credentialOf({
  certificate,
  proof,
  carried,
  institution,
  course,
}: FoundCertificate): string | null {
  if (proof === null) return null;
  const context = issuingContextOf({
    site: carried.site,
    institutions: [institution],
    courses: [course],
  });
  const credential = certificateCredential(context, certificate);
  if (credential === null) throw damaged(shardName(shardOf(certificate.code)));
  return credentialText({ ...credential, proof: [proof] });
}
