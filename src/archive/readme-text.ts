import { inWords, type CalendarDay } from '../values/calendar.ts';
import { counted } from '../wording/listed.ts';

export interface ArchiveFacts {
  readonly siteName: string;
  readonly url: string;
  readonly isSample: boolean;
  readonly asOf: CalendarDay;
  /** The session or course of its certificates, in words; null where it has all of the site. */
  readonly part: string | null;
  readonly certificates: number;
  /** How many of them have a signed credential here. */
  readonly credentials: number;
  /** The DIDs under which credentials are signed. */
  readonly issuers: readonly string[];
}

/** `README.txt`: what the folder is, for those who find it in twenty years. Lines of at most 78 characters. */
export function readmeText(facts: ArchiveFacts): string {
  return [
    `${facts.siteName}: an archive`,
    ...(facts.isSample ? ['A SAMPLE: every institution, person and certificate is invented.'] : []),
    `Status as of ${inWords(facts.asOf)}. What was revoked or corrected later is not in it.`,
    `It was published at ${facts.url}`,
    `${counted(facts.certificates, 'certificate')}, ${facts.credentials.toLocaleString('en-GB')} of them as signed credentials.`,
    ...partLines(facts.part),
    '',
    'LOOK AT IT: open index.html in a browser. Nothing is fetched from anywhere.',
    'SERVE IT: put the folder on any host, at any address. It is plain files.',
    'CHECK A CERTIFICATE: open verify/index.html and choose the PNG, PDF or',
    'credential file that you were given. It is checked in the browser, with no',
    'network. On a host that needs https, as browsers check signatures only there;',
    'from a disk it works as it is.',
    '',
    'What is where',
    '  verify/<CODE>/index.html       what was stated of a certificate',
    '  verify/<CODE>/credential.json  the signed credential, Open Badges 3.0',
    '  certificates/<CODE>.png, .pdf  the certificate; the credential is inside',
    '  .well-known/did.json and institutions/<id>/did.json   the public keys',
    '  status/<course>.<session>.json which certificates did not count, signed',
    '  SHA256SUMS                     "sha256sum --check SHA256SUMS" checks all files',
    '',
    ...issuerLines(facts.issuers),
    'A credential can be checked with other software, too: it is a W3C Verifiable',
    'Credential with a Data Integrity proof, eddsa-rdfc-2022, and a Bitstring',
    'Status List. A did:web names a host: where that host is gone, or is',
    'owned by someone else by now, use the keys in this archive instead.',
    'This archive is as trustworthy as the one who keeps it: its keys are what the',
    'institutions published on the day above.',
    '',
  ].join('\n');
}

const partLines = (part: string | null): readonly string[] =>
  part === null ? [] : ['Of the certificates of the site, it has only those of', `  ${part}`];

const issuerLines = (issuers: readonly string[]): readonly string[] =>
  issuers.length === 0
    ? ['Nothing in it is signed: a certificate is proved by its page alone.', '']
    : ['Issuers', ...issuers.map((issuer) => `  ${issuer}`), ''];
