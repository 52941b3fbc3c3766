import type { CalendarDay } from '../values/calendar.ts';
import { inWords } from '../values/calendar.ts';
import { drawnStatusIndex, freeStatusIndex } from '../load/status-indexes.ts';
import { statusOn, type Certificate, type CertificateStatus } from '../model/certificate.ts';
import { printedCode, type VerificationCode } from '../model/code.ts';
import type { MapChange } from './yaml/map-edit.ts';
import type { YamlValue } from './yaml/yaml-text.ts';

/** The change that a staff command makes to one certificate, decided before any file is touched. */
export type Decision =
  | {
      readonly kind: 'change';
      /** To the certificate's entry in its file. */
      readonly certificate: MapChange;
      /** To the learner's record, where there is one. */
      readonly record: { readonly name: string } | 'remove' | undefined;
      /** A certificate that takes its place, at the end of the same file. */
      readonly added?: {
        readonly code: VerificationCode;
        readonly entry: YamlValue;
        /** To the learner's record in the same session, where there is one. */
        readonly record: MapChange | undefined;
      };
    }
  /** No change is needed. */
  | { readonly kind: 'nothing'; readonly because: string }
  | { readonly kind: 'refused'; readonly because: string; readonly fix: string };

export interface Revocation {
  readonly date: CalendarDay;
  readonly reason: string;
}

/** Revokes a certificate that is in force, under review or expired, on a day from its issue to today. */
export function decideRevocation(
  certificate: Certificate,
  { date, reason }: Revocation,
  today: CalendarDay,
): Decision {
  const status = statusOn(certificate, today);
  if (status.kind === 'revoked')
    return nothing(
      `It was revoked on ${inWords(status.date)} already; that date and reason stand.`,
    );
  return (
    ruledOut(status, {
      erased: 'An erased certificate vouches for nobody; there is nothing to revoke.',
      superseded: (by) => `To withdraw what the learner has now, revoke ${by}.`,
    }) ??
    impossibleDay(certificate, date, today) ?? {
      kind: 'change',
      certificate: { set: { revoked: { date, reason } }, remove: ['suspended'] },
      record: undefined,
    }
  );
}

/** Words for what staff can do instead, by the states in which a certificate is not changed. */
interface Instead {
  readonly erased: string;
  readonly revoked?: string;
  readonly suspended?: string;
  /** @param by the code of the certificate that has replaced it, as printed */
  readonly superseded: (by: string) => string;
}

const because = {
  erased: 'It is erased.',
  revoked: 'It is revoked.',
  suspended: 'It is under review.',
} as const;

/** The refusal of a change that the state of a certificate rules out. */
export function ruledOut(status: CertificateStatus, instead: Instead): Decision | undefined {
  switch (status.kind) {
    case 'superseded': {
      const by = printedCode(status.by);
      return refused(`It was replaced by ${by}.`, instead.superseded(by));
    }
    case 'erased':
    case 'revoked':
    case 'suspended': {
      const fix = instead[status.kind];
      return fix === undefined ? undefined : refused(because[status.kind], fix);
    }
    default:
      return undefined;
  }
}

function impossibleDay(
  { issued }: Certificate,
  date: CalendarDay,
  today: CalendarDay,
): Decision | undefined {
  if (date > today)
    return refused(`${inWords(date)} is in the future.`, 'Do it when the day has come.');
  if (date < issued) {
    return refused(
      `It was issued on ${inWords(issued)}, after ${inWords(date)}.`,
      'Give a later date.',
    );
  }
  return undefined;
}

/** Removes a revocation: the certificate stands as if it had never been revoked. */
export function decideReinstatement(certificate: Certificate): Decision {
  if (!certificate.revoked) return nothing('It is not revoked.');
  return { kind: 'change', certificate: { remove: ['revoked'] }, record: undefined };
}

