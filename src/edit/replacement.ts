import { isDeepStrictEqual } from 'node:util';
import { statusOn, type Certificate, type SupersedeReason } from '../model/certificate.ts';
import { printedCode, type VerificationCode } from '../model/code.ts';
import type { CourseRecord, GradingPolicy } from '../model/content.ts';
import { contradicts, grade } from '../model/grading.ts';
import { inWords, type CalendarDay } from '../values/calendar.ts';
import { refused, ruledOut, type Decision } from './certificate-edits.ts';
import type { SessionDefaults } from './issue-edits.ts';
import type { MapChange } from './yaml/map-edit.ts';
import { quoted, type YamlValue } from './yaml/yaml-text.ts';

/** The wishes of staff for the new certificate. An undefined one stays as on the earlier. */
export interface Replacement {
  readonly reason: SupersedeReason;
  readonly issued: CalendarDay;
  /** NFC, fit to be printed. */
  readonly name: string | undefined;
  /** The name’s language tag; null for none. */
  readonly lang: string | null | undefined;
  /** Null for a certificate that does not expire. */
  readonly expires: CalendarDay | null | undefined;
  readonly distinction: boolean | undefined;
}

export interface ReplacementSurroundings {
  readonly today: CalendarDay;
  /** Of the file that both certificates are in. */
  readonly defaults: SessionDefaults;
  /** The learner’s record, where there is one. */
  readonly record: CourseRecord | undefined;
  readonly policy: GradingPolicy;
  /** Draws a code that is not in use. */
  readonly draw: () => VerificationCode;
}

/** Replaces a certificate that is in force or has expired by a new one of the same session, under a code of its own. */
export function decideReplacement(
  certificate: Certificate,
  replacement: Replacement,
  surroundings: ReplacementSurroundings,
): Decision {
  const later = laterOf(certificate, replacement);
  const earlier = printedCode(certificate.code);
  const refusal =
    ruledOut(statusOn(certificate, surroundings.today), {
      erased: 'An erased certificate vouches for nobody.',
      revoked: `If that was a mistake, undo it first: npm run revoke -- ${earlier} --undo`,
      suspended: `End the review first: npm run suspend -- ${earlier} --undo`,
      superseded: (by) => `Replace ${by}.`,
    }) ??
    refusalByDays(certificate, later, surroundings) ??
    refusalByRest(certificate, replacement, surroundings);
  if (refusal) return refusal;
  const code = surroundings.draw();
  return {
    kind: 'change',
    certificate: {},
    record: recordName(replacement, surroundings),
    added: {
      code,
      entry: entryOf(code, certificate, later, surroundings.defaults),
      record: recordChange(code, certificate, later, surroundings),
    },
  };
}

/** The statements of the new certificate. */
interface Later extends Pick<
  Certificate,
  'name' | 'lang' | 'issued' | 'expires' | 'distinction' | 'identity'
> {
  readonly reason: SupersedeReason;
}

function laterOf(certificate: Certificate, wanted: Replacement): Later {
  return {
    name: wanted.name ?? certificate.name,
    lang: wanted.lang === undefined ? certificate.lang : wanted.lang,
    issued: wanted.issued,
    expires: wanted.expires === undefined ? certificate.expires : wanted.expires,
    distinction: wanted.distinction ?? certificate.distinction,
    identity: certificate.identity,
    reason: wanted.reason,
  };
}

function refusalByDays(
  { issued: before }: Certificate,
  { issued, expires }: Later,
  { today }: ReplacementSurroundings,
): Decision | undefined {
  if (issued > today)
    return refused(`${inWords(issued)} is in the future.`, 'Replace it when the day has come.');
  if (issued < before)
    return refused(
      `It was issued on ${inWords(before)}, after ${inWords(issued)}.`,
      'Give a later day of issue.',
    );
  if (expires !== null && expires < today)
    return refused(
      `The new one would have expired on ${inWords(expires)}.`,
      'Say until when it is good: --expires YYYY-MM-DD, or --expires none.',
    );
  return undefined;
}

function refusalByRest(
  certificate: Certificate,
  { reason, expires, distinction }: Replacement,
  { record, defaults }: ReplacementSurroundings,
): Decision | undefined {
  if (reason === 'renewed' && certificate.expires !== null && expires === undefined)
    return refused(
      `It expires on ${inWords(certificate.expires)}.`,
      'Say until when the new one is good: --expires YYYY-MM-DD, or --expires none.',
    );
  if (expires === null && defaults.expires !== undefined)
    return refused(
      'The defaults of its file let every certificate expire.',
      'Give a day, or write `expires` on each certificate instead of under `defaults`.',
    );
  const changesDistinction = distinction !== undefined && distinction !== certificate.distinction;
  if (changesDistinction && record && !isOfSession(record, certificate))
    return refused(
      'Its record is in another session, where its outcome would have to change.',
      'Change the outcome there, and write the new certificate, by hand.',
    );
  return undefined;
}

const isOfSession = (record: CourseRecord, { courseId, sessionId }: Certificate): boolean =>
  record.courseId === courseId && record.sessionId === sessionId;

function entryOf(
  code: VerificationCode,
  { code: earlier }: Certificate,
  later: Later,
  defaults: SessionDefaults,
): YamlValue {
  const { name, lang, issued, expires, distinction, identity, reason } = later;
  const isUsual = isDeepStrictEqual(identity, defaults.identity ?? { method: 'none' });
  return {
    code: quoted(printedCode(code)),
    name,
    ...(lang === null ? {} : { lang }),
    ...(issued === defaults.issued ? {} : { issued }),
    ...(expires === null || expires === defaults.expires ? {} : { expires }),
    ...(distinction ? { distinction } : {}),
    ...(isUsual ? {} : { identity }),
    supersedes: { code: quoted(printedCode(earlier)), reason },
  };
}

function recordName(
  { name }: Replacement,
  { record }: ReplacementSurroundings,
): { readonly name: string } | undefined {
  return name === undefined || !record || record.learner.name === name ? undefined : { name };
}

/** The record names the new certificate from now on, since its outcome must agree with that. */
function recordChange(
  code: VerificationCode,
  certificate: Certificate,
  { distinction }: Later,
  { record, policy }: ReplacementSurroundings,
): MapChange | undefined {
  if (!record || !isOfSession(record, certificate)) return undefined;
  const named = { certificate: quoted(printedCode(code)) };
  if (distinction === certificate.distinction) return { set: named };
  const outcome = distinction ? 'distinction' : 'pass';
  const isDecided = contradicts(outcome, grade(record.scores, policy).outcome);
  const reason = `distinction ${distinction ? 'given' : 'taken back'} when the certificate was replaced`;
  return { set: { ...named, outcome, ...(isDecided ? { override: { reason } } : {}) } };
}
