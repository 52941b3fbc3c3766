import { describe, expect, it } from 'vitest';
import { deliverable, sessionOf } from './session.ts';
import { CouldNotCheck } from '../../../src/account/key-store.ts';
import { sessionOutcomes } from '../../../src/identity/export/session-outcomes.ts';
import { vaultKeys } from '../../../src/identity/store/vault-keys.ts';
import { unreachable } from '../../records/memory-store.ts';
import { day, laterBy } from '../../records/service.ts';
import { testIdentityService, type TestIdentityService } from '../service.ts';
import { appealed, attested, enrolled } from './attested.ts';

const ada = { name: 'Ada King', address: 'ada@example.org', courseId: 'knots' };

async function outcomesOf(
  prepare: (service: TestIdentityService) => Promise<unknown>,
): Promise<ReturnType<typeof deliverable>> {
  const service = testIdentityService();
  await prepare(service);
  return deliverable(await sessionOutcomes(sessionOf(service)));
}

const work = (assignmentId: string) => ({
  courseId: 'knots',
  sessionId: 'spring-2026',
  assignmentId,
});

describe('the outcomes of a session', () => {
  const rows: readonly [
    string,
    (service: TestIdentityService) => Promise<unknown>,
    ReturnType<typeof deliverable>,
  ][] = [
    ['nobody', async () => undefined, []],
    [
      'a learner who enrolled and attested nothing is not in it',
      (service) => enrolled(service, ada),
      [],
    ],
    [
      'two pieces that people settled as a match',
      async (service) => {
        const person = await enrolled(service, ada);
        await attested(service, person, work('one'));
        laterBy(service, day);
        await attested(service, person, work('two'));
      },
      [{ name: 'Ada King', linked: ['one 2026-06-01', 'two 2026-06-02'], waiting: 0 }],
    ],
    [
      'a piece that nobody has looked at waits, although its typing matched',
      async (service) => attested(service, await enrolled(service, ada), work('one'), []),
      [{ name: 'Ada King', linked: [], waiting: 1 }],
    ],
    [
      'a piece on which reviewers disagree waits',
      async (service) =>
        attested(service, await enrolled(service, ada), work('one'), ['no-match', 'match']),
      [{ name: 'Ada King', linked: [], waiting: 1 }],
    ],
    [
      'a refused piece does not count, nor an unclear one',
      async (service) => {
        const person = await enrolled(service, ada);
        await attested(service, person, work('one'), ['no-match', 'no-match']);
        await attested(service, person, work('two'), ['unclear']);
      },
      [{ name: 'Ada King', linked: [], waiting: 0 }],
    ],
    [
      'the latest attempt counts: a match after an unclear one',
      async (service) => {
        const person = await enrolled(service, ada);
        await attested(service, person, work('one'), ['unclear']);
        await attested(service, person, work('one'));
      },
      [{ name: 'Ada King', linked: ['one 2026-06-01'], waiting: 0 }],
    ],
    [
      'the latest attempt counts: one that waits after a match',
      async (service) => {
        const person = await enrolled(service, ada);
        await attested(service, person, work('one'));
        await attested(service, person, work('one'), []);
      },
      [{ name: 'Ada King', linked: [], waiting: 1 }],
    ],
    [
      'a refusal that is appealed against waits',
      async (service) => {
        const person = await enrolled(service, ada);
        const id = await attested(service, person, work('one'), ['no-match', 'no-match']);
        await appealed(service, person, id, []);
      },
      [{ name: 'Ada King', linked: [], waiting: 1 }],
    ],
    [
      'an appeal that was right counts',
      async (service) => {
        const person = await enrolled(service, ada);
        const id = await attested(service, person, work('one'), ['no-match', 'no-match']);
        await appealed(service, person, id, ['match']);
      },
      [{ name: 'Ada King', linked: ['one 2026-06-01'], waiting: 0 }],
    ],
    [
      'whose document was refused is not verified, whatever they attested',
      async (service) => {
        const person = await enrolled(service, ada, ['no-match', 'no-match']);
        // Reviewers look at it when no appeal can come any more.
        laterBy(service, 14 * day);
        await attested(service, person, work('one'));
      },
      [{ name: null, linked: ['one 2026-06-15'], waiting: 0 }],
    ],
    [
      'who was verified in an earlier year, and refused or not yet looked at this time, is not verified',
      async (service) => {
        const earlier = { day: '2025-02-03', reviewer: 'Ruth', name: 'Ada King' };
        const refused = await enrolled(service, ada, ['no-match', 'no-match']);
        const waiting = await enrolled(service, { ...ada, address: 'ada@example.com' }, []);
        for (const person of [refused, waiting]) {
          await service.vault.write(vaultKeys(person).verified, earlier);
          await attested(service, person, work('one'), []);
        }
      },
      [
        { name: null, linked: [], waiting: 1 },
        { name: null, linked: [], waiting: 1 },
      ],
    ],
    [
      'who has taken back their consent is not in it, even where not all of theirs is gone yet',
      async (service) => {
        const person = await enrolled(service, ada);
        await attested(service, person, work('one'));
        await service.vault.remove(vaultKeys(person).consent);
      },
      [],
    ],
    [
      'work of other courses and sessions is not in it',
      async (service) => {
        const person = await enrolled(service, ada);
        await attested(service, person, { ...work('one'), sessionId: 'autumn-2025' });
        await attested(service, person, { ...work('one'), courseId: 'sails' });
      },
      [],
    ],
  ];
  it.each(rows)('%s', async (_, prepare, expected) => {
    expect(await outcomesOf(prepare)).toEqual(expected);
  });
});

it('says where the document was compared, and the address only if it is the learner’s', async () => {
  const service = testIdentityService();
  const person = await enrolled(service, { ...ada, courseId: 'sails' });
  await attested(service, person, work('one'));
  // A later change does not change where the document was seen, and a stranger's address is left out.
  await service.vault.write(vaultKeys(person).details, { ...ada, address: 'eve@example.org' });
  expect(await sessionOutcomes(sessionOf(service))).toMatchObject([
    { person, address: null, enrolledAt: 'sails' },
  ]);
});

it('counts days as the site does', async () => {
  const service = testIdentityService();
  const person = await enrolled(service, ada);
  service.clock.now = new Date('2026-06-01T23:58:00Z');
  await attested(service, person, work('one'));
  const [found] = await sessionOutcomes({ ...sessionOf(service), timeZone: 'Europe/Athens' });
  expect(found?.linked).toEqual([{ assignmentId: 'one', day: '2026-06-02' }]);
});

it('is not half of it where the store fails at any read', async () => {
  const service = testIdentityService();
  for (const name of ['ada', 'ben', 'cy']) {
    const person = await enrolled(service, { ...ada, address: `${name}@example.org` });
    await attested(service, person, work('one'));
  }
  service.store.calls.length = 0;
  await sessionOutcomes(sessionOf(service));
  const asked = service.store.calls.length;
  expect(asked).toBeGreaterThan(10);
  for (let failing = 0; failing < asked; failing += 1) {
    let call = 0;
    service.store.fault = () => {
      call += 1;
      if (call > failing) unreachable();
    };
    await expect(sessionOutcomes(sessionOf(service))).rejects.toThrow(CouldNotCheck);
  }
});

it('writes nothing', async () => {
  const service = testIdentityService();
  await attested(service, await enrolled(service, ada), work('one'), []);
  service.store.calls.length = 0;
  await sessionOutcomes(sessionOf(service));
  expect(new Set(service.store.calls.map(({ operation }) => operation))).toEqual(
    new Set(['keys', 'read']),
  );
});
