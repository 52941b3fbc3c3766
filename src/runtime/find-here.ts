import { CouldNotCheck } from '../account/key-store.ts';
import type { CarriedCertificates } from '../packs/carried-certificates.ts';
import { deployedCertificates } from './deployed-certificates.ts';
import type { RequestContext } from './service-for.ts';

/** Finds certificates in the deploy that answers a request. Rejects with CouldNotCheck, also where that deploy is one of files alone. */
export function findHere(context: RequestContext | undefined): CarriedCertificates['find'] {
  return async (code) => {
    const deployed = await deployedCertificates(context);
    if (!deployed) throw new CouldNotCheck('This deploy says that it publishes files alone.');
    return deployed.find(code);
  };
}
