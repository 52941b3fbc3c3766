import type { PersonKey } from '../../account/keys.ts';
import { readSigned, writeSigned } from '../../account/signed-token.ts';
import type { IdentityService } from '../store/identity-service.ts';
import type { AttestationId, Work } from '../store/stored.ts';

/** For how long a page can be left open before its attempt is sent, in minutes. */
export const challengeMinutes = 15;

/** One try at attesting a piece of work. */
export interface Challenge {
  readonly person: PersonKey;
  readonly work: Work;
  /** 1 for the first try; a retyping is another one. */
  readonly attempt: number;
  /** Names the attempt that is finished with it. */
  readonly id: AttestationId;
}

type Signer = Pick<IdentityService, 'secret' | 'storeName' | 'now' | 'random'>;

/** A token that lets one person send one try for one piece of work, within 15 minutes. */
export function drawChallenge(
  service: Signer,
  { person, work, attempt = 1 }: Omit<Challenge, 'id' | 'attempt'> & { readonly attempt?: number },
): Promise<string> {
  const { courseId, sessionId, assignmentId } = work;
  return writeSigned(service, 'challenge', {
    person,
    id: Buffer.from(service.random(16)).toString('hex'),
    expires: new Date(service.now().getTime() + challengeMinutes * 60_000),
    about: [courseId, sessionId, assignmentId, attempt].join('/'),
  });
}

/** Null for one that is past, damaged, or not ours. Does not say whether it was used. */
export async function readChallenge(service: Signer, text: string): Promise<Challenge | null> {
  const token = await readSigned(service, 'challenge', text);
  const [courseId, sessionId, assignmentId, attempt] = token?.about?.split('/') ?? [];
  if (!token || !courseId || !sessionId || !assignmentId) return null;
  return {
    person: token.person,
    work: { courseId, sessionId, assignmentId },
    attempt: Number(attempt),
    id: token.id as AttestationId,
  };
}
