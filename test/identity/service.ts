import type { IdentityService } from '../../src/identity/store/identity-service.ts';
import { vaultIn } from '../../src/identity/store/vault.ts';
import type { PublishedCourse } from '../../src/records/published/published-records.ts';
import { testService, type TestService } from '../records/service.ts';

export type TestIdentityService = TestService & IdentityService;

export const identityKey = 'a key that is kept elsewhere than the store';

/** A service of Signature Track over a test's own clock, randomness, store, deploy and mail. */
export function testIdentityService(
  changes: Parameters<typeof testService>[0] = {},
): TestIdentityService {
  const service = testService(changes);
  const { catalogue } = service.published;
  service.published.catalogue = async () => {
    const found = await catalogue();
    return { ...found, courses: found.courses.map(takingPart) };
  };
  return Object.assign(service, {
    vault: vaultIn(service.store, identityKey, service.random),
  });
}

const takingPart = (course: PublishedCourse): PublishedCourse => ({
  ...course,
  signatureTrack: true,
});
