import type { CarriedCertificates } from '../packs/carried-certificates.ts';
import { sitePackName } from '../packs/site-pack.ts';
import { carriedByDeploy } from './deployed-certificates.ts';
import type { RequestContext } from './service-for.ts';

/** Finds certificates in the deploy that answers a request, for a page of a site that publishes on demand. Rejects with CouldNotCheck. */
export function findHere(context: RequestContext | undefined): CarriedCertificates['find'] {
  return async (code) => {
    const certificates = carriedByDeploy(context);
    certificates.packs.expect(sitePackName);
    return certificates.find(code);
  };
}
