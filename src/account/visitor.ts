import { createHmac } from 'node:crypto';
import { isIP } from 'node:net';

/**
 * Names a visitor, for one purpose: 16 hexadecimal digits, the same for all that come from one network. Nobody without the site's
 * secret can tell from it which network that is, nor that the names of two purposes are of the same one.
 */
export type Visitor = (purpose: string) => string;

/** @param address from which a request came; all that came from none that is known are one visitor */
export const visitorFrom =
  (secret: string, address: string | undefined): Visitor =>
  (purpose) =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['visitor', purpose, networkOf(address ?? '')]))
      .digest('hex')
      .slice(0, 16);

/** An IPv4 address; of an IPv6 address the first half, since one household or one rented machine has all that begin with it. */
export function networkOf(address: string): string {
  const text = address.trim().replace(/%.*$/u, '');
  if (isIP(text) === 4) return text;
  if (isIP(text) !== 6) return 'unknown';
  const groups = groupsOf(text);
  const [high = 0, low = 0] = groups.slice(6);
  return groups.slice(0, 6).join() === '0,0,0,0,0,65535'
    ? [high >> 8, high & 255, low >> 8, low & 255].join('.')
    : groups
        .slice(0, 4)
        .map((group) => group.toString(16))
        .join(':');
}

/** The eight groups of an IPv6 address, however it is written. */
function groupsOf(address: string): readonly number[] {
  const { hostname } = new URL(`http://[${address}]`);
  const [start = '', end = ''] = hostname.slice(1, -1).split('::');
  const [before, after] = [start, end].map((part) => part.split(':').filter(Boolean));
  const left = 8 - (before?.length ?? 0) - (after?.length ?? 0);
  const groups = [...(before ?? []), ...Array<string>(left).fill('0'), ...(after ?? [])];
  return groups.map((group) => Number.parseInt(group, 16));
}
