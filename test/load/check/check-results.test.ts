import { describe, expect, it } from 'vitest';
import { replacing, reportWith } from '../content-fixture.ts';

const recordsWith = (piece: string, by: string) =>
  reportWith({ 'records/knots/spring-2026.yaml': replacing(piece, by) });

describe('the result of a record', () => {
  it('a final score that does not follow from the scores', async () => {
    expect(await recordsWith('final: 84.9', 'final: 85')).toMatchInlineSnapshot(`
      "
      records/knots/spring-2026.yaml:10:12  error record-final-differs
        The final score is not what the grading policy computes from these scores. It is cut to two decimals, not rounded.
        → Correct the final score or the scores; if staff decided otherwise, add \`override:\` with the reason.
      "
    `);
  });

  it('an outcome that does not follow from the scores', async () => {
    expect(await recordsWith('outcome: fail', 'outcome: pass')).toMatchInlineSnapshot(`
      "
      records/knots/spring-2026.yaml:19:14  error record-outcome-differs
        The outcome is not what the grading policy computes from these scores.
        → Correct the outcome or the scores; if staff decided otherwise, add \`override:\` with the reason.
      "
    `);
  });

  it('a distinction that the certificate lacks', async () => {
    expect(
      await reportWith({
        'courses/knots.yaml': replacing('distinction: 90', 'distinction: 80'),
        'records/knots/spring-2026.yaml': replacing('outcome: pass', 'outcome: distinction'),
      }),
    ).toMatchInlineSnapshot(`
      "
      records/knots/spring-2026.yaml:11:14  error record-distinction-differs
        This outcome is a distinction, but the certificate has none.
        → Correct the outcome, or add \`distinction: true\` to the certificate.
        see certificates/knots/spring-2026.yaml:4:11, the certificate
      "
    `);
  });

  it('a distinction that only the certificate has', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing(
          'name: José Müller',
          'name: José Müller\n    distinction: true',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      records/knots/spring-2026.yaml:11:14  error record-distinction-differs
        The certificate has distinction, but this outcome has none.
        → Correct the outcome, or remove \`distinction: true\` from the certificate.
        see certificates/knots/spring-2026.yaml:4:11, the certificate
      "
    `);
  });

  it('a certificate for a record that did not pass', async () => {
    expect(
      await reportWith({
        'records/knots/spring-2026.yaml': replacing(
          'quiz: 81\n      splice: 17.5\n    final: 84.9\n    outcome: pass',
          'quiz: 1\n      splice: 0\n    final: 0.4\n    outcome: withdrawn',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      records/knots/spring-2026.yaml:11:14  error record-not-passed
        This record did not pass, but it names a certificate that is not revoked. The certificate’s page calls it genuine.
        → Correct the outcome, or revoke the certificate with npm run revoke; if staff decided otherwise, add \`override:\` with the reason.
        see certificates/knots/spring-2026.yaml:4:11, the certificate
      "
    `);
  });

  it.each([
    ['a learner who withdrew', 'outcome: fail', 'outcome: withdrawn'],
    [
      'another outcome with a reason',
      'outcome: fail',
      'outcome: pass\n    override: { reason: Appeal }',
    ],
    [
      'another final score with a reason',
      'final: 1.2',
      'final: 2\n    override: { reason: Appeal }',
    ],
  ])('but not %s', async (_, piece, by) => {
    expect(await recordsWith(piece, by)).toBe('\n');
  });
});
