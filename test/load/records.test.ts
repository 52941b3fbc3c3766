import { describe, expect, it } from 'vitest';
import { replacing, reportWith } from './content-fixture.ts';

const recordsWith = (piece: string, by: string) =>
  reportWith({ 'records/knots/spring-2026.yaml': replacing(piece, by) });

describe('problems of records do not repeat their content', () => {
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
        → Correct the score, or the maximum in the grading policy. Where more points than the maximum can be had, add \`extraCredit: true\` to the assignment.
      "
    `);
  });

  it('a score above what extra credit allows', async () => {
    const generous = {
      'courses/knots.yaml': replacing('maximum: 20', 'maximum: 20\n      extraCredit: true'),
    };
    const scored = (splice: number, final: number) =>
      reportWith({
        ...generous,
        'records/knots/spring-2026.yaml': (text) =>
          text
            .replace('splice: 17.5', `splice: ${splice}`)
            .replace('quiz: 81', 'quiz: 10')
            .replace('final: 84.9', `final: ${final}`),
      });
    expect(await scored(22.5, 71.5)).toBe('\n');
    expect(await scored(40.5, 100)).toMatchInlineSnapshot(`
      "
      records/knots/spring-2026.yaml:9:15  error record-score-above-maximum
        This score is above twice the assignment’s maximum of 20, which is the most with extra credit.
        → Correct the score, or the maximum in the grading policy.
      "
    `);
  });

  it('excused work, where the course does not say what it does: once, and whatever staff decided', async () => {
    const records = {
      'records/knots/spring-2026.yaml': (text: string) =>
        text
          .replace('splice: 17.5', 'splice: excused')
          .replace('splice: null', 'splice: excused')
          .replace('outcome: pass', 'outcome: pass\n    override: { reason: Appeal }'),
    };
    expect(await reportWith(records)).toMatchInlineSnapshot(`
      "
      records/knots/spring-2026.yaml:9:15  error record-excused-rule
        An assignment is excused, and the course’s grading does not say what that does to the final score. There are two ways, and they give different results.
        → Add to \`grading\` of the course \`excused: left-out\`, which leaves the assignment out so that the others count for more, or \`excused: zero\`, which counts it as zero points.
        see courses/knots.yaml:19:1, the course’s grading
      "
    `);
  });

  it.each([
    ['left out', 'left-out', 81, 3],
    ['as zero', 'zero', 32.4, 1.2],
  ])('excused work is graded %s where the course says so', async (_, rule, first, second) => {
    const graded = {
      'courses/knots.yaml': replacing('pass: 50', `pass: 30\n  excused: ${rule}`),
      'records/knots/spring-2026.yaml': (text: string) =>
        text
          .replace('splice: 17.5', 'splice: excused')
          .replace('splice: null', 'splice: excused')
          .replace('final: 84.9', `final: ${first}`)
          .replace('final: 1.2', `final: ${second}`),
    };
    expect(await reportWith(graded)).toBe('\n');
    expect(
      await reportWith({
        ...graded,
        'courses/knots.yaml': replacing(
          'pass: 50',
          `pass: 30\n  excused: ${rule === 'zero' ? 'left-out' : 'zero'}`,
        ),
      }),
    ).toContain('record-final-differs');
  });

  it('a certificate that this session does not have', async () => {
    expect(
      await reportWith({
        'records/knots/spring-2026.yaml': replacing('MH45-Q2WX-9MNB-4TRE', 'MH45-Q2WX-9MNB-4TRD'),
      }),
    ).toMatchInlineSnapshot(`
      "
      records/knots/spring-2026.yaml:6:18  error record-certificate-unknown
        No certificate of this session has this code.
        → Check the code against certificates/knots/spring-2026.yaml.
      "
    `);
  });

  it('an address that no mail reaches, without which the learner cannot sign in', async () => {
    expect(await recordsWith('jose@example.org', 'jose@example..org')).toMatchInlineSnapshot(`
      "
      records/knots/spring-2026.yaml:5:14  warning record-address-invalid
        This is not an e-mail address that mail can reach. The learner could not sign in, and so could not share this record.
        → Correct it, or leave \`email:\` out.
      "
    `);
  });

  it('a code that no certificate has', async () => {
    expect(
      await reportWith({
        'records/knots/spring-2026.yaml': replacing('MH45-Q2WX-9MNB-4TRE', 'A-------B'),
      }),
    ).toMatchInlineSnapshot(`
      "
      records/knots/spring-2026.yaml:6:18  error certificate-code-invalid
        This verification code has 2 letters and digits; it needs at least 8.
        → Write 16 letters and digits such as "7K3F-Q2WX-9MNB-4TRE", or an older system’s code of 8 to 40 letters, digits and hyphens, in quotes.
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

  it.each([
    [
      'by id, in other letters',
      'records/knots/spring-2026.yaml:13:11',
      '1002',
      '\u{ff11}\u{ff10}01',
    ],
    ['by id, with a space', 'records/knots/spring-2026.yaml:13:11', "'1002'", "' 1001'"],
    [
      'by address, its domain as mail writes it',
      'records/knots/spring-2026.yaml:15:14',
      'name: Secret Person',
      'name: Secret Person\n      email: JOSE@ｅxample.org',
    ],
  ])('the same learner twice %s', async (_, place, piece, by) => {
    expect(await recordsWith(piece, by)).toContain(`${place}  error record-learner-duplicate\n`);
  });

  it('two learners whom nothing distinguishes', async () => {
    const nameless = (text: string) =>
      text
        .replace("      id: '1002'\n", '')
        .replace(
          "id: '1001'\n      name: José Müller\n      email: jose@example.org",
          'name: secret  PERSON',
        );
    expect(await reportWith({ 'records/knots/spring-2026.yaml': nameless })).toMatchInlineSnapshot(`
      "
      records/knots/spring-2026.yaml:11:13  error record-learner-ambiguous
        Another record of this session has the same name, and neither has an id or an address. Nothing distinguishes the two learners, so one could be shown the scores of the other.
        → Give both an \`id:\`, or keep one of the two.
        see records/knots/spring-2026.yaml:3:13, the first one
      "
    `);
  });

  it.each([
    ['an id that reads like another’s name', "'1002'", "'José Müller'"],
    ['an id that reads like another’s address', "'1002'", "'jose@example.org'"],
  ])('but not %s', async (_, piece, by) => {
    expect(await recordsWith(piece, by)).toBe('\n');
  });

  it('the same certificate twice', async () => {
    expect(
      await reportWith({
        'records/knots/spring-2026.yaml': replacing(
          '      name: Secret Person',
          '      name: Secret Person\n    certificate: mh45q2wx9mnb4tre',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      records/knots/spring-2026.yaml:15:18  error record-certificate-duplicate
        Another record of this session names the same certificate.
        → Correct one of the two.
        see records/knots/spring-2026.yaml:6:18, the first one

      records/knots/spring-2026.yaml:20:14  error record-not-passed
        This record did not pass, but it names a certificate that is not revoked. The certificate’s page calls it genuine.
        → Correct the outcome, or revoke the certificate with npm run revoke; if staff decided otherwise, add \`override:\` with the reason.
        see certificates/knots/spring-2026.yaml:4:11, the certificate
      "
    `);
  });

  it('an unknown session', async () => {
    expect(await reportWith({ 'records/knots/spring-2025.yaml': 'records: []\n' }))
      .toMatchInlineSnapshot(`
        "
        records/knots/spring-2025.yaml:1:1  error session-unknown
          The course has no session “spring-2025”.
          → Add it to the course’s sessions, or rename the file. Did you mean spring-2026.yaml?
          see courses/knots.yaml:36:1, the course’s sessions
        "
      `);
  });
});
