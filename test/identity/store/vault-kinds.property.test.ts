import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessions, usedSignIns } from '../../../src/account/account-kinds.ts';
import { CouldNotCheck } from '../../../src/account/key-store.ts';
import type { StoredKind } from '../../../src/account/stored-kind.ts';
import { vaultKinds } from '../../../src/identity/store/vault-kinds.ts';
import { openings, shareLinks } from '../../../src/records/links/link-kinds.ts';

const hex = (digits: number) =>
  fc
    .uint8Array({ minLength: digits / 2, maxLength: digits / 2 })
    .map((bytes) => Buffer.from(bytes).toString('hex'));
const moment = fc
  .date({
    min: new Date('2000-01-01T00:00:00Z'),
    max: new Date('2999-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());
const day = moment.map((text) => text.slice(0, 10));
const text = fc.string({ unit: 'binary' });
/** As JSON has them: it knows no negative zero. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0 || 0);
const count = fc.nat();
const caseId = fc.oneof(
  fc.integer({ min: 1, max: 99 }).map((sent) => `enrolment-${sent}`),
  hex(32).map((attempt) => `appeal-work-${attempt}`),
);
const work = fc.record({ courseId: text, sessionId: text, assignmentId: text });
const photo = fc.record({ jpeg: fc.base64String().map((rest) => `/9j/${rest}`), at: moment });
const typing = fc.record({
  phrase: text,
  at: moment,
  features: fc.array(fc.option(number)),
});
const reason = fc.constantFrom('photo', 'no-typing', 'replayed');
const reviewCase = fc.record({
  id: caseId,
  kind: fc.constantFrom('enrolment', 'work'),
  person: hex(32),
  opened: moment,
  courseId: text,
  attestation: fc.option(fc.record({ id: hex(32), work })),
  reason,
  appeal: fc.option(fc.record({ against: caseId, text })),
});
const until = fc.record({ expires: moment });

/** Values of every kind that holds more than its key. */
const kinds: readonly (readonly [StoredKind, fc.Arbitrary<Readonly<Record<string, unknown>>>])[] = [
  [sessions, until],
  [usedSignIns, until],
  [
    shareLinks,
    fc.record({
      label: text,
      createdAt: moment,
      expiresAt: fc.option(day),
      sections: fc.uniqueArray(fc.constantFrom('score', 'assignments', 'format', 'certificate'), {
        minLength: 1,
      }),
      secretHash: hex(64),
      passcodeHash: fc.option(
        fc.tuple(hex(32), hex(64)).map(([salt, hash]) => `scrypt:15:8:1:${salt}:${hash}`),
      ),
    }),
  ],
  [openings, fc.record({ at: moment, count })],
  [
    vaultKinds.consent,
    fc.record({ version: text, at: moment, typing: fc.boolean(), courseId: text }),
  ],
  [vaultKinds.details, fc.record({ name: text, address: text, courseId: text })],
  [vaultKinds.face, photo],
  [vaultKinds.document, photo],
  [vaultKinds.photo, photo],
  [vaultKinds.typing, typing],
  [vaultKinds.laterTyping, typing],
  [vaultKinds.verified, fc.record({ day, reviewer: text, name: text })],
  [
    vaultKinds.attempt,
    fc.record({
      id: hex(32),
      work,
      at: moment,
      outcome: fc.constantFrom('match', 'review'),
      reason,
      tries: fc.nat({ max: 3 }),
    }),
  ],
  [
    vaultKinds.evidence,
    fc.record({
      terms: fc.array(
        fc.record({ what: text, milliseconds: number, usual: number, contribution: number }),
      ),
    }),
  ],
  [vaultKinds.case, reviewCase],
  [vaultKinds.queued, reviewCase],
  [
    vaultKinds.vote,
    fc.record({
      reviewer: hex(32),
      reviewerName: text,
      at: moment,
      answer: fc.constantFrom('match', 'unclear', 'no-match'),
      note: text,
    }),
  ],
  [
    vaultKinds.settled,
    fc.record({ outcome: fc.constantFrom('match', 'unclear', 'refused', 'lapsed'), at: moment }),
  ],
  [vaultKinds.usedChallenge, fc.record({ at: moment })],
  [
    vaultKinds.population,
    fc.record({
      phrase: text,
      people: fc.integer({ min: 1 }),
      commonly: fc.array(fc.record({ centre: number, spread: number, within: number })),
    }),
  ],
];

const inStore = (value: object): unknown => JSON.parse(JSON.stringify(value));

it('has values for every kind of the vault', () => {
  const tried = new Set<unknown>(kinds.map(([kind]) => kind));
  expect(Object.values(vaultKinds).filter((kind) => !tried.has(kind))).toEqual([]);
});

describe.each(kinds.map(([kind, values]) => [kind.keys, kind, values] as const))(
  'a value of %s',
  (_, kind, values) => {
    it('is read as it was written, with its version or from before there were any', () => {
      fc.assert(
        fc.property(values, (value) => {
          const kept = inStore(value);
          expect(kind.decode(inStore(kind.encode(value)))).toEqual(kept);
          expect(kind.decode(kept)).toEqual(kept);
        }),
      );
    });

    it('is never read as another one when it is damaged', () => {
      fc.assert(
        fc.property(values, fc.nat(), fc.jsonValue(), (value, at, damage) => {
          const fields = Object.entries(value);
          const [name = ''] = fields[at % fields.length] ?? [];
          const { [name]: _missing, ...rest } = value;
          expect(kind.find(inStore(rest))).toBeNull();
          expect(kind.find(inStore({ ...rest, [`${name} `]: value[name] }))).toBeNull();
          // Another value in its place is refused, or it is one that could have been written.
          const other = inStore({ ...value, [name]: damage });
          expect([null, other]).toContainEqual(kind.find(other));
        }),
      );
    });

    it('could not be checked when a later version wrote it, or when it is anything else', () => {
      fc.assert(
        fc.property(values, fc.jsonValue(), (value, other) => {
          fc.pre(other !== null && other !== 1);
          const later = inStore({ ...kind.encode(value), v: other });
          expect(() => kind.decode(later)).toThrow(CouldNotCheck);
          expect(() => kind.decode(other)).toThrow(CouldNotCheck);
        }),
      );
    });
  },
);
