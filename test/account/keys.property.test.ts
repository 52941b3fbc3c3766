import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressOf } from '../../src/model/email-address.ts';
import { learnerIdentity } from '../../src/model/learner-identity.ts';
import {
  fingerprintOf,
  nobodysKey,
  personKey,
  recordKey,
  type RecordIdentity,
} from '../../src/account/keys.ts';
import { cases } from '../setup/depth.ts';

const secret = 'a secret of thirty-two characters';

/** Few texts, so that one is often the id of a learner and the name of another, with what could end a part or begin one. */
const text = fc.constantFrom(
  'a',
  'A',
  'a b',
  '["a"',
  '","',
  'a|b',
  'b',
  'a@b.example',
  'A@B.example',
);
const identity: fc.Arbitrary<RecordIdentity> = fc.record({
  courseId: text,
  sessionId: text,
  learner: fc.record({ id: fc.option(text), email: fc.option(text), name: text }),
});

it('two records have one key where they are of one learner in one session, and nowhere else', () => {
  fc.assert(
    fc.property(identity, identity, (one, other) => {
      const isSame =
        one.courseId === other.courseId &&
        one.sessionId === other.sessionId &&
        learnerIdentity(one.learner).kind === learnerIdentity(other.learner).kind &&
        learnerIdentity(one.learner).value === learnerIdentity(other.learner).value;
      expect(recordKey(secret, one) === recordKey(secret, other)).toBe(isSame);
    }),
    { numRuns: cases(5000) },
  );
});

it('what is known of a learner by one kind of value is never known by another', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      const course = { courseId: 'a', sessionId: 'b' };
      const keys = [
        { id: value, email: null, name: '' },
        { id: null, email: value, name: '' },
        { id: null, email: null, name: value },
      ].map((learner) => recordKey(secret, { ...course, learner }));
      expect(new Set(keys).size).toBe(3);
    }),
  );
});

it('no text that is no address has the key of a person, nor any the site’s fingerprint', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (typed) => {
      const address = addressOf(typed) ?? 'a@b.example';
      const keys = [personKey(secret, address), nobodysKey(secret, address), fingerprintOf(secret)];
      expect(new Set(keys).size).toBe(3);
    }),
  );
});

it('an identity is its own normal form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (id) => {
      const { value } = learnerIdentity({ id, name: '' });
      expect(learnerIdentity({ id: value, name: '' }).value).toBe(value);
    }),
    { numRuns: cases(2000) },
  );
});
