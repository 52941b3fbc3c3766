import type { Certificate } from '../model/certificate.ts';
import type { VerificationCode } from '../model/code.ts';
import { fieldEdits, type FieldEdit } from './field-edits.ts';

/** In the order of the report. */
export const changeKinds = [
  'issued',
  'corrected',
  'replaced',
  'revoked',
  'suspended',
  'erased',
  'reinstated',
  'edited',
  'removed',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One thing that becomes of one certificate. Holds no name. */
export interface CertificateChange {
  readonly kind: ChangeKind;
  readonly code: VerificationCode;
  /** Where it is now, or was. */
  readonly courseId: string;
  readonly sessionId: string;
  readonly file: string;
  /** For an edited one: the differences on its page. Empty for all other kinds. */
  readonly edits: readonly FieldEdit[];
}

/** The changes of a certificate that is in one or both; there may be several. */
export function certificateChanges(
  before: Certificate | undefined,
  after: Certificate | undefined,
): readonly CertificateChange[] {
  if (!before) return after ? [change('issued', after)] : [];
  if (!after) return [change('removed', before)];
  const kinds = standingChanges(before, after);
  const edits = editsOf(before, after);
  return [
    ...kinds.map((kind) => change(kind, after)),
    ...(edits.length > 0 ? [change('edited', after, edits)] : []),
  ];
}

const change = (
  kind: ChangeKind,
  { code, courseId, sessionId, file }: Certificate,
  edits: readonly FieldEdit[] = [],
): CertificateChange => ({ kind, code, courseId, sessionId, file, edits });

/** Each of them means that the certificate does not count. */
const standings = ['supersededBy', 'revoked', 'suspended', 'erased'] as const;

/** Changes of the verdict at the top of the verify page. */
function standingChanges(before: Certificate, after: Certificate): ChangeKind[] {
  const set = (field: (typeof standings)[number]) => !before[field] && after[field];
  const isReinstated =
    standings.some((field) => before[field]) && !standings.some((field) => after[field]);
  return [
    ...(isCorrected(before, after) ? (['corrected'] as const) : []),
    ...(set('supersededBy') ? (['replaced'] as const) : []),
    ...(set('revoked') ? (['revoked'] as const) : []),
    ...(set('suspended') ? (['suspended'] as const) : []),
    ...(set('erased') ? (['erased'] as const) : []),
    ...(isReinstated ? (['reinstated'] as const) : []),
  ];
}

const isCorrected = (before: Certificate, after: Certificate) =>
  after.name !== null &&
  after.corrected !== null &&
  (before.corrected !== after.corrected ||
    before.statusIndexes.length < after.statusIndexes.length);

/** A name that changed without a correction is reported, but neither name is repeated. */
function editsOf(before: Certificate, after: Certificate): readonly FieldEdit[] {
  const isRenamed =
    before.name !== null &&
    after.name !== null &&
    before.name !== after.name &&
    !isCorrected(before, after);
  return [
    ...(isRenamed ? [{ field: 'name', values: null }] : []),
    ...fieldEdits(statedBy(before, after), statedBy(after, before)),
    ...(placesMoved(before, after) ? [{ field: 'statusIndexes', values: null }] : []),
  ];
}

/** All other statements of the page. A field that only one of the two has is a change of standing, which is reported separately. */
function statedBy(certificate: Certificate, other: Certificate) {
  const both = <T>(own: T | null, others: T | null) => (others === null ? null : own);
  return {
    course: certificate.courseId,
    session: certificate.sessionId,
    lang: certificate.lang,
    issued: certificate.issued,
    expires: certificate.expires,
    distinction: certificate.distinction,
    identity: certificate.identity,
    supersedes: certificate.supersedes,
    supersededBy: both(certificate.supersededBy, other.supersededBy),
    revoked: both(certificate.revoked, other.revoked),
    suspended: both(certificate.suspended, other.suspended),
    erased: both(certificate.erased, other.erased),
  };
}

/** Whether copies that were downloaded look for their status at another place than the one that is set for them. */
const placesMoved = (before: Certificate, after: Certificate) =>
  before.statusIndexes.some((place, version) => after.statusIndexes[version] !== place);
