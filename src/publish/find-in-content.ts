import { artworkOf } from '../image/artwork.ts';
import { imageVersion } from '../image/image-version.ts';
import { openCertificate } from '../load/open-certificate.ts';
import type { CarriedCertificates } from '../packs/carried-certificates.ts';
import { buildState } from './build-state.ts';
import { checkedContent } from './checked-content.ts';

/** While `npm start` runs: finds a certificate in the content, as functions find it in what a deploy carries. */
export const findInContent: CarriedCertificates['find'] = async (code) => {
  const { content, today } = await checkedContent();
  const certificate = await openCertificate(content, code);
  const course = content.courses.find(({ id }) => id === certificate?.courseId);
  const { stateOf, institutions } = await buildState.signingOf(content);
  const institution = institutions.find(({ id }) => id === certificate?.institutionId);
  if (!certificate || !course || !institution) return null;
  const artwork = artworkOf(content, certificate, today);
  const signing = Object.fromEntries(institutions.map(({ id }) => [id, stateOf(id)] as const));
  return {
    ...{ certificate, institution, course, signing: stateOf(institution.id) },
    carried: { today, site: content.site, institutions, signing },
    imageVersion: artwork && imageVersion(artwork),
    proof: null,
    isDrawn: false,
  };
};
