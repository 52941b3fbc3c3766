import { didFor } from '../../credential/did.ts';
import type { IssuerKey } from '../../credential/issuer-key.ts';
import { issuerKey } from '../../credential/issuer-keys.ts';
import { secretKeyOf } from '../../credential/multikey.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import type { Institution } from '../../model/content.ts';
import { signingWith, type SignedContent, type Signing } from '../../credential/signing.ts';

export interface DevelopmentOptions {
  /** Origin of the server on this machine. */
  readonly origin: string;
  readonly today: CalendarDay;
  /** 32 bytes, always the same for an institution. */
  readonly seedOf: (institutionId: string) => Promise<Uint8Array>;
}

/**
 * Signs for every institution, with keys that prove nothing: their DIDs are on the host of this machine itself, so that no one else can
 * even request them. The keys in the content are ignored.
 */
export async function developmentSigning(
  content: SignedContent,
  { origin, today, seedOf }: DevelopmentOptions,
): Promise<Signing> {
  const keys = new Map<string, IssuerKey>();
  const institutions: Institution[] = [];
  for (const institution of content.institutions) {
    const { id } = institution;
    const did = didFor(origin, id, false);
    const secret = secretKeyOf(await seedOf(id));
    keys.set(id, issuerKey(id, did, secret));
    institutions.push({
      ...institution,
      credentials: { did, keys: [{ key: secret.publicKey, created: today }] },
    });
  }
  const { issuingContext } = signingWith({ ...content, institutions }, keys);
  return { issuingContext: { ...issuingContext, origin }, keys };
}
