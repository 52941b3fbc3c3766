import fc from 'fast-check';
import { expect, it } from 'vitest';
import { identityFileText, readIdentityFile } from '../../../src/cli/shared/identity-file.ts';

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const learner = fc.record(
  {
    address: fc.constantFrom('ada@example.org', 'bo+knots@mail.example', 'zoë@example.org'),
    name: fc.string({ unit: 'grapheme' }),
    checked: day,
    checkedBy: fc.string(),
    linked: fc.array(fc.record({ assignmentId: fc.string(), day })),
  },
  { requiredKeys: ['address', 'name', 'checked', 'linked'] },
);
const file = fc.record({
  course: fc.string(),
  session: fc.string(),
  learners: fc.array(learner, { maxLength: 5 }),
});

it('what is written is read again', () => {
  fc.assert(
    fc.property(file, (written) => {
      expect(readIdentityFile(identityFileText(written))).toEqual(written);
    }),
  );
});

it('half of it is nothing', () => {
  fc.assert(
    fc.property(file, fc.nat(), (written, at) => {
      const text = identityFileText(written).trimEnd();
      expect(readIdentityFile(text.slice(0, at % text.length))).toBeUndefined();
    }),
  );
});

it('whatever else is in a file is refused, and never an exception', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(readIdentityFile(text)).toBeUndefined();
    }),
  );
});

it('a learner with any altered value is refused', () => {
  const anything = fc.anything({ maxDepth: 1 }).filter((value) => value !== undefined);
  const keys = fc.constantFrom('address', 'checked', 'linked');
  fc.assert(
    fc.property(file, learner, keys, anything, (written, one, key, value) => {
      fc.pre(!(key === 'linked' && Array.isArray(value) && value.length === 0));
      const odd = { ...one, [key]: value };
      const text = JSON.stringify(
        { kind: 'laurel-identity', version: 1, ...written, learners: [odd] },
        (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each),
      );
      expect(readIdentityFile(text)).toBeUndefined();
    }),
  );
});
