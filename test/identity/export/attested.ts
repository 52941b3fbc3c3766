import { appeal } from '../../../src/identity/cases/appeal.ts';
import { openCase } from '../../../src/identity/cases/open-case.ts';
import type { Reviewer } from '../../../src/identity/review/reviewer.ts';
import type {
  Attestation,
  AttestationId,
  CaseId,
  EnrolmentDetails,
  Vote,
  Work,
} from '../../../src/identity/store/stored.ts';
import { vaultKeys } from '../../../src/identity/store/vault-keys.ts';
import { vote } from '../../../src/identity/review/vote.ts';
import { personKey, type PersonKey } from '../../../src/account/keys.ts';
import { laterBy, minute } from '../../records/service.ts';
import type { TestIdentityService } from '../service.ts';

export const reviewers: readonly Reviewer[] = ['Ruth', 'Noor', 'Ines'].map((name) => ({
  person: personKey('reviewers', `${name}@example.org`),
  name,
  institutions: null,
}));

type Answers = readonly Vote['answer'][];
const caseOf = (id: string) => id as CaseId;

/** A learner enrols, and reviewers answer in turn. */
export async function enrolled(
  service: TestIdentityService,
  { name, address, courseId }: EnrolmentDetails,
  answers: Answers = ['match'],
): Promise<PersonKey> {
  const person = personKey(service.secret, address);
  const keys = vaultKeys(person);
  const at = service.now().toISOString();
  await service.vault.write(keys.consent, { version: '1', at, typing: true, courseId });
  await service.vault.write(keys.details, { name, address, courseId });
  await opened(service, {
    id: caseOf('enrolment-1'),
    kind: 'enrolment',
    person,
    courseId,
    attestation: null,
    reason: 'enrolment',
    appeal: null,
  });
  await answered(service, person, 'enrolment-1', answers);
  return person;
}

/** A learner attests a piece of work, a minute after what was before, and reviewers answer in turn. */
export async function attested(
  service: TestIdentityService,
  person: PersonKey,
  work: Work,
  answers: Answers = ['match'],
): Promise<AttestationId> {
  laterBy(service, minute);
  const id = Buffer.from(service.random(16)).toString('hex') as AttestationId;
  const attempt: Attestation = {
    id,
    work,
    at: service.now().toISOString(),
    outcome: 'match',
    reason: 'photo',
    tries: 1,
  };
  await service.vault.create(vaultKeys(person).attempt(work, id), attempt);
  await opened(service, {
    id: caseOf(`work-${id}`),
    kind: 'work',
    person,
    courseId: work.courseId,
    attestation: { id, work },
    reason: 'photo',
    appeal: null,
  });
  await answered(service, person, `work-${id}`, answers);
  return id;
}

/** The learner appeals against how an attempt was settled, and those who did not decide it answer. */
export async function appealed(
  service: TestIdentityService,
  person: PersonKey,
  id: AttestationId,
  answers: Answers,
): Promise<void> {
  await appeal(service, person, { case: `work-${id}`, text: 'It was me.' });
  await answered(service, person, `appeal-work-${id}`, answers, reviewers.toReversed());
}

const opened = (service: TestIdentityService, what: Parameters<typeof openCase>[1]) =>
  openCase(service, what);

async function answered(
  service: TestIdentityService,
  person: PersonKey,
  id: string,
  answers: Answers,
  by = reviewers,
): Promise<void> {
  for (const [at, answer] of answers.entries()) {
    laterBy(service, minute);
    const reviewCase = await service.vault.read(vaultKeys(person).case(caseOf(id)));
    if (!reviewCase) throw new Error(`There is no case ${id}.`);
    const voting = await vote(service, by[at]!, reviewCase, { answer, note: 'As seen.' });
    if (!voting.ok) throw new Error(voting.problem);
  }
}
