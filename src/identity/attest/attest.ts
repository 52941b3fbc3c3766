import type { PersonKey } from '../../account/keys.ts';
import { takeSlot, type Limit } from '../../account/limits.ts';
import { openWorkCase } from './attested-works.ts';
import { drawChallenge, readChallenge, type Challenge } from './challenge.ts';
import { canAttest } from '../enrolment/enrolment-parts.ts';
import { typingIn } from '../enrolment/enrolment-typing.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { keepLaterTyping } from '../kept-typing/kept-typings.ts';
import { readPhoto } from '../photos/photo.ts';
import type { Problem } from '../store/problem.ts';
import type { Attestation, AttestationId, Consent, StoredPhoto } from '../store/stored.ts';
import { findingOf, type TypingFinding } from '../kept-typing/typing-evidence.ts';
import { aDay } from '../../values/duration.ts';
import type { Typing } from '../typing/typing.ts';
import { underConsent } from '../store/under-consent.ts';
import { limitOf, vaultKeys } from '../store/vault-keys.ts';
import { namedWork } from '../store/work-of.ts';

/** One try, as a browser sends it. */
export interface SentAttempt {
  readonly challenge: string;
  /** `other`: another keyboard than at the enrolment; `none`: by photo alone. */
  readonly keyboard: 'usual' | 'other' | 'none';
  /** JSON; null where nothing was typed. */
  readonly typing: string | null;
  readonly photo: Uint8Array;
}

export type Attesting =
  /** Finished: `match` where the typing matched, so that only the photo is left to people. */
  | { readonly ok: true; readonly outcome: 'match' | 'review'; readonly id: AttestationId }
  /** To be typed again, with a challenge of its own; `left` tries after this one. */
  | {
      readonly ok: true;
      readonly outcome: 'retype';
      readonly challenge: string;
      readonly left: number;
    }
  | { readonly ok: false; readonly problem: Problem };

/** Typings of one piece of work before people look at it. */
const mostTries = 3;
const triesInADay: Limit = { most: 60, window: aDay };
/** For one piece of work, however often its page is loaded: with unlimited typings anyone would find a way in. */
const retypesInADay: Limit = { most: 6, window: aDay };

/** One try, read. */
interface Try {
  readonly challenge: Challenge;
  readonly keyboard: SentAttempt['keyboard'];
  readonly typing: Typing | null;
  readonly photo: StoredPhoto;
}

/**
 * Takes one try at attesting a piece of work. A try that cannot be read uses nothing up; every other one uses up its challenge, which
 * nobody can send again. Rejects with CouldNotCheck; then a new challenge is needed.
 */
export async function attest(
  service: IdentityService,
  person: PersonKey,
  sent: SentAttempt,
): Promise<Attesting> {
  const challenge = await readChallenge(service, sent.challenge);
  if (challenge === null) return refused('challenge-past');
  if (challenge.person !== person) return refused('challenge-other');
  const read = readPhoto(sent.photo, service.now());
  if (!read.ok) return read;
  const typing = sent.keyboard === 'usual' ? typingIn(sent.typing ?? '') : null;
  if (sent.keyboard === 'usual' && typing === null) return refused('odd-typing');
  const one: Try = { challenge, keyboard: sent.keyboard, typing, photo: read.photo };
  const taken = await underConsent(service, person, (noting, consent) =>
    take(noting, consent, one),
  );
  return taken ?? refused('not-enrolled');
}

const refused = (problem: Problem): Attesting => ({ ok: false, problem });

async function take(service: IdentityService, consent: Consent, one: Try): Promise<Attesting> {
  const { person, work, id, attempt } = one.challenge;
  if (!namedWork(await service.published.catalogue(), work)) return refused('no-work');
  if (!(await canAttest(service, person, consent))) return refused('not-enrolled');
  if (!(await takeSlot(service, limitOf(person, 'attest'), triesInADay)))
    return refused('too-many');
  const used = { at: service.now().toISOString() };
  if (!(await service.vault.create(vaultKeys(person).usedChallenge(id), used))) {
    return refused('challenge-used');
  }
  const finding =
    consent.typing && one.typing ? await findingOf(service, person, one.typing, attempt) : null;
  if (finding?.outcome === 'retype' && (await mayRetype(service, one.challenge))) {
    const again = await drawChallenge(service, { person, work, attempt: attempt + 1 });
    return { ok: true, outcome: 'retype', challenge: again, left: mostTries - attempt - 1 };
  }
  return finish(service, consent, one, finding);
}

const mayRetype = (service: IdentityService, { person, work }: Challenge): Promise<boolean> =>
  takeSlot(service, limitOf(person, `retype/${Object.values(work).join('/')}`), retypesInADay);

/** Keeps an attempt, and puts it before the reviewers, in an order that loses nothing if the store fails in between. */
async function finish(
  service: IdentityService,
  consent: Consent,
  { challenge, keyboard, typing, photo }: Try,
  finding: TypingFinding | null,
): Promise<Attesting> {
  const { person, work, id, attempt } = challenge;
  const outcome = finding?.outcome === 'match' ? 'match' : 'review';
  const attestation: Attestation = {
    id,
    work,
    at: service.now().toISOString(),
    outcome,
    reason:
      finding?.reason ?? (consent.typing && keyboard === 'other' ? 'other-keyboard' : 'no-typing'),
    tries: typing ? attempt : attempt - 1,
  };
  const { vault } = service;
  const keys = vaultKeys(person);
  await vault.write(keys.photo(id), photo);
  if (finding) await vault.write(keys.evidence(id), finding.evidence);
  if (typing && outcome === 'match') await keepLaterTyping(service, person, id, typing);
  await vault.write(keys.attempt(work, id), attestation);
  await openWorkCase(service, person, attestation);
  return { ok: true, outcome, id };
}
