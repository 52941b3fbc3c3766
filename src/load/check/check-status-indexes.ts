import { spotOf, type LocatedCertificate } from './certificate-entries.ts';
import { certificatesOfSession } from './session-facts.ts';
import type { ContentFolder } from '../files/content-folder.ts';
import { problemAt, type Spot } from '../yaml/located.ts';
import type { ContentProblem } from '../problem.ts';
import { freeStatusIndex, statusIndexesOf } from '../status-indexes.ts';

/**
 * Whether each version of each certificate of a session has a separate place in the status list. Nothing is shared where there is
 * no list, because the institution signs nothing: of some thousand certificates two often would.
 * @param folder with the certificates of that session alone
 */
export function checkStatusIndexes(folder: ContentFolder): readonly ContentProblem[] {
  const certificates = certificatesOfSession(folder);
  return [
    ...certificates.flatMap(checkVersions),
    ...(isSigned(folder) ? checkShared(certificates) : []),
  ];
}

function isSigned({ certificates, courses, institutions }: ContentFolder): boolean {
  const course = courses.find(({ id }) => id === certificates[0]?.id);
  const institution = institutions.find((each) => each.id === course?.value?.institution);
  return institution?.value?.credentials !== undefined;
}

function checkVersions(certificate: LocatedCertificate): readonly ContentProblem[] {
  const { entry } = certificate;
  const { corrected, corrections, erased, statusIndexes = [] } = entry;
  if (corrections !== undefined && corrected === undefined && erased === undefined) {
    return [
      problemAt(spotOf(certificate, 'corrections'), {
        code: 'certificate-correction-undated',
        what: 'This certificate was corrected, but it does not say when.',
        fix: 'Add `corrected:` and the day of the last correction, or delete this line.',
      }),
    ];
  }
  const versions = statusIndexesOf(entry, certificate.code).length;
  if (statusIndexes.length <= versions) return [];
  return [
    problemAt(spotOf(certificate, 'statusIndexes'), {
      code: 'certificate-status-extra',
      what: `This certificate has ${statusIndexes.length} places in the status list, but had only ${versions === 1 ? 'one version' : `${versions} versions`}.`,
      why: 'The last place would be taken for that of the present version.',
      fix: 'Delete the last ones, or correct how often the name was corrected: `corrected` and `corrections`.',
    }),
  ];
}

interface Version {
  readonly certificate: LocatedCertificate;
  readonly number: number;
  readonly index: number;
}

function checkShared(certificates: readonly LocatedCertificate[]): readonly ContentProblem[] {
  const versions = certificates.flatMap((certificate) =>
    statusIndexesOf(certificate.entry, certificate.code).map((index, number) => ({
      certificate,
      number,
      index,
    })),
  );
  const taken = new Set(versions.map(({ index }) => index));
  if (taken.size === versions.length) return [];
  const firsts = new Map<number, Version>();
  return versions.flatMap((version) => {
    const first = firsts.get(version.index);
    if (!first) firsts.set(version.index, version);
    return first && !isCodeTwice(version, first) ? [shared(version, first, taken)] : [];
  });
}

/** Repeated codes have equal places; they are reported where codes are checked. */
const isCodeTwice = ({ certificate }: Version, first: Version): boolean =>
  certificate !== first.certificate && certificate.code === first.certificate.code;

function shared(version: Version, first: Version, taken: ReadonlySet<number>): ContentProblem {
  const { certificate, number, index } = version;
  const { statusIndexes = [] } = certificate.entry;
  const free = statusIndexesOf(certificate.entry, certificate.code)
    .slice(0, Math.max(number + 1, statusIndexes.length))
    .with(number, freeStatusIndex(index, taken))
    .join(', ');
  const isSame = certificate === first.certificate;
  return problemAt(indexSpot(version), {
    code: 'certificate-status-shared',
    what: isSame
      ? 'Two versions of this certificate have the same place in the session’s status list.'
      : 'This certificate has the same place in the session’s status list as another one.',
    why: 'If one of the two were revoked, the other would be taken for revoked, too.',
    fix: `Give the one that was issued last a place of its own. Here that is \`statusIndexes: [${free}]\`.`,
    ...(isSame ? {} : { related: { spot: indexSpot(first), what: 'the other certificate' } }),
  });
}

const indexSpot = ({ certificate, number }: Version): Spot =>
  certificate.entry.statusIndexes?.[number] === undefined
    ? spotOf(certificate, 'code')
    : { ...spotOf(certificate), path: [...certificate.path, 'statusIndexes', number] };
