import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/credential/credential.ts';
import { judged } from '../../credential/published-world.ts';
import { builtPage, distOf } from '../harness/built-pages.ts';
import { publishedJson } from '../harness/published-json.ts';

const dist = distOf();
const origin = 'https://laurel.example';
/** The site as it is published, and nothing else. */
const world = publishedJson(dist, origin);
const read = (file: string) => world[`${origin}/${file}`] as JsonObject;

const codes = Object.keys(world)
  .map((address) => /\/verify\/(.+)\/credential\.json$/u.exec(address)?.[1])
  .filter((code) => code !== undefined);

const verdictOf = (code: string): string =>
  /verdict-([a-z]+)/u.exec(
    builtPage(`/verify/${code}/`, dist)('.verdict').attr('class') ?? '',
  )?.[1] ?? '';

/** The findings of a third party’s verifier for each verdict of a page. */
const expected: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  valid: { valid_signature: true, expiration: true, revocation_status: true },
  expired: { valid_signature: true, expiration: false, revocation_status: true },
  revoked: { valid_signature: true, expiration: true, revocation_status: false },
  // A status list holds the place of one that is under review for as long as that lasts.
  suspended: { valid_signature: true, expiration: true, revocation_status: false },
};

describe('a third party’s verifier, given what the built site publishes', () => {
  // The one that was replaced had a wrong name, and has no credential any more.
  it('meets certificates of every kind', () => {
    expect(new Set(codes.map(verdictOf))).toEqual(
      new Set(['valid', 'revoked', 'suspended', 'expired']),
    );
  });

  it.each(codes)('says of %s what its page says', async (code) => {
    const credential = read(`verify/${code}/credential.json`);
    expect(credential['id']).toBe(`${origin}/verify/${code}/credential.json`);
    const { stopped, steps, schema, asked } = await judged(credential, world);
    expect({ stopped, steps, schema }).toEqual({
      stopped: null,
      steps: expected[verdictOf(code)],
      schema: true,
    });
    expect(
      asked.filter((address) => !(address in world) && !address.includes('imsglobal')),
    ).toEqual([]);
  });

  it('finds what a credential refers to at its address', () => {
    for (const code of codes) {
      const { issuer, credentialSubject } = read(`verify/${code}/credential.json`) as {
        issuer: { id: string };
        credentialSubject: { achievement: JsonObject & { id: string } };
      };
      expect(world[credentialSubject.achievement.id]).toMatchObject(credentialSubject.achievement);
      const institution = issuer.id.split(':').at(-1) ?? '';
      expect(world[`${origin}/institutions/${institution}/issuer.json`]).toMatchObject(issuer);
    }
  });
});
