import { inWords, type CalendarDay } from '../../values/calendar.ts';
import type { CertificatesFile, Identity } from '../../schema/certificates.ts';
import type { Session } from '../../schema/course.ts';
import { spotOf, type LocatedCertificate } from './certificate-entries.ts';
import type { Filed } from '../files/content-folder.ts';
import { notInFuture } from './days-to-come.ts';
import { label } from '../yaml/label.ts';
import { problemAt, type Spot } from '../yaml/located.ts';
import type { ContentProblem } from '../problem.ts';

export interface DatesAround {
  readonly today: CalendarDay;
  readonly session: Session | undefined;
  readonly endSpot: Spot | undefined;
  /** Undefined where they could not be read. */
  readonly defaults: CertificatesFile['defaults'] | undefined;
}

/** The dates that apply to a whole file, reported once and not for each certificate. */
export function checkDefaultDates(
  document: Filed<'certificates'>,
  dates: DatesAround,
): readonly ContentProblem[] {
  const { issued, expires, identity } = dates.defaults ?? {};
  const spot = (...keys: string[]): Spot => ({ file: document.file, path: ['defaults', ...keys] });
  return [
    ...checkIssued(spot('issued'), issued, dates),
    ...checkIdentityDays(spot, identity, dates),
    ...(issued === undefined ? [] : notBefore(spot('expires'), expires, issued, spot('issued'))),
  ];
}

export function checkCertificateDates(
  certificate: LocatedCertificate,
  dates: DatesAround,
): readonly ContentProblem[] {
  const { entry } = certificate;
  const spot = (...keys: string[]) => spotOf(certificate, ...keys);
  const issued = entry.issued ?? dates.defaults?.issued;
  if (issued === undefined) return dates.defaults === undefined ? [] : [issuedMissing(spot())];

  const issuedSpot: Spot =
    entry.issued === undefined
      ? { file: certificate.document.file, path: ['defaults', 'issued'] }
      : spot('issued');
  const later: readonly (readonly [Spot, CalendarDay | undefined])[] = [
    [spot('corrected'), entry.corrected],
    [spot('revoked', 'date'), entry.revoked?.date],
    [spot('suspended'), entry.suspended],
    [spot('erased'), entry.erased],
  ];
  return [
    ...checkIssued(spot('issued'), entry.issued, dates),
    ...checkIdentityDays(spot, entry.identity, dates),
    ...later.flatMap(([at, day]) => [
      ...notInFuture('certificate-date-future', at, day, dates.today),
      ...notBefore(at, day, issued, issuedSpot),
    ]),
    ...checkExpiry(certificate, issued, issuedSpot, dates),
  ];
}

function checkIdentityDays(
  spot: (...keys: string[]) => Spot,
  identity: Identity | undefined,
  { today }: DatesAround,
): readonly ContentProblem[] {
  return [
    ...notInFuture(
      'certificate-date-future',
      spot('identity', 'checked'),
      identity?.checked,
      today,
    ),
    ...notInFuture(
      'certificate-date-future',
      spot('identity', 'linkedWork', 'to'),
      identity?.linkedWork?.to,
      today,
    ),
  ];
}

/** If both days are defaults, the defaults have already been reported. */
function checkExpiry(
  { entry, document, path }: LocatedCertificate,
  issued: CalendarDay,
  issuedSpot: Spot,
  { defaults }: DatesAround,
): readonly ContentProblem[] {
  if (entry.expires === undefined && entry.issued === undefined) return [];
  const at = entry.expires === undefined ? ['defaults'] : path;
  const expires = entry.expires ?? defaults?.expires;
  return notBefore({ file: document.file, path: [...at, 'expires'] }, expires, issued, issuedSpot);
}

function checkIssued(
  spot: Spot,
  issued: CalendarDay | undefined,
  { today, session, endSpot }: DatesAround,
): readonly ContentProblem[] {
  const future = notInFuture('certificate-date-future', spot, issued, today);
  if (issued === undefined || !session || issued >= session.end) return future;
  return [
    ...future,
    problemAt(spot, {
      code: 'certificate-issued-early',
      what: `The issue date, ${inWords(issued)}, is before the session’s end on ${inWords(session.end)}.`,
      why: 'Nobody can have finished the course by then.',
      fix: 'Correct the issue date or the session’s end.',
      ...(endSpot ? { related: { spot: endSpot, what: 'the session’s end' } } : {}),
    }),
  ];
}

function notBefore(
  spot: Spot,
  day: CalendarDay | undefined,
  issued: CalendarDay,
  issuedSpot: Spot,
): readonly ContentProblem[] {
  if (day === undefined || day >= issued) return [];
  return [
    problemAt(spot, {
      code: 'certificate-date-order',
      what: `${label(spot.path)} is ${inWords(day)}, before the issue date, ${inWords(issued)}.`,
      fix: 'Correct one of the two days.',
      related: { spot: issuedSpot, what: 'the issue date' },
    }),
  ];
}

const issuedMissing = (spot: Spot) =>
  problemAt(spot, {
    code: 'certificate-issued-missing',
    what: 'This certificate has no issue date.',
    fix: 'Add `issued:` and a day here, or under `defaults` for all certificates of the file.',
  });
