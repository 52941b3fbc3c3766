import { randomBytes } from 'node:crypto';
import { getStore } from '@netlify/blobs';
import type { IdentityAccess } from '../environment/identity-access.ts';
import { vaultIn, type Vault } from '../identity/store/vault.ts';
import type { KeyStore } from '../account/key-store.ts';
import { blobsOnDisk } from './blobs-on-disk.ts';
import { netlifyStore } from './netlify-store.ts';
import { storeName } from './service-for.ts';

/** The part of the vault that commands may use: they never change what learners and reviewers have written. */
export type ReadVault = Pick<Vault, 'read' | 'keys'>;

/**
 * The store of Signature Track, opened for a staff command. Reading rejects with CouldNotCheck.
 * @param apiUrl of Netlify's API, if it is not the usual one
 */
export function keptIdentity(access: IdentityAccess, apiUrl?: string): ReadVault {
  const store = access.kind === 'site' ? storeOfSite(access, apiUrl) : storeOnDisk(access.folder);
  return vaultIn(store, access.identityKey, (bytes) => randomBytes(bytes));
}

/** The store of the published site: previews have stores of their own. */
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

/** The store of the server on this machine. The server may be running: each file is replaced at once. */
function storeOnDisk(folder: string): KeyStore {
  const address = 'http://disk.invalid';
  const token = 'of no use elsewhere';
  const blobs = blobsOnDisk({ folder, token });
  blobs.isAt(address);
  const answer: typeof fetch = async (input, init) => {
    const found = await blobs.answer(new Request(input, init));
    // After a status of 500 or more the library would repeat the request, with long pauses.
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
