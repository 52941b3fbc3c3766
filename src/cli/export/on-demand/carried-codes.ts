import type { CertificatePart } from '../../../archive/certificate-parts.ts';
import type { VerificationCode } from '../../../model/code.ts';
import type { Packs } from '../../../packs/open-packs.ts';
import { sessionPackName } from '../../../packs/session-pack.ts';
import { certificateIn, certificatesOf, shardName, shardNumbers } from '../../../packs/shards.ts';

type Parts = Readonly<Record<CertificatePart, boolean>>;

/** The four that there can be: a certificate is signed or not, and has files or, once it is erased, none. */
const forms = [false, true].map((credential) =>
  [false, true].map((hasFiles): Parts => ({
    ...{ page: true, credential },
    ...{ print: hasFiles, screen: hasFiles, social: hasFiles, pdf: hasFiles },
  })),
);

/**
 * The parts that each certificate of a deploy has. Reads every part of the certificates, one after the other, so that a damaged one is found
 * before anything is made; rejects with CouldNotCheck there. Certificates of one session follow each other: they share what is prepared.
 */
export async function carriedCodes(packs: Packs): Promise<ReadonlyMap<VerificationCode, Parts>> {
  const sessions = new Map<string, (readonly [VerificationCode, Parts])[]>();
  for (const shard of shardNumbers()) {
    const all = await packs.opened(shardName(shard), (bytes) => certificatesOf(shard, bytes));
    for (const code of all.keys()) {
      const carried = certificateIn(all, code);
      if (!carried) continue;
      const { certificate, proof, imageVersion } = carried;
      const parts = forms[Number(proof !== null)]?.[Number(imageVersion !== null)];
      if (!parts) continue;
      const session = sessionPackName(certificate);
      const found = sessions.get(session) ?? [];
      found.push([code, parts]);
      sessions.set(session, found);
    }
  }
  return new Map([...sessions.values()].flat());
}
