import type { PersonKey } from './keys.ts';
import type { Person } from './people.ts';
import type { Service } from './service.ts';
import { isForAnyone, type Destination } from './sign-in-destination.ts';

export type SigningIn =
  /** Staff have entered the address. */
  | { readonly kind: 'known'; readonly person: Person }
  /** It is in no record (yet), and its owner has agreed to Signature Track. */
  | { readonly kind: 'enrolled' }
  | { readonly kind: 'stranger' };

/**
 * Who would sign in to a page of this site; null for those who may not. Strangers may where Signature Track can be used: where a
 * course takes part, and staff have set the key that it needs. The same is looked up for all.
 */
export async function whoSignsIn(
  { published, isEnrolled, hasIdentityKey }: Service,
  key: PersonKey,
  destination: Destination,
): Promise<SigningIn | null> {
  const [person, hasAgreed, { courses }] = await Promise.all([
    published.person(key),
    isEnrolled(key),
    published.catalogue(),
  ]);
  if (person !== null) return { kind: 'known', person };
  if (!hasIdentityKey || !isForAnyone(destination)) return null;
  if (hasAgreed) return { kind: 'enrolled' };
  return courses.some(({ signatureTrack }) => signatureTrack) ? { kind: 'stranger' } : null;
}
