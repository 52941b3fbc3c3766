import { certificateFilePath, verifyPath } from '../src/model/addresses.ts';
import type { CalendarDay } from '../src/values/calendar.ts';
import { statusOn, type Certificate, type CertificateStatus } from '../src/model/certificate.ts';
import type { Content } from '../src/model/content.ts';

/** A site-relative address and a description of its page. */
export interface WorthOpening {
  readonly what: string;
  readonly path: string;
}

/** Of a large site, the first sessions are enough to find an address of every kind. */
export const certificatesToChooseFrom = 5_000;

type Kind = CertificateStatus['kind'];

const noLongerValid: readonly (readonly [Kind, string])[] = [
  ['revoked', 'a revoked one'],
  ['superseded', 'one that was replaced'],
  ['suspended', 'one under review'],
  ['expired', 'an expired one'],
  ['erased', 'an erased one'],
];

/** One address of every kind of page that this content has; the valid certificate is the one with most to show. */
export function worthOpening({ certificates, site }: Content, today: CalendarDay): WorthOpening[] {
  const are = (kind: Kind) =>
    certificates.filter((certificate) => statusOn(certificate, today).kind === kind);
  const [best] = are('valid').sort(byMerits);
  const others = noLongerValid.flatMap(([kind, what]) =>
    are(kind)
      .slice(0, 1)
      .map(({ code }) => ({ what, path: verifyPath(code) })),
  );
  return [
    { what: 'front page', path: '/' },
    { what: 'catalogue', path: '/courses/' },
    { what: 'look-up', path: '/verify/' },
    ...(best ? shown(best, site.identityCheckName) : []),
    ...others,
  ];
}

const shown = (certificate: Certificate, checkName: string): WorthOpening[] => [
  {
    what: `a genuine certificate${merits(certificate, checkName)}`,
    path: verifyPath(certificate.code),
  },
  { what: 'its image', path: certificateFilePath(certificate.code, 'print') },
  { what: 'its PDF', path: certificateFilePath(certificate.code, 'pdf') },
];

const isSigned = ({ identity }: Certificate) => identity.method === 'signature-track';

/** Those with distinction and Signature Track before those with one of them, then the latest. */
function byMerits(a: Certificate, b: Certificate): number {
  const count = (each: Certificate) => Number(each.distinction) + Number(isSigned(each));
  return count(b) - count(a) || Number(isSigned(b)) - Number(isSigned(a)) || latest(a, b);
}

const latest = (a: Certificate, b: Certificate) =>
  a.issued === b.issued ? 0 : a.issued < b.issued ? 1 : -1;

function merits(certificate: Certificate, checkName: string): string {
  const distinction = certificate.distinction ? ', with distinction' : '';
  return isSigned(certificate) ? `${distinction}, ${checkName}` : distinction;
}

/** One line each, the addresses below one another. */
export function addressLines(site: string, addresses: readonly WorthOpening[]): string {
  const width = Math.max(...addresses.map(({ what }) => what.length));
  return addresses.map(({ what, path }) => `  ${what.padEnd(width)}  ${site}${path}\n`).join('');
}