/** Puts a certificate that is in force or has expired under review, from a day between its issue and today. */
export function decideSuspension(
  certificate: Certificate,
  date: CalendarDay,
  today: CalendarDay,
): Decision {
  const status = statusOn(certificate, today);
  if (status.kind === 'suspended')
    return nothing(`It has been under review since ${inWords(status.date)} already.`);
  return (
    ruledOut(status, {
      erased: 'An erased certificate vouches for nobody; there is nothing to review.',
      revoked: `To review that, undo the revocation first: npm run revoke -- ${printedCode(certificate.code)} --undo`,
      superseded: (by) => `To review what the learner has now, suspend ${by}.`,
    }) ??
    impossibleDay(certificate, date, today) ?? {
      kind: 'change',
      certificate: { set: { suspended: date } },
      record: undefined,
    }
  );
}

/** Ends a review in which nothing was found: the certificate stands as before. */
export function decideEndOfReview(certificate: Certificate): Decision {
  if (!certificate.suspended) return nothing('It is not under review.');
  return { kind: 'change', certificate: { remove: ['suspended'] }, record: undefined };
}

export interface Correction {
  /** NFC, fit to be printed. */
  readonly name: string;
  /** The name's language tag; null takes the tag away, undefined keeps it. */
  readonly lang: string | null | undefined;
  /** The name in the learner's record, where there is one. */
  readonly recordedName: string | undefined;
  /** The places of the session's other certificates in its status list. */
  readonly takenIndexes: ReadonlySet<number>;
}

/** Gives a certificate that is in force or has expired another name or language, and its record the same name. */
export function decideCorrection(
  certificate: Certificate,
  correction: Correction,
  today: CalendarDay,
): Decision {
  const refusal = ruledOut(statusOn(certificate, today), {
    erased: 'A name that was erased does not come back.',
    revoked: 'A revoked certificate keeps the name that it was revoked with.',
    superseded: (by) => `Correct ${by}.`,
  });
  if (refusal) return refusal;
  const { name, recordedName } = correction;
  const lang = correction.lang === undefined ? certificate.lang : correction.lang;
  const isPrintedSo = certificate.name === name && certificate.lang === lang;
  if (isPrintedSo && (recordedName === undefined || recordedName === name))
    return nothing('It has this name already.');
  return {
    kind: 'change',
    certificate: isPrintedSo
      ? {}
      : {
          set: {
            name,
            ...(lang === null ? {} : { lang }),
            corrected: today,
            ...nextVersion(certificate, correction.takenIndexes),
          },
          remove: lang === null ? ['lang'] : [],
        },
    record: recordedName === undefined || recordedName === name ? undefined : { name },
  };
}

/** The keys for the number of corrections and for the new version's place, if they do not follow from the rest of the entry. */
function nextVersion({ code, statusIndexes }: Certificate, taken: ReadonlySet<number>): object {
  const version = statusIndexes.length;
  const drawn = drawnStatusIndex(code, version);
  const free = freeStatusIndex(drawn, new Set([...taken, ...statusIndexes]));
  return {
    ...(version === 1 ? {} : { corrections: version }),
    ...(free === drawn ? {} : { statusIndexes: [...statusIndexes, free] }),
  };
}

/**
 * Keys that are removed from an erased certificate. These facts remain: that it was issued, when, which one it replaced, and the source
 * of its places in the status list, since copies of it would count again without them.
 */
const erasable = [
  'name',
  'lang',
  'expires',
  'distinction',
  'identity',
  'corrected',
  'revoked',
  'suspended',
];

/** Erases a certificate in any state, and its record. */
export function decideErasure(
  certificate: Certificate,
  hasRecord: boolean,
  today: CalendarDay,
): Decision {
  if (certificate.erased && !hasRecord)
    return nothing(`It was erased on ${inWords(certificate.erased)} already.`);
  return {
    kind: 'change',
    certificate: certificate.erased
      ? {}
      : { set: { erased: today, ...corrections(certificate) }, remove: erasable },
    record: hasRecord ? 'remove' : undefined,
  };
}

/** The day of a correction is removed; the number of corrections remains. */
const corrections = ({ statusIndexes }: Certificate): object =>
  statusIndexes.length === 1 ? {} : { corrections: statusIndexes.length - 1 };

export const nothing = (because: string): Decision => ({ kind: 'nothing', because });
export const refused = (because: string, fix: string): Decision => ({
  kind: 'refused',
  because,
  fix,
});
