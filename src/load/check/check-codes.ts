import { failsCheck, looksLikeOwn, readCode } from '../../model/code.ts';
import { codeFaultWords } from '../schema-words/code-words.ts';
import { spotOf, type LocatedCertificate } from './certificate-entries.ts';
import type { Filed } from '../files/content-folder.ts';
import { problemAt } from '../yaml/located.ts';
import type { ContentProblem } from '../problem.ts';
import { isSound } from '../files/read-document.ts';

/** Codes that the pattern accepts but that are not valid, for example eight hyphens. */
export function checkCodeTexts(document: Filed<'certificates'>): readonly ContentProblem[] {
  const entries: unknown = document.value?.certificates;
  if (!Array.isArray(entries)) return [];
  return (entries as readonly unknown[]).flatMap((entry, at) => {
    const path = ['certificates', at, 'code'];
    const code = (entry as { code?: unknown } | null)?.code;
    if (typeof code !== 'string' || readCode(code).ok || !isSound(document, path)) return [];
    const words = codeFaultWords(code, false);
    return words ? [problemAt({ file: document.file, path }, words)] : [];
  });
}

/** Codes that are taken as they are, as an older system's, but look like one of Laurel's own that lost something. */
export function checkOwnCodes(
  certificates: readonly LocatedCertificate[],
): readonly ContentProblem[] {
  return certificates
    .filter(({ code }) => looksLikeOwn(code))
    .map((certificate) => {
      const count = certificate.code.replaceAll('-', '').length;
      return problemAt(spotOf(certificate, 'code'), {
        code: 'certificate-code-incomplete',
        severity: 'warning',
        what:
          count === 16
            ? 'This looks like a Laurel code with a letter U, which no Laurel code has.'
            : `This looks like a Laurel code with ${count} instead of 16 characters.`,
        why: 'What is printed on the certificate could not be found.',
        fix: 'Compare it with the certificate. If it is from an older system, leave it.',
      });
    });
}

/** Codes whose check character does not fit, unless their file says that it has such codes. */
export function checkCheckCharacters(
  certificates: readonly LocatedCertificate[],
): readonly ContentProblem[] {
  return certificates
    .filter(({ code, document }) => failsCheck(code) && document.value?.uncheckedCodes !== true)
    .map((certificate) =>
      problemAt(spotOf(certificate, 'code'), {
        code: 'certificate-code-mistyped',
        what: 'The last character of this verification code does not follow from the others.',
        why: 'If it was mistyped, what is printed on the certificate could not be found.',
        fix: 'Compare it with the certificate. If Laurel drew it before version 0.3, write `uncheckedCodes: true` above `certificates:`.',
      }),
    );
}

/** Codes of superseded certificates that cannot be read. */
export function checkSupersededCodes(
  certificates: readonly LocatedCertificate[],
): readonly ContentProblem[] {
  return certificates.flatMap((certificate) => {
    const written = certificate.entry.supersedes?.code;
    const words =
      written === undefined || readCode(written).ok ? null : codeFaultWords(written, false);
    return words ? [problemAt(spotOf(certificate, 'supersedes', 'code'), words)] : [];
  });
}
