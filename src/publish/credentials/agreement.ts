import { certificateCredential } from '../../credential/certificate-credential.ts';
import { statusListPath } from '../../credential/addresses.ts';
import { readStatusList } from '../../credential/read-status-list.ts';
import type { Signing } from '../../credential/signing.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import { statusOn, type Certificate } from '../../model/certificate.ts';
import { marks, valueOf } from '../../model/page-marks.ts';
import type { VerificationCode } from '../../model/code.ts';

/** The files that a site publishes, as anyone who checks a certificate reads them. */
export interface PublishedAnswers {
  /** The HTML of a verify page; null where there is none. Absent where functions make pages on demand. */
  readonly page?: (code: VerificationCode) => string | null;
  /** Absent where functions make credentials on demand. */
  readonly hasCredential?: (code: VerificationCode) => boolean;
  /** The text at a site-relative address; null where nothing is published there. */
  readonly textAt: (path: string) => string | null;
}

export interface AgreementOptions {
  readonly certificates: readonly Certificate[];
  readonly today: CalendarDay;
  readonly signing: Signing;
  readonly published: PublishedAnswers;
}

type IsSet = (index: number) => boolean;

/** More than these would only scroll the first ones away. */
const mostShown = 20;

/** @param found sentences of `disagreements` */
export function disagreementText(found: readonly string[]): string {
  const more = found.length - mostShown;
  return [
    'What was built contradicts itself and must not be published. Delete .cache/ and build again; if it stays, it is a fault of Laurel.',
    ...found.slice(0, mostShown),
    ...(more > 0 ? [`… and ${more} more.`] : []),
  ].join('\n');
}

/**
 * Where what is published contradicts itself: page, status list and credential of each certificate that is signed. A sentence each; none
 * where all is well. Works out again from the content which bits must be set, so that a fault in how lists are made shows.
 */
export async function disagreements(options: AgreementOptions): Promise<readonly string[]> {
  const { certificates, signing } = options;
  const signed = certificates.filter(({ institutionId }) => signing.keys.has(institutionId));
  const sessions = Map.groupBy(signed, ({ courseId, sessionId }) =>
    statusListPath(courseId, sessionId),
  );
  const found: string[] = [];
  for (const [path, ofSession] of sessions) {
    const isSet = await listAt(path, options.published);
    if (isSet === null) found.push(`${path} is no status list.`);
    else found.push(...ofSession.flatMap((one) => disagreementsOf(one, isSet, options)));
  }
  return found;
}

async function listAt(path: string, { textAt }: PublishedAnswers): Promise<IsSet | null> {
  const text = textAt(path);
  if (text === null) return null;
  const { credentialSubject } = JSON.parse(text) as {
    credentialSubject?: { encodedList?: string };
  };
  const reading = await readStatusList(credentialSubject?.encodedList);
  return reading.ok ? reading.isSet : null;
}

function disagreementsOf(
  certificate: Certificate,
  isSet: IsSet,
  { today, signing, published }: AgreementOptions,
): string[] {
  const { code, statusIndexes } = certificate;
  const status = statusOn(certificate, today).kind;
  const isGood = status === 'valid' || status === 'expired';
  const [present = -1, ...earlier] = statusIndexes.toReversed();
  return [
    ...(published.page ? pageDisagreements(status, published.page(code)) : []),
    ...(isSet(present) === !isGood
      ? []
      : [`its place in the list is ${isGood ? 'set' : 'not set'}, its file says ${status}`]),
    ...(earlier.every(isSet) ? [] : ['an earlier version of it is not set in the list']),
    ...(published.hasCredential
      ? credentialDisagreements(certificate, signing, published.hasCredential(code))
      : []),
  ].map((what) => `Certificate ${code}: ${what}.`);
}

function credentialDisagreements(
  certificate: Certificate,
  { issuingContext }: Signing,
  isThere: boolean,
): string[] {
  const isMeant = certificateCredential(issuingContext, certificate) !== null;
  if (isThere === isMeant) return [];
  return [`it has ${isMeant ? 'no' : 'a'} credential, against what its file says`];
}

function pageDisagreements(status: string, page: string | null): string[] {
  const stated = page === null ? null : valueOf(page, 'verdict');
  if (stated === status) return [];
  const silence = page === null ? 'nothing' : `nothing, since it has no ${marks.verdict}`;
  return [`its page says ${stated ?? silence}, its file ${status}`];
}
