import { describe, expect, it } from 'vitest';
import { builtAddresses, builtPage, distOf } from './harness/built-pages.ts';

describe('CONTENT_DIR', () => {
  it('builds another institution’s site with the same checkout, and nothing of the sample', () => {
    const addresses = builtAddresses(distOf('small'));
    expect(addresses).toContain('/verify/AAAAAAAAAAAAAA1A/');
    expect(
      addresses.filter((address) => builtAddresses(distOf()).includes(address)).every(isShared),
    ).toBe(true);
    expect(builtPage('/', distOf('small'))('title').text()).toContain('Knot Register');
  });

  it('marks only the sample as a sample', () => {
    const marked = (site: 'sample' | 'small') =>
      builtAddresses(distOf(site)).filter((address) =>
        /^Sample: /u.test(builtPage(address, distOf(site))('title').text()),
      );
    expect(marked('sample')).toEqual(builtAddresses(distOf()));
    expect(marked('small')).toEqual([]);
  });
});

/** Pages that every site has, whatever its content. */
function isShared(address: string): boolean {
  return !/^\/(?:verify\/(?!batch\/)|courses\/|institutions\/)./u.test(address);
}
