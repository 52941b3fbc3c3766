import type { CredentialsEntry } from '../../schema/institution.ts';
import type { ContentFolder, Filed } from '../files/content-folder.ts';
import { duplicates } from './duplicates.ts';
import { checkKeyDays } from './check-key-days.ts';
import { problemAt, type Spot } from '../yaml/located.ts';
import type { ContentProblem } from '../problem.ts';
import { isSound } from '../files/read-document.ts';

/** An institution that signs, as its file has it. */
interface Issuer {
  readonly document: Filed<'institution'>;
  readonly credentials: CredentialsEntry;
}

/** Whether the site can publish each institution's keys, and each key is one institution's alone. */
export function checkIssuers(folder: ContentFolder, today: string): readonly ContentProblem[] {
  const issuers = folder.institutions.flatMap((document): readonly Issuer[] => {
    const credentials = document.value?.credentials;
    return credentials && isSound(document, ['credentials']) ? [{ document, credentials }] : [];
  });
  const { site } = folder;
  const url = site?.value && isSound(site, ['url']) ? site.value.url : undefined;
  return [
    ...(url === undefined ? [] : issuers.flatMap((issuer) => checkDid(issuer, new URL(url)))),
    ...checkSharedDids(issuers),
    ...checkRepeatedKeys(issuers),
    ...issuers.flatMap(({ document, credentials }) =>
      checkKeyDays(document.file, credentials.keys, today),
    ),
  ];
}

const didSpot = ({ document }: Issuer): Spot => ({
  file: document.file,
  path: ['credentials', 'did'],
});

function checkDid(issuer: Issuer, { host }: URL): readonly ContentProblem[] {
  const { did } = issuer.credentials;
  const ofHost = `did:web:${host.replace(':', '%3A')}`;
  const ofInstitution = `${ofHost}:institutions:${issuer.document.id}`;
  if (did === ofHost || did === ofInstitution) return [];
  return [
    problemAt(didSpot(issuer), {
      code: 'issuer-did-elsewhere',
      what: `This DID is neither of this site, ${host}, nor of this institution on it.`,
      why: 'Anyone who checks a certificate would look for the public keys where this site cannot publish them.',
      fix: `Correct \`url\` in site.yaml if it is wrong. If the site has moved for good, write \`${ofInstitution}\`; what was downloaded before can then be checked only as long as the earlier address answers.`,
    }),
  ];
}

function checkSharedDids(issuers: readonly Issuer[]): readonly ContentProblem[] {
  return duplicates(issuers, ({ credentials }) => credentials.did).flatMap(({ at, first }) => {
    const [later, earlier] = [issuers[at], issuers[first]];
    if (!later || !earlier) return [];
    return problemAt(didSpot(later), {
      code: 'issuer-did-shared',
      what: 'Another institution has the same DID.',
      why: 'A signature would not show which of the two signed.',
      fix: `Let the one that signed first keep it. Delete \`credentials\` from the other and run npm run key -- new --institution ${later.document.id} there.`,
      related: { spot: didSpot(earlier), what: 'the other institution' },
    });
  });
}

function checkRepeatedKeys(issuers: readonly Issuer[]): readonly ContentProblem[] {
  const keys = issuers.flatMap(({ document, credentials }) =>
    credentials.keys.map(({ key }, at) => ({
      key,
      spot: { file: document.file, path: ['credentials', 'keys', at, 'key'] },
    })),
  );
  return duplicates(keys, ({ key }) => key).flatMap(({ at, first }) => {
    const [later, earlier] = [keys[at], keys[first]];
    if (!later || !earlier) return [];
    return problemAt(later.spot, {
      code: 'issuer-key-repeated',
      what: 'This key is listed twice.',
      why: 'A key belongs to one institution, from one day on.',
      fix: 'Delete one of the two.',
      related: { spot: earlier.spot, what: 'the first one' },
    });
  });
}
