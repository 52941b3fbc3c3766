import { describe, expect, it } from 'vitest';
import { replacing, reportWith } from './content-fixture.ts';

describe('records are told of without repeating them', () => {
  it('an assignment that the course does not have', async () => {
    expect(
      await reportWith({
        'records/knots/spring-2026.yaml': replacing('splice: 17.5', 'splise: 17.5'),
      }),
    ).toMatchInlineSnapshot(`
      "
      records/knots/spring-2026.yaml:9:7  error record-assignment-unknown
        The course’s grading policy has no such assignment.
        → Use the ids of the grading policy: quiz and splice. Did you mean \`splice\`?
      "
    `);
  });

  it('a score above the maximum', async () => {
    expect(
      await reportWith({
        'records/knots/spring-2026.yaml': replacing('splice: 17.5', 'splice: 20.5'),
      }),
    ).toMatchInlineSnapshot(`
      "
      records/knots/spring-2026.yaml:9:15  error record-score-above-maximum
        This score is above the assignment’s maximum of 20.
        → Correct the score, or the maximum in the grading policy.
      "
    `);
  });

  it('a certificate that this session does not have', async () => {
    expect(
      await reportWith({
        'records/knots/spring-2026.yaml': replacing('7K3F-Q2WX-9MNB-4TRD', '7K3F-Q2WX-9MNB-4TRE'),
      }),
    ).toMatchInlineSnapshot(`
      "
      records/knots/spring-2026.yaml:6:18  error record-certificate-unknown
        No certificate of this session has this code.
        → Check the code against certificates/knots/spring-2026.yaml.
      "
    `);
  });

  it('what is no certificate’s code', async () => {
    expect(
      await reportWith({
        'records/knots/spring-2026.yaml': replacing('7K3F-Q2WX-9MNB-4TRD', 'A-------B'),
      }),
    ).toMatchInlineSnapshot(`
      "
      records/knots/spring-2026.yaml:6:18  error certificate-code-invalid
        This verification code has 2 letters and digits; it needs at least 8.
        → Write 16 letters and digits such as "7K3F-Q2WX-9MNB-4TRD", or an older system’s code of 8 to 40 letters, digits and hyphens, in quotes.
      "
    `);
  });

  it('the same learner twice by id', async () => {
    expect(await reportWith({ 'records/knots/spring-2026.yaml': replacing('1002', '1001') }))
      .toMatchInlineSnapshot(`
      "
      records/knots/spring-2026.yaml:13:11  error record-learner-duplicate
        Another record of this session is of the same learner.
        → Keep one of the two, or correct the learner’s id or address.
        see records/knots/spring-2026.yaml:3:11, the first one
      "
    `);
  });

  it('the same learner twice by address', async () => {
    expect(
      await reportWith({
        'records/knots/spring-2026.yaml': replacing(
          'name: Secret Person',
          'name: Secret Person\n      email: JOSE@example.org',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      records/knots/spring-2026.yaml:15:14  error record-learner-duplicate
        Another record of this session is of the same learner.
        → Keep one of the two, or correct the learner’s id or address.
        see records/knots/spring-2026.yaml:5:14, the first one
      "
    `);
  });

  it('the same certificate twice', async () => {
    expect(
      await reportWith({
        'records/knots/spring-2026.yaml': replacing(
          '      name: Secret Person',
          '      name: Secret Person\n    certificate: 7k3fq2wx9mnb4trd',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      records/knots/spring-2026.yaml:15:18  error record-certificate-duplicate
        Another record of this session names the same certificate.
        → Correct one of the two.
        see records/knots/spring-2026.yaml:6:18, the first one
      "
    `);
  });

  it('an unknown session', async () => {
    expect(await reportWith({ 'records/knots/spring-2025.yaml': 'records: []\n' }))
      .toMatchInlineSnapshot(`
      "
      records/knots/spring-2025.yaml:1:1  error session-unknown
        The course has no session “spring-2025”.
        → Add it to the course’s sessions, or rename the file to one of spring-2026. Did you mean spring-2026.yaml?
        see courses/knots.yaml:36:1, the course’s sessions
      "
    `);
  });
});
