import { certificateCredential } from '../../../src/credential/certificate-credential.ts';
import type { Credential } from '../../../src/credential/credential.ts';
import { issuingContextOf } from '../../../src/credential/issuing-context.ts';
import type { IssuerKey } from '../../../src/credential/issuer-key.ts';
import { issuerKeysFrom } from '../../../src/credential/issuer-keys.ts';
import { statusListCredential } from '../../../src/credential/status-list.ts';
import { openContent } from '../../../src/environment/open-content.ts';
import { withKeyedContent, type KeyedContent } from './keyed-content.ts';

/** The documents that the institutions of a site of invented certificates sign. */
export interface BenchCredentials {
  /** In the order of the content, as a build takes them: course after course. */
  readonly certificates: readonly Credential[];
  readonly statusLists: readonly Credential[];
  /** By the issuer's DID. */
  readonly keys: ReadonlyMap<string, IssuerKey>;
}

export function benchCredentials(certificates: number): Promise<BenchCredentials> {
  return withKeyedContent(certificates, credentialsIn);
}

async function credentialsIn({ folder, issuerKey }: KeyedContent): Promise<BenchCredentials> {
  const { content } = await openContent({ contentDir: folder });
  if (!content) throw new Error('The invented content has errors.');
  const issuingContext = issuingContextOf(content);
  const { keys } = issuerKeysFrom(issuerKey, { ...content, origin: issuingContext.origin });
  const sessions = Map.groupBy(content.certificates, (one) => `${one.courseId}/${one.sessionId}`);
  return {
    certificates: content.certificates.flatMap(
      (one) => certificateCredential(issuingContext, one) ?? [],
    ),
    statusLists: [...sessions.values()].flatMap(
      (own) => statusListCredential(issuingContext, own) ?? [],
    ),
    keys: new Map([...keys.values()].map((key) => [key.did, key])),
  };
}
