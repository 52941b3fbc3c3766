import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CouldNotCheck } from '../../../src/account/key-store.ts';
import { storedLinkCodec, type StoredLink } from '../../../src/records/links/stored-link.ts';

const good: StoredLink = {
  label: 'For a job',
  createdAt: '2026-06-01T12:00:00.000Z',
  expiresAt: '2026-12-31',
  sections: ['score'],
  timeZone: 'Europe/London',
  secretHash: 'a'.repeat(64),
  passcodeHash: null,
};

const read = (value: unknown): unknown => {
  try {
    return storedLinkCodec.decode(value);
  } catch (error) {
    return error;
  }
};

it('reads a link of before its time zone was kept', () => {
  const { timeZone: _, ...earlier } = good;
  expect(read(earlier)).toEqual(earlier);
});

it('reads a link, and nothing where there is none', () => {
  expect(read(good)).toEqual(good);
  expect(read(null)).toBeNull();
});

it('could not check, whatever else JSON can hold', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      fc.pre(value !== null);
      expect(read(value)).toBeInstanceOf(CouldNotCheck);
    }),
  );
});

it('could not check where a field is missing, whatever stands in its place', () => {
  const fields = fc.constantFrom(
    ...(Object.keys(good) as (keyof StoredLink)[]).filter((field) => field !== 'timeZone'),
  );
  const names = fc.oneof(fc.string(), fc.constantFrom('toString', 'constructor', '__proto__'));
  fc.assert(
    fc.property(fields, names, fc.jsonValue(), (field, name, value) => {
      fc.pre(!Object.hasOwn(good, name));
      const { [field]: _, ...rest } = good;
      const strange = Object.fromEntries([...Object.entries(rest), [name, value]]);
      expect(read(rest)).toBeInstanceOf(CouldNotCheck);
      expect(read(strange)).toBeInstanceOf(CouldNotCheck);
    }),
  );
});

it('could not check where there is a field that we do not know', () => {
  fc.assert(
    fc.property(fc.string(), fc.jsonValue(), (name, value) => {
      fc.pre(!Object.hasOwn(good, name) && !(name === 'v' && value === 1));
      const strange = Object.fromEntries<unknown>([...Object.entries(good), [name, value]]);
      expect(read(strange)).toBeInstanceOf(CouldNotCheck);
    }),
  );
});

it('could not check where a field other than the label has another value than one of ours', () => {
  const fields = fc.constantFrom(
    'createdAt',
    'expiresAt',
    'timeZone',
    'sections',
    'secretHash',
    'passcodeHash',
  );
  fc.assert(
    fc.property(fields, fc.jsonValue(), (field, value) => {
      fc.pre(value !== null);
      expect(read({ ...good, [field]: value })).toBeInstanceOf(CouldNotCheck);
    }),
  );
});
