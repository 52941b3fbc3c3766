import fc from 'fast-check';
import type { Credential, JsonObject } from '../../src/credential/credential.ts';
import { credentialOf } from './issuing.ts';

/** Texts that mean something to JSON, to N-Quads, to JSON-LD, to a page, or to template code. */
const notable = [
  '',
  '"',
  '\\',
  '\\u0022" .\n<https://example.org/> <https://example.org/> "',
  'a\nb\r\tc\b\f\u0000\u001f\u007f\u0080\u2028',
  '\u202eevoL adA\u202c \u2067\ufeff',
  '𝔸𝕕𝕒 😀 \ue000 \uffff',
  '<script>alert(1)</script> &amp; ${name} $& $1',
  'slot 0',
  'https://slot-0.invalid/',
  '_:b0',
  '_:c14n0',
  '@type',
  'type',
  'did:web:example.org',
  'https://example.org/a b',
  'Statistics: Reasoning from Evidence',
  'a'.repeat(20_000),
];

const text = fc.oneof(
  fc.constantFrom(...notable),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

const address = fc.oneof(
  { weight: 5, arbitrary: fc.webUrl({ withQueryParameters: true, withFragments: true }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'did:web:example.org',
      'urn:uuid:3978344f-8596-4c3a-a978-8fcaba3903c5',
      'https://example.org/%7Bada%7D',
      'https://bücher.example/{ada}',
      'schema:name',
    ),
  },
);

const evidence = fc.record({
  type: fc.constant(['Evidence']),
  name: fc.oneof({ weight: 1, arbitrary: fc.constant('Identity') }, { weight: 5, arbitrary: text }),
});

const validUntil = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(undefined, '2027-03-31T21:59:59Z') },
  { weight: 1, arbitrary: fc.constant('2027-03-31T21:59:59.5+02:00') },
);

/** Credentials of the specimen certificate, with hostile texts, lists of any length, and parts that some have and others lack. */
export const hostileCredentials: fc.Arbitrary<Credential> = fc
  .record({
    name: text,
    title: text,
    achievement: fc.record({
      id: address,
      name: text,
      criteria: fc.record({ narrative: text }),
      tag: fc.array(text, { maxLength: 3 }),
    }),
    evidence: fc.array(evidence, { maxLength: 3 }),
    validUntil,
  })
  .map(({ name, title, achievement, evidence, validUntil }) => ({
    ...withAchievement(achievement, credentialOf({ name })),
    name: title,
    evidence,
    ...(validUntil === undefined ? {} : { validUntil }),
  }));

/** The credential with these parts of its achievement changed. */
export function withAchievement(change: JsonObject, credential = credentialOf()): Credential {
  const subject = credential['credentialSubject'];
  const achievement = { ...(subject['achievement'] as JsonObject), ...change };
  return { ...credential, credentialSubject: { ...subject, achievement } };
}
