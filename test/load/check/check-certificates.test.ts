import { describe, expect, it } from 'vitest';
import { replacing, reportWith, type Change } from '../content-fixture.ts';

const file = 'certificates/knots/spring-2026.yaml';
const reportOf = (change: Change) => reportWith({ [file]: change });

describe('course and session', () => {
  it('an unknown course', async () => {
    expect(await reportWith({ 'certificates/knot/spring-2026.yaml': 'certificates: []\n' }))
      .toMatchInlineSnapshot(`
      "
      certificates/knot/spring-2026.yaml:1:1  error course-unknown
        There is no course “knot”.
        1 │ certificates: []
          │ ^
        → Add courses/knot.yaml, or rename the folder to that of a course. Did you mean certificates/knots/?
      "
    `);
  });

  it('an unknown session', async () => {
    expect(await reportWith({ 'certificates/knots/sping-2026.yaml': 'certificates: []\n' }))
      .toMatchInlineSnapshot(`
        "
        certificates/knots/sping-2026.yaml:1:1  error session-unknown
          The course has no session “sping-2026”.
          1 │ certificates: []
            │ ^
          → Add it to the course’s sessions, or rename the file. Did you mean spring-2026.yaml?
          see courses/knots.yaml:36:1, the course’s sessions
        "
      `);
  });
});

describe('names', () => {
  it('missing', async () => {
    expect(await reportOf(replacing('    name: José Müller\n', ''))).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:4:5  error certificate-name-missing
        This certificate has no name.
        4 │   - code: 'MH45-Q2WX-9MNB-4TRE'
          │     ^
        → Add \`name:\` and the learner’s name as it is to be printed. Only an erased certificate has none.
      "
    `);
  });

  it('still there after an erasure, not repeated', async () => {
    expect(
      await reportOf(replacing('name: José Müller', 'name: José Müller\n    erased: 2026-05-01')),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:5:11  error certificate-name-not-erased
        This certificate is erased, but its name is still here. A learner who asked to be forgotten could still be found in the repository.
        → Delete the line with the name. It stays in the repository’s history unless that is rewritten.
        see certificates/knots/spring-2026.yaml:6:13, the erasure
      "
    `);
  });
});

describe('identity', () => {
  it('more work linked than there is', async () => {
    expect(
      await reportOf(
        replacing(
          'name: José Müller',
          'name: José Müller\n    identity: { method: signature-track, linkedWork: { linked: 9, total: 8 } }',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:6:64  error certificate-linked-work
        9 pieces of work are linked to the learner, out of only 8.
        6 │     identity: { method: signature-track, linkedWork: { linked: 9, total: 8 } }
          │                                                                ^
        → Correct \`linked\` or \`total\`.
      "
    `);
  });

  it.each([
    ['out of order', 'certificate-linked-days', 'from: 2026-04-20, to: 2026-03-10'],
    ['one of two', 'certificate-linked-days', 'to: 2026-03-10'],
    ['one of two, the first', 'certificate-linked-days', 'from: 2026-03-10'],
    ['in the future', 'certificate-date-future', 'from: 2026-03-10, to: 2027-03-10'],
  ])('days of linked work: %s', async (_, code, days) => {
    const report = await reportOf(
      replacing(
        'name: José Müller',
        `name: José Müller\n    identity: { method: signature-track, linkedWork: { linked: 8, total: 8, ${days} } }`,
      ),
    );
    expect(report).toContain(code);
    expect(report).toMatchSnapshot();
  });
});
