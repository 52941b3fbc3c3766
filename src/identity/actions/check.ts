import { bytesWithin } from '../../account/web/bounded-body.ts';
import { checkAttestation, type CheckedAttestation } from '../attest/check-attestation.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { jsonAnswer } from './answers.ts';

/** The longest question, in bytes. */
const most = 4096;

interface Question {
  readonly token: string;
  readonly email: string | null;
}

/** Answers the grader of a piece of work with the state of its attestation: see src/identity/LMS.md. */
export async function checkAction(request: Request, service: IdentityService): Promise<Response> {
  const question = await questionIn(request);
  if (question === null) {
    return jsonAnswer(400, {
      error: 'Send JSON: {"token": "…"}, and if you like "email": "…" beside it.',
    });
  }
  return jsonAnswer(200, asSent(await checkAttestation(service, question)));
}

/** Null for everything else. */
async function questionIn(request: Request): Promise<Question | null> {
  try {
    const bytes = await bytesWithin(request, most);
    if (bytes === null) return null;
    const sent: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const { token, email = null } = sent as Record<string, unknown>;
    const isQuestion = typeof token === 'string' && (email === null || typeof email === 'string');
    return isQuestion ? { token, email } : null;
  } catch {
    return null;
  }
}

const asSent = ({ state, work, at, isVerified, isTheirAddress }: CheckedAttestation) => ({
  state,
  work: work && { course: work.courseId, session: work.sessionId, assignment: work.assignmentId },
  attested: at,
  verified: isVerified,
  email: isTheirAddress,
});
