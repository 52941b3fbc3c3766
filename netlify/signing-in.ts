import type { Content } from '../src/model/content.ts';
import { outboxPath } from './outbox-page.ts';

/**
 * How to sign in on a server on this machine; empty where there is nothing to sign in to. Names a learner of the sample, who is invented; of other content not even an address is
 * printed.
 */
export function signingInLines(site: string, content: Content): string {
  const takesPart = content.courses.some(({ signatureTrack }) => signatureTrack);
  if (content.records.length === 0 && !takesPart) return '';
  const address = content.site.sample ? sampleAddress(content) : undefined;
  const as = address === undefined ? '' : `, for example as ${address}`;
  return [
    `Learners sign in at ${site}/account/${as}.`,
    `The mail that they would get is at ${site}${outboxPath}.\n`,
  ].join('\n');
}

/** The address of a learner with a certificate, and with as many records as anyone has. */
function sampleAddress({ records }: Content): string | undefined {
  const reachable = records.filter(({ learner }) => learner.email !== null);
  const byAddress = [...Map.groupBy(reachable, ({ learner }) => learner.email ?? '')];
  const merits = (own: Content['records']) =>
    own.length + (own.some(({ certificate }) => certificate !== null) ? 0.5 : 0);
  return byAddress.sort(([, a], [, b]) => merits(b) - merits(a))[0]?.[0];
}
