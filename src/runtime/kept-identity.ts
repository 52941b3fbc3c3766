import { randomBytes } from 'node:crypto';
import { getStore } from '@netlify/blobs';
import { BlobsServer } from '@netlify/blobs/server';
import type { IdentityAccess } from '../environment/identity-access.ts';
import { vaultIn, type Vault } from '../identity/store/vault.ts';
import type { KeyStore } from '../account/key-store.ts';
import { netlifyStore } from './netlify-store.ts';
import { storeName } from './service-for.ts';

/** The vault from outside: a command never changes what learners and reviewers have written. */
export type ReadVault = Pick<Vault, 'read' | 'keys'>;

/**
 * Everything that Signature Track keeps, opened for a command of staff. Reading rejects with CouldNotCheck.
 * @param apiUrl of Netlify, unless it is its own
 */
export function keptIdentity(access: IdentityAccess, apiUrl?: string): ReadVault {
  const store = access.kind === 'site' ? storeOfSite(access, apiUrl) : storeOnDisk(access.folder);
  return vaultIn(store, access.identityKey, (bytes) => randomBytes(bytes));
}

/** Of the published site: previews have stores of their own. */
const storeOfSite = (
  { siteId, token }: { readonly siteId: string; readonly token: string },
  apiURL: string | undefined,
): KeyStore =>
  netlifyStore({
    name: 'The store of the site',
    open: (fetch) =>
      getStore({
        name: storeName('production'),
        siteID: siteId,
        token,
        fetch,
        ...(apiURL === undefined ? {} : { apiURL }),
      }),
  });

/** The server’s own way to answer, which its types hide. */
interface Answering {
  readonly handleRequest: (request: Request) => Promise<Response>;
}

/** The store of a server on this machine, whether or not it is running: each file is replaced at once. */
function storeOnDisk(folder: string): KeyStore {
  const address = 'http://disk.invalid';
  const token = 'of no use elsewhere';
  const blobs = new BlobsServer({ directory: folder, token });
  Object.assign(blobs, { address });
  const { handleRequest } = blobs as unknown as Answering;
  const answer: typeof fetch = async (input, init) => {
    const found = await handleRequest.call(blobs, new Request(input, init));
    // After anything else the library would ask again and again, with long pauses.
    return found.status < 500 ? found : new Response(null, { status: 499 });
  };
  return netlifyStore({
    name: 'The store on this machine',
    open: () =>
      getStore({
        name: storeName('dev'),
        siteID: 'local',
        token,
        edgeURL: address,
        uncachedEdgeURL: address,
        consistency: 'strong',
        fetch: answer,
      }),
  });
}
