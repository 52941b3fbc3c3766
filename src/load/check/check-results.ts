import { contradicts, grade } from '../../model/grading.ts';
import type { GradingPolicyEntry } from '../../schema/grading.ts';
import type { RecordEntry } from '../../schema/records.ts';
import type { LocatedCertificate } from './certificate-entries.ts';
import { spotOf } from './certificate-entries.ts';
import { gradingPolicy } from '../../model/grading-policy.ts';
import { problemAt, type LocatedFile } from '../yaml/located.ts';
import type { Path } from '../yaml/positions.ts';
import type { ContentProblem } from '../problem.ts';

const decided = 'if staff decided otherwise, add `override:` with the reason';

/** Whether a record's result follows from its scores. An override is a decision that no policy computes. */
export function checkResult(
  file: LocatedFile,
  path: Path,
  entry: RecordEntry,
  policy: GradingPolicyEntry,
): readonly ContentProblem[] {
  if (entry.override) return [];
  const computed = grade(entry.scores, gradingPolicy(policy));
  const spot = (key: string) => ({ file, path: [...path, key] });
  const final = () =>
    problemAt(spot('final'), {
      code: 'record-final-differs',
      what: 'The final score is not what the grading policy computes from these scores.',
      why:
        policy.rounding === 'half-up'
          ? 'It is rounded to a whole per cent.'
          : 'It is cut to two decimals, not rounded.',
      fix: `Correct the final score or the scores; ${decided}.`,
    });
  const outcome = () =>
    problemAt(spot('outcome'), {
      code: 'record-outcome-differs',
      what: 'The outcome is not what the grading policy computes from these scores.',
      fix: `Correct the outcome or the scores; ${decided}.`,
    });
  return [
    ...(entry.final === computed.final ? [] : [final()]),
    ...(contradicts(entry.outcome, computed.outcome) ? [outcome()] : []),
  ];
}

/** Whether a record agrees with the certificate that it names. Erased and revoked certificates are not compared. */
export function checkAgainstCertificate(
  file: LocatedFile,
  path: Path,
  entry: RecordEntry,
  certificate: LocatedCertificate,
): readonly ContentProblem[] {
  const { erased, revoked, distinction = false } = certificate.entry;
  if (erased || revoked) return [];
  const spot = { file, path: [...path, 'outcome'] };
  if (entry.outcome === 'fail' || entry.outcome === 'withdrawn') {
    if (entry.override) return [];
    return [
      problemAt(spot, {
        code: 'record-not-passed',
        what: 'This record did not pass, but it names a certificate that is not revoked.',
        why: 'The certificate’s page calls it genuine.',
        fix: `Correct the outcome, or revoke the certificate with npm run revoke; ${decided}.`,
        related: { spot: spotOf(certificate, 'code'), what: 'the certificate' },
      }),
    ];
  }
  if (distinction === (entry.outcome === 'distinction')) return [];
  return [
    problemAt(spot, {
      code: 'record-distinction-differs',
      what: distinction
        ? 'The certificate has distinction, but this outcome has none.'
        : 'This outcome is a distinction, but the certificate has none.',
      fix: distinction
        ? 'Correct the outcome, or remove `distinction: true` from the certificate.'
        : 'Correct the outcome, or add `distinction: true` to the certificate.',
      related: { spot: spotOf(certificate, 'code'), what: 'the certificate' },
    }),
  ];
}
