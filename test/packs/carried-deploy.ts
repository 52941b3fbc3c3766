import type { Proof } from '../../src/credential/credential.ts';
import type { CertificateFile } from '../../src/model/addresses.ts';
import type { Certificate } from '../../src/model/certificate.ts';
import type { VerificationCode } from '../../src/model/code.ts';
import type { PublishingWay } from '../../src/model/publishing.ts';
import { drawnPack, drawnPackName } from '../../src/packs/drawn-pack.ts';
import { publishingPack, publishingPackName } from '../../src/packs/publishing-pack.ts';
import { coursePack, coursePackName, sitePack, sitePackName } from '../../src/packs/site-pack.ts';
import { entryOf, signing } from '../credential/issuing.ts';
import { specimenCertificate, specimenCourse, specimenSite } from '../model/specimens.ts';
import { shardsOf } from './shards-of.ts';

export interface CarriedDeploy {
  readonly certificates?: readonly Certificate[];
  readonly way?: PublishingWay;
  /** Tells the files of one deploy from those of another. */
  readonly edition?: string;
}

/** A code of an older system, which ends like the name of a preview. */
export const olderCode = 'OLD-2013-77-SOCIAL' as VerificationCode;
export const older: Certificate = { ...specimenCertificate, code: olderCode };
export const { code } = specimenCertificate;

/** The bytes of a file in a deploy of `carriedDeploy`, long enough for ranges. */
export const drawnFile = (of: VerificationCode, kind: CertificateFile, edition = ''): Buffer =>
  Buffer.from(`${kind} of ${of} ${edition} 0123456789`);

/** All packs of a deploy whose files are words and were drawn by its build, so that none has to be stamped. */
export function carriedDeploy({
  certificates = [specimenCertificate, older],
  way = 'on-demand',
  edition = '',
}: CarriedDeploy = {}): Map<string, Buffer> {
  const institution = signing([entryOf('first')]);
  const site = {
    today: '2026-06-01',
    site: specimenSite,
    institutions: [institution],
    signing: { [institution.id]: 'signed' as const },
  };
  const carried = certificates.map((certificate) => ({
    certificate,
    proof,
    imageVersion: '0123abcd',
    isDrawn: true,
  }));
  const drawn = certificates.map(({ code: of }): [string, Buffer] => [
    drawnPackName(of),
    drawnPack(of, {
      print: drawnFile(of, 'print', edition),
      screen: drawnFile(of, 'screen', edition),
      social: drawnFile(of, 'social', edition),
      pdf: drawnFile(of, 'pdf', edition),
    }),
  ]);
  return new Map([
    [publishingPackName, publishingPack(way)],
    [sitePackName, sitePack(site)],
    [coursePackName(specimenCourse.id), coursePack(specimenCourse)],
    ...shardsOf(carried),
    ...drawn,
  ]);
}

const proof: Proof = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  created: '2026-05-01T00:00:00Z',
  verificationMethod: 'did:web:certificates.example.org#first',
  proofPurpose: 'assertionMethod',
  proofValue: 'z0',
};
