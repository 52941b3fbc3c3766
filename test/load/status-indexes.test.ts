import { describe, expect, it } from 'vitest';
import {
  drawnStatusIndex,
  freeStatusIndex,
  statusIndexesOf,
} from '../../src/load/status-indexes.ts';
import type { VerificationCode } from '../../src/model/code.ts';
import { statusListLength } from '../../src/model/status-list-length.ts';
import { adding, loadWith, replacing, reportWith, type Change } from './content-fixture.ts';

const file = 'certificates/knots/spring-2026.yaml';
const institution = 'institutions/harbour.yaml';
const signing = adding(`credentials:
  did: did:web:certificates.example.org
  keys:
    - { key: z6Mkk7yqnGF3YwTrLpqrW6PGsKci7dNqh1CjnvMbzrMerSeL, created: 2026-01-05 }
`);
const reportOf = (change: Change) => reportWith({ [institution]: signing, [file]: change });
const code = '7K3FQ2WX9MNB4TRD' as VerificationCode;

describe('the places of a certificate', () => {
  it('never change: copies that were downloaded name them', () => {
    expect([0, 1, 2].map((version) => drawnStatusIndex(code, version))).toEqual([
      682807, 347729, 843587,
    ]);
  });

  it.each([
    ['never corrected', {}, [682807]],
    ['corrected', { corrected: '2026-05-01' }, [682807, 347729]],
    ['corrected twice', { corrected: '2026-05-01', corrections: 2 }, [682807, 347729, 843587]],
    ['corrected and then erased', { erased: '2026-05-02', corrections: 1 }, [682807, 347729]],
    ['of its own', { statusIndexes: [7] }, [7]],
    ['of its own, then corrected', { statusIndexes: [7], corrected: '2026-05-01' }, [7, 347729]],
  ])('%s', (_, entry, indexes) => {
    expect(statusIndexesOf(entry, code)).toEqual(indexes);
  });

  it.each([
    ['free', 5, [4, 6], 5],
    ['taken, and the next', 5, [5, 6], 7],
    ['taken, at the end of the list', statusListLength - 1, [statusListLength - 1], 0],
  ])('%s', (_, drawn, taken, free) => {
    expect(freeStatusIndex(drawn, new Set(taken))).toBe(free);
  });

  it('do not depend on the order in the file', async () => {
    const reversed = (text: string) => {
      const [head = '', ...entries] = text.split(/(?=^ {2}- )/mu);
      return [head, ...entries.toReversed()].join('');
    };
    const [as, reordered] = await Promise.all([loadWith(), loadWith({ [file]: reversed })]);
    const indexes = ({ content }: typeof as) =>
      new Map(content?.certificates.map((each) => [each.code, each.statusIndexes]));
    expect(indexes(reordered)).toEqual(indexes(as));
    expect([...indexes(reordered).keys()]).not.toEqual([...indexes(as).keys()]);
  });
});

describe('places that contradict one another', () => {
  it('shared by two certificates', async () => {
    expect(
      await reportOf(replacing('name: Wei Cheng', 'name: Wei Cheng\n    statusIndexes: [934865]')),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:12:21  error certificate-status-shared
        This certificate has the same place in the session’s status list as another one. If one of the two were revoked, the other would be taken for revoked, too.
        12 │     statusIndexes: [934865]
           │                     ^
        → Give the one that was issued last a place of its own. Here that is \`statusIndexes: [934866]\`.
        see certificates/knots/spring-2026.yaml:4:11, the other certificate
      "
    `);
  });

  it('are not checked if nothing is signed, since there is no list', async () => {
    const same = replacing('name: Wei Cheng', 'name: Wei Cheng\n    statusIndexes: [934865]');
    const { content } = await loadWith({ [file]: same });
    expect(content?.certificates.map(({ statusIndexes }) => statusIndexes[0])).toContain(934865);
  });

  it('shared with an earlier version of another', async () => {
    const corrected = (text: string) =>
      replacing(
        'name: José Müller',
        'name: José Müller\n    corrected: 2026-05-01',
      )(replacing('name: Wei Chen\n', 'name: Wei Chen\n    statusIndexes: [724670]\n')(text));
    expect(await reportOf(corrected)).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:9:21  error certificate-status-shared
        This certificate has the same place in the session’s status list as another one. If one of the two were revoked, the other would be taken for revoked, too.
        9 │     statusIndexes: [724670]
          │                     ^
        → Give the one that was issued last a place of its own. Here that is \`statusIndexes: [724671]\`.
        see certificates/knots/spring-2026.yaml:4:11, the other certificate
      "
    `);
  });

  it('shared by two versions of one certificate', async () => {
    const change = 'name: José Müller\n    corrected: 2026-05-01\n    statusIndexes: [3, 3]';
    expect(await reportOf(replacing('name: José Müller', change))).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:7:24  error certificate-status-shared
        Two versions of this certificate have the same place in the session’s status list. If one of the two were revoked, the other would be taken for revoked, too.
        7 │     statusIndexes: [3, 3]
          │                        ^
        → Give the one that was issued last a place of its own. Here that is \`statusIndexes: [3, 4]\`.
      "
    `);
  });

  it('more of them than versions', async () => {
    const change = 'name: José Müller\n    statusIndexes: [3, 4]';
    expect(await reportOf(replacing('name: José Müller', change))).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:6:20  error certificate-status-extra
        This certificate has 2 places in the status list, but had only one version. The last place would be taken for that of the present version.
        6 │     statusIndexes: [3, 4]
          │                    ^
        → Delete the last ones, or correct how often the name was corrected: \`corrected\` and \`corrections\`.
      "
    `);
  });

  it('corrections without a day', async () => {
    const change = 'name: José Müller\n    corrections: 2';
    expect(await reportOf(replacing('name: José Müller', change))).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:6:18  error certificate-correction-undated
        This certificate was corrected, but it does not say when.
        6 │     corrections: 2
          │                  ^
        → Add \`corrected:\` and the day of the last correction, or delete this line.
      "
    `);
  });

  it('an erased certificate has had corrections, and says no day', async () => {
    const change = adding("  - { code: 'GONE-2013-1', erased: 2026-05-01, corrections: 2 }\n");
    expect((await loadWith({ [file]: change })).problems).toEqual([]);
  });

  it('another session has a list of its own', async () => {
    const { problems } = await loadWith({
      'courses/knots.yaml': adding('  - { id: autumn-2025, start: 2025-09-01, end: 2025-10-15 }\n'),
      'certificates/knots/autumn-2025.yaml': `certificates:\n  - { code: OLD-2025-1, name: Ann, issued: 2025-11-01, statusIndexes: [934865] }\n`,
    });
    expect(problems).toEqual([]);
  });
});
