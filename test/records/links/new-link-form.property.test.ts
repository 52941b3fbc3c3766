import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readNewLinkForm } from '../../../src/records/links/new-link-form.ts';
import { linksOf } from '../../../src/records/links/links-of.ts';
import { openLink } from '../../../src/records/links/open-link.ts';
import { madeLink } from '../made-link.ts';
import { amasRecord } from '../published.ts';
import { testService } from '../service.ts';
import { cases } from '../../setup/depth.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 100 }),
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.constantFrom('', ' ', '2026-06-01', '2026-12-31', '2031-06-01', '9999-12-31'),
);
const section = fc.constantFrom('score', 'assignments', 'format', 'certificate', 'x', '__proto__');

/** Forms as browsers send them, and as they do not. */
const forms = fc.record({
  label: fc.array(text, { maxLength: 2 }),
  expires: fc.array(text, { maxLength: 2 }),
  passcode: fc.array(text, { maxLength: 2 }),
  section: fc.array(section, { maxLength: 5 }),
});

it('has an answer for every form, and a link that opens for every form that it lets through', async () => {
  let letThrough = 0;
  await fc.assert(
    fc.asyncProperty(forms, async (fields) => {
      const service = testService();
      const read = readNewLinkForm(new Map(Object.entries(fields)), service.now(), 'UTC');
      if (!read.ok) return;
      letThrough += 1;
      // How passcodes are hashed is another matter.
      const newLink = { ...read.newLink, passcode: null };
      const { token } = await madeLink(service, newLink);
      const [link, ...others] = await linksOf(service, amasRecord.key);
      expect(others).toEqual([]);
      expect(link).toMatchObject({
        label: newLink.label,
        expiresAt: newLink.expiresAt,
        sections: newLink.sections,
        isExpired: false,
      });
      expect(await openLink(service, token)).toMatchObject({ kind: 'open' });
    }),
    { numRuns: cases(2000, 500) },
  );
  expect(letThrough).toBeGreaterThan(0);
});
