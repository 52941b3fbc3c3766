import { describe, expect, it } from 'vitest';
import { builtAddresses, builtPage, distOf } from './harness/built-pages.ts';

const textOf = (path: string) => builtPage(path)('main').text().replaceAll(/\s+/gu, ' ');

describe('how identity was checked', () => {
  it('is said on the certificate’s page with days and counts, and leads to what it means', () => {
    const page = builtPage('/verify/XQW91HKXM323ZRSV/');
    const text = textOf('/verify/XQW91HKXM323ZRSV/');
    expect(text).toContain(
      'University of Northfold compared a photo of the learner with an identity document on 4 March 2026.',
    );
    expect(text).toContain(
      '7 of 7 pieces of graded work were linked to the learner, from 9 March 2026 to 24 April 2026, by a photo taken with the work and, as a rule, by typing pattern.',
    );
    expect(page('a[href="/about/identity/"]').text()).toContain('how often it errs');
    const anchors = builtPage('/about/identity/');
    for (const link of page('a[href^="/about/identity/#"]').toArray()) {
      const [, id = ''] = page(link).attr('href')!.split('#');
      expect(anchors(`#${id}`)).toHaveLength(1);
    }
    expect(text).toContain('It does not prove that nobody helped');
  });

  it('does not mention what was not used', () => {
    const text = textOf('/verify/NEKC1AR1NDDP769K/');
    expect(text).toContain('did not check who the learner is');
    expect(text).not.toContain('the check of identity does not prove');
  });
});

it('what is kept, and for how long, is stated with the figures that are enforced', () => {
  const text = textOf('/about/data-protection/');
  expect(text).toContain('14 days after a refusal, 30 days after it was taken or one year after');
  expect(text).toContain('Kept until 14 days after the decision');
  expect(text).toContain('Kept until one year after your last activity.');
  expect(text).toContain('Kept until you delete it.');
});

it('a site without a course that takes part says nothing of the check', () => {
  const dist = distOf('small');
  const addresses = builtAddresses(dist);
  expect(addresses).not.toContain('/about/data-protection/');
  expect(addresses).not.toContain('/about/identity/capture/');
  const telling = addresses.filter((address) =>
    /identity check|signature track|typing/iu.test(builtPage(address, dist)('body').text()),
  );
  expect(telling).toEqual([]);
});
