import { serviceSettings, shortestSecret } from '../environment/service-settings.ts';
import type { IdentityService } from '../identity/store/identity-service.ts';
import { vaultIn } from '../identity/store/vault.ts';
import { mailingServiceFor } from './mailing-service-for.ts';
import { NotSetUp } from './not-set-up.ts';
import type { RequestContext } from './service-for.ts';

/**
 * The service that the rules of Signature Track need, for one request.
 * Throws NotSetUp, which is a CouldNotCheck, if staff have yet to set an environment variable, and what serviceFor throws.
 */
export function identityServiceFor(context: RequestContext | undefined): IdentityService {
  const service = mailingServiceFor(context);
  const { identityKey } = serviceSettings();
  if (identityKey === undefined) throw new NotSetUp('IDENTITY_KEY', 'is not set.');
  if (identityKey.length < shortestSecret) {
    throw new NotSetUp('IDENTITY_KEY', `is too short: it needs ${shortestSecret} characters.`);
  }
  return { ...service, vault: vaultIn(service.store, identityKey, service.random) };
}
