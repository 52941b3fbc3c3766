import {
  encodedCertificate,
  shardName,
  shardNumbers,
  shardOf,
  shardPack,
  type CarriedCertificate,
} from '../../src/packs/shards.ts';

/** All parts of certificates, by their names in a deploy. */
export function shardsOf(all: readonly CarriedCertificate[]): ReadonlyMap<string, Buffer> {
  const found = Map.groupBy(all, ({ certificate }) => shardOf(certificate.code));
  return new Map(
    shardNumbers().map((shard): [string, Buffer] => {
      const own = (found.get(shard) ?? []).map(
        (one) => [one.certificate.code, encodedCertificate(one)] as const,
      );
      return [shardName(shard), shardPack(shard, new Map(own))];
    }),
  );
}
