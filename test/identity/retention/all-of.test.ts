import { expect, it } from 'vitest';
import { allOf } from '../../../src/identity/retention/all-of.ts';
import type {
  AttestationId,
  CaseId,
  StoredEvidence,
  Vote,
} from '../../../src/identity/store/stored.ts';
import { vaultKeys } from '../../../src/identity/store/vault-keys.ts';
import type { PersonKey } from '../../../src/account/keys.ts';
import { testIdentityService } from '../service.ts';

const person = 'a'.repeat(32) as PersonKey;
const reviewer = 'b'.repeat(32) as PersonKey;
const attempt = '1f'.repeat(16) as AttestationId;
const keys = vaultKeys(person);

it('shows a learner what is kept, but neither what a time counted for nor which reviewers have answered', async () => {
  const service = testIdentityService();
  const evidence: StoredEvidence = {
    terms: [{ what: 'e→r', milliseconds: 310, usual: 140, contribution: -1.75 }],
  };
  const vote: Vote = {
    reviewer,
    reviewerName: 'Ottoline Carrow',
    at: '2026-06-02T10:00:00.000Z',
    answer: 'unclear',
    note: 'More light, please.',
  };
  await service.vault.write(keys.evidence(attempt), evidence);
  await service.vault.write(keys.vote('enrolment-1' as CaseId, reviewer), vote);

  expect(await allOf(service, person)).toEqual({
    [`evidence/${attempt}`]: { terms: [{ what: 'e→r', milliseconds: 310, usual: 140 }] },
    'vote/enrolment-1/2026-06-02T10:00:00.000Z': {
      at: '2026-06-02T10:00:00.000Z',
      answer: 'unclear',
      note: 'More light, please.',
    },
  });
});

it('shows nothing where nothing is kept', async () => {
  expect(await allOf(testIdentityService(), person)).toEqual({});
});
