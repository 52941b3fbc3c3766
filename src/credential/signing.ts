import { issuingContextOf, type IssuingContext } from './issuing-context.ts';
import type { IssuerKey } from './issuer-key.ts';
import type { Content } from '../model/content.ts';

/** With what a site's certificates are signed. */
export interface Signing {
  /** Institutions that sign nothing here have no `credentials` in it, whatever the content says. */
  readonly issuingContext: IssuingContext;
  /** By the institution's id. */
  readonly keys: ReadonlyMap<string, IssuerKey>;
}

/** How an institution's certificates are signed, in the words of pages. */
export type SigningState = 'signed' | 'development' | 'unsigned';

export type SignedContent = Pick<Content, 'site' | 'institutions' | 'courses'>;

/** Signs for the institutions that have a key, and for no others. */
export function signingWith(content: SignedContent, keys: ReadonlyMap<string, IssuerKey>): Signing {
  const institutions = content.institutions.map(({ credentials, ...institution }) =>
    credentials && keys.has(institution.id) ? { ...institution, credentials } : institution,
  );
  return { issuingContext: issuingContextOf({ ...content, institutions }), keys };
}

export function signingState({ keys }: Signing, institutionId: string): SigningState {
  const key = keys.get(institutionId);
  if (!key) return 'unsigned';
  return key.isDevelopment ? 'development' : 'signed';
}
