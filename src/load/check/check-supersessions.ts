import { inWords } from '../../values/calendar.ts';
import { readCode, type VerificationCode } from '../../model/code.ts';
import { didYouMean } from '../../wording/nearest.ts';
import { quoted } from '../../wording/quoted.ts';
import { soundDefaults, spotOf, type LocatedCertificate } from './certificate-entries.ts';
import { codeFaultWords } from '../schema-words/code-words.ts';
import { duplicates } from './duplicates.ts';
import { problemAt } from '../yaml/located.ts';
import type { ContentProblem } from '../problem.ts';

interface Succession {
  readonly later: LocatedCertificate;
  /** The superseded code, as the file has it. */
  readonly written: string;
  readonly earlierCode: VerificationCode | undefined;
}

/** @param isComplete whether `certificates` are all there are, so that a code that is not among them is unknown */
export function checkSupersessions(
  certificates: readonly LocatedCertificate[],
  isComplete: boolean,
): readonly ContentProblem[] {
  const byCode = new Map(certificates.map((each) => [each.code, each]));
  const successions = certificates.flatMap(successionOf);
  return [
    ...successions.flatMap((each) => checkTarget(each, byCode, isComplete)),
    ...checkRivals(successions),
    ...checkLoops(successions),
  ];
}

function successionOf(later: LocatedCertificate): readonly Succession[] {
  const written = later.entry.supersedes?.code;
  if (written === undefined) return [];
  const reading = readCode(written);
  return [{ later, written, earlierCode: reading.ok ? reading.code : undefined }];
}

const targetSpot = ({ later }: Succession) => spotOf(later, 'supersedes', 'code');

function checkTarget(
  succession: Succession,
  byCode: ReadonlyMap<VerificationCode, LocatedCertificate>,
  isComplete: boolean,
): readonly ContentProblem[] {
  const { later, written, earlierCode } = succession;
  if (earlierCode === undefined) {
    const words = codeFaultWords(written, false);
    return words ? [problemAt(targetSpot(succession), words)] : [];
  }
  if (earlierCode === later.code) {
    return [
      problemAt(targetSpot(succession), {
        code: 'supersedes-itself',
        what: 'This certificate supersedes itself.',
        fix: 'Write the code of the earlier certificate, or remove `supersedes`.',
        related: { spot: spotOf(later, 'code'), what: 'its code' },
      }),
    ];
  }
  const earlier = byCode.get(earlierCode);
  if (earlier) return checkOrder(succession, earlier);
  return isComplete ? [unknownTarget(succession, [...byCode.keys()])] : [];
}

function checkOrder({ later }: Succession, earlier: LocatedCertificate): readonly ContentProblem[] {
  const [before, after] = [issuedOf(earlier), issuedOf(later)];
  if (before === undefined || after === undefined || before <= after) return [];
  return [
    problemAt(spotOf(later, 'issued'), {
      code: 'certificate-date-order',
      what: `This certificate was issued on ${inWords(after)}, before the one that it supersedes, ${inWords(before)}.`,
      fix: 'Correct one of the two days.',
      related: { spot: spotOf(earlier, 'issued'), what: 'the earlier certificate' },
    }),
  ];
}

const issuedOf = ({ entry, document }: LocatedCertificate): string | undefined =>
  entry.issued ?? soundDefaults(document)?.issued;

const unknownTarget = (succession: Succession, known: readonly string[]): ContentProblem =>
  problemAt(targetSpot(succession), {
    code: 'supersedes-unknown',
    what: `There is no certificate ${quoted(succession.written)} to supersede.`,
    fix: `Write the code of a certificate that is here; a published code is never removed.${didYouMean(succession.earlierCode ?? '', known)}`,
  });

function checkRivals(successions: readonly Succession[]): readonly ContentProblem[] {
  return duplicates(successions, ({ earlierCode }) => earlierCode).flatMap(({ at, first }) => {
    const [rival, other] = [successions[at], successions[first]];
    if (!rival || !other) return [];
    return problemAt(targetSpot(rival), {
      code: 'supersedes-twice',
      what: 'Another certificate supersedes the same one.',
      why: 'A visitor who looks it up could not be shown which one replaces it.',
      fix: 'Let the later of the two supersede the earlier.',
      related: { spot: targetSpot(other), what: 'the other certificate' },
    });
  });
}

function checkLoops(successions: readonly Succession[]): readonly ContentProblem[] {
  const byLater = new Map(successions.map((each) => [each.later.code, each]));
  const done = new Set<VerificationCode>();
  return successions.flatMap((start) => {
    const onTheWay: Succession[] = [];
    let at: Succession | undefined = start;
    while (at && !done.has(at.later.code)) {
      done.add(at.later.code);
      onTheWay.push(at);
      at = at.earlierCode === undefined ? undefined : byLater.get(at.earlierCode);
    }
    // A circle of one has been reported as superseding itself.
    const isCircle = at !== undefined && onTheWay.includes(at) && onTheWay.at(-1) !== at;
    return isCircle && at ? [loop(at, byLater)] : [];
  });
}

function loop(
  start: Succession,
  byLater: ReadonlyMap<VerificationCode, Succession>,
): ContentProblem {
  const next = start.earlierCode === undefined ? undefined : byLater.get(start.earlierCode);
  return problemAt(targetSpot(start), {
    code: 'supersedes-loop',
    what: 'This certificate supersedes one that, in the end, supersedes it.',
    why: 'No certificate of the circle would be the last.',
    fix: 'Remove `supersedes` from the one that was issued first.',
    ...(next ? { related: { spot: targetSpot(next), what: 'the next of the circle' } } : {}),
  });
}
