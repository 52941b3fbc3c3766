import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  attestationToken,
  readAttestationToken,
} from '../../src/identity/attest/attestation-token.ts';
import { drawChallenge, readChallenge } from '../../src/identity/attest/challenge.ts';
import type { AttestationId, Work } from '../../src/identity/store/stored.ts';
import { ama } from '../records/published.ts';
import { testIdentityService } from './service.ts';

const hex = fc.stringMatching(/^[0-9a-f]{32}$/);
/** As long as the content may have them. */
const slug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/).filter((text) => text.length <= 80);
const work: fc.Arbitrary<Work> = fc.record({
  courseId: slug,
  sessionId: slug,
  assignmentId: fc.oneof(slug, fc.constant('a'.repeat(80))),
});
const at = '2026-06-01T12:00:00.000Z';

it('what was written into a token is read from it, and by nothing else', async () => {
  const service = testIdentityService();
  await fc.assert(
    fc.asyncProperty(hex, work, fc.integer({ min: 1, max: 3 }), async (id, work, attempt) => {
      const token = await attestationToken(service, ama.key, { id: id as AttestationId, work, at });
      expect(await readAttestationToken(service, token)).toEqual({ person: ama.key, id, work });
      expect(await readChallenge(service, token)).toBeNull();
      const challenge = await drawChallenge(service, { person: ama.key, work, attempt });
      expect(await readChallenge(service, challenge)).toMatchObject({ work, attempt });
      expect(await readAttestationToken(service, challenge)).toBeNull();
    }),
    { numRuns: 50 },
  );
});

it('a token in which anything was changed is not valid', async () => {
  const service = testIdentityService();
  const one = { courseId: 'statistics', sessionId: 'spring-2026', assignmentId: 'exam' };
  const id = 'a'.repeat(32) as AttestationId;
  const token = await attestationToken(service, ama.key, { id, work: one, at });
  const place = fc.nat(token.length - 1);
  const letter = fc.constantFrom(...Array.from('ABCabc012-_.'));
  await fc.assert(
    fc.asyncProperty(place, letter, async (at, put) => {
      const changed = token.slice(0, at) + put + token.slice(at + 1);
      const read = await readAttestationToken(service, changed);
      // The last letter of a part carries bits that nobody reads.
      expect(read === null || read.id === id).toBe(true);
      if (changed === token) expect(read).not.toBeNull();
      if (changed.split('.')[1] !== token.split('.')[1]) expect(read).toBeNull();
    }),
  );
});
