import { dayOfMark, type CertificateArtwork } from './artwork.ts';

/** Texts for people and programs that look into the file, by the keywords of PNG. */
interface CertificateTexts {
  readonly Title: string;
  readonly Source: string;
  /** Only where the certificate is a sample or no longer holds. */
  readonly Warning?: string;
}

export function textsOf({ name, shared, mark, verifyUrl }: CertificateArtwork): CertificateTexts {
  const warnings = [
    ...(shared.sample ? ['Sample – not a real certificate.'] : []),
    ...(mark ? [`${mark.word} ${dayOfMark(mark)}.`] : []),
  ];
  return {
    Title: `Certificate of ${name}: ${shared.course.title}, ${shared.institution.name}`,
    Source: verifyUrl,
    ...(warnings.length > 0 ? { Warning: warnings.join(' ') } : {}),
  };
}
