import fc from 'fast-check';
import { expect, it } from 'vitest';
import { phrase } from '../../../src/identity/typing/phrase.ts';
import { readTyping, type Typing } from '../../../src/identity/typing/typing.ts';

const { length } = phrase.keys;
const time = fc.oneof(
  { weight: 9, arbitrary: fc.double({ min: 0, max: 60_000, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const times = (count: number) => fc.array(time, { minLength: count, maxLength: count });
const typings: fc.Arbitrary<Typing> = fc.record(
  {
    phrase: fc.constant(phrase.id),
    holds: times(length),
    gaps: times(length - 1),
    corrections: fc.nat(1000),
    clock: fc.double({ min: 0, max: 1000, noNaN: true }),
  },
  { noNullPrototype: true },
);
const few = { numRuns: 50 };

it('reads every typing', () => {
  fc.assert(
    fc.property(typings, (typing) => {
      expect(readTyping(typing)).toEqual(typing);
    }),
    few,
  );
});

it('reads nothing else, and never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.anything()), (value) => {
      expect(readTyping(value)).toBeNull();
    }),
  );
});

it('refuses a typing with one field that is something else', () => {
  const fields = fc.constantFrom<keyof Typing>('phrase', 'holds', 'gaps', 'corrections', 'clock');
  const others = fc.oneof(
    fc.string(),
    fc.constantFrom(null, undefined, true, NaN, -1, 1e9),
    fc.object(),
    fc.array(fc.anything(), { maxLength: length - 2 }),
  );
  fc.assert(
    fc.property(typings, fields, others, (typing, field, other) => {
      fc.pre(other !== phrase.id);
      expect(readTyping({ ...typing, [field]: other })).toBeNull();
    }),
    few,
  );
});

it('refuses a typing with one time that is not valid', () => {
  const bad = fc.oneof(
    fc.double({ max: -Number.MIN_VALUE, noNaN: true }),
    fc.double({ min: 60_001, noNaN: true }),
    fc.constantFrom(NaN, undefined, '', true),
  );
  fc.assert(
    fc.property(typings, fc.nat(2 * length - 2), bad, (typing, at, value) => {
      const all: unknown[] = [...typing.holds, ...typing.gaps].with(at, null);
      all[at] = value;
      const sent = { ...typing, holds: all.slice(0, length), gaps: all.slice(length) };
      expect(readTyping(sent)).toBeNull();
    }),
    few,
  );
});

it('refuses a typing with a field that is not one of its own', () => {
  fc.assert(
    fc.property(typings, fc.string(), fc.jsonValue(), (typing, name, value) => {
      fc.pre(!Object.hasOwn(typing, name));
      const strange = Object.fromEntries([...Object.entries(typing), [name, value]]);
      expect(readTyping(strange)).toBeNull();
    }),
    few,
  );
});
