import type {
  SessionOutcome,
  SessionRequest,
} from '../../../src/identity/export/session-outcomes.ts';
import type { TestIdentityService } from '../service.ts';

/** The request for one session of a test's service. */
export const sessionOf = ({ vault, secret }: TestIdentityService): SessionRequest => ({
  vault,
  secret,
  courseId: 'knots',
  sessionId: 'spring-2026',
  timeZone: 'UTC',
});

/** In short, for tables. */
export const deliverable = (outcomes: readonly SessionOutcome[]) =>
  outcomes.map(({ verified, linked, waiting }) => ({
    name: verified?.name ?? null,
    linked: linked.map(({ assignmentId, day }) => `${assignmentId} ${day}`).sort(),
    waiting,
  }));
