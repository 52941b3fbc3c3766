import { getDeployStore } from '@netlify/blobs';
import { CouldNotCheck } from '../account/key-store.ts';
import { carriedCertificates, type CarriedCertificates } from '../packs/carried-certificates.ts';
import { openPacks, type Packs } from '../packs/open-packs.ts';
import { packKey, publishingPackName, wayIn } from '../packs/publishing-pack.ts';
import { askBlobs } from './ask-blobs.ts';
import type { RequestContext } from './service-for.ts';

/** Certificates of the deploy that answers a request, and the packs that they are in. */
export interface DeployedCertificates extends CarriedCertificates {
  readonly packs: Packs;
}

/**
 * Null in a deploy of files alone, where nothing else was issued. Rejects with CouldNotCheck, also where the deploy does not say how it
 * publishes.
 */
export async function deployedCertificates(
  context: Pick<RequestContext, 'deploy'> | undefined,
): Promise<DeployedCertificates | null> {
  const certificates = carriedByDeploy(context);
  const way = await certificates.packs.opened(publishingPackName, wayIn);
  return way === 'on-demand' ? certificates : null;
}

/** Those of a deploy that is known to publish on demand. Throws CouldNotCheck where it does not say which one it is. */
export function carriedByDeploy(
  context: Pick<RequestContext, 'deploy'> | undefined,
): DeployedCertificates {
  const deploy = context?.deploy?.id;
  if (!deploy) throw new CouldNotCheck('This deploy does not say which one it is.');
  return certificatesOf(deploy);
}

/** Those of the last deploy. A function serves one deploy; a server on one's own machine may serve several, one after the other. */
let present: { readonly deploy: string; readonly certificates: DeployedCertificates } | undefined;

function certificatesOf(deploy: string): DeployedCertificates {
  if (present?.deploy !== deploy) {
    const packs = openPacks((name) => readPack(deploy, name));
    present = { deploy, certificates: { ...carriedCertificates(packs), packs } };
  }
  return present.certificates;
}

/** Asks the store of this very deploy, whichever the environment names. It never changes, so that any copy is as good as another. */
const readPack = (deployID: string, name: string): Promise<Buffer | null> =>
  askBlobs(
    { name: 'The store of this deploy', open: (fetch) => getDeployStore({ deployID, fetch }) },
    async (store) => {
      // The library's types do not mention null, which it gives where there is no such key.
      const bytes = (await store.get(packKey(name), { type: 'arrayBuffer' })) as ArrayBuffer | null;
      return bytes && Buffer.from(bytes);
    },
  );
