import { isDeepStrictEqual } from 'node:util';
import type { CertificatesFile, Identity } from '../schema/certificates.ts';
import { printedCode, type VerificationCode } from '../model/code.ts';
import type { CalendarDay } from '../values/calendar.ts';
import type { PlannedLearner } from '../gradebook/issue-plan.ts';
import { editYaml, type YamlEdit } from './yaml/edit-yaml.ts';
import { outline, valueOf } from './yaml/yaml-outline.ts';
import { quoted, type YamlValue } from './yaml/yaml-text.ts';

export interface IssueRequest {
  readonly learners: readonly PlannedLearner[];
  readonly issued: CalendarDay;
  /** The identity check that a learner's certificate states; undefined leaves it to the file's defaults. */
  readonly identityFor: (learner: PlannedLearner) => Identity | undefined;
  /** Draws a code that is not in use. */
  readonly draw: () => VerificationCode;
}

/** The texts of both files before; a new one has an empty list. */
export interface SessionTexts {
  readonly certificates: string;
  readonly records: string;
}

export interface IssuedTexts extends SessionTexts {
  /** The code of each learner who gets a certificate. */
  readonly codes: ReadonlyMap<PlannedLearner, VerificationCode>;
}

/** Adds certificates and records to the files of a session. Throws a LayoutError where a file leaves no safe way. */
export function issueInto(texts: SessionTexts, request: IssueRequest): IssuedTexts {
  const codes = new Map<PlannedLearner, VerificationCode>();
  const defaults = defaultsOf(texts.certificates);
  const certificates: YamlValue[] = [];
  const records: YamlValue[] = [];
  const updates: YamlEdit[] = [];
  for (const planned of request.learners) {
    const { step } = planned;
    if (!('certificate' in step)) continue;
    const code = step.certificate ? request.draw() : undefined;
    if (code !== undefined) {
      codes.set(planned, code);
      certificates.push(certificateEntry(planned, code, defaults, request));
    }
    if (step.kind === 'add') records.push(recordEntry(planned, code));
    if (step.kind === 'update')
      updates.push({
        kind: 'change-map',
        path: ['records', step.record],
        ...recordUpdate(planned, code),
      });
    if (step.kind === 'update') {
      const path = ['records', step.record, 'learner'];
      const { name, email } = planned.learner;
      const set = { name, ...(email === null ? {} : { email }) };
      updates.push({ kind: 'change-map', path, set });
    }
  }
  return {
    codes,
    certificates: appended(texts.certificates, 'certificates', certificates),
    records: appended(texts.records, 'records', records, updates),
  };
}

/** Statements of a file that hold for every certificate that does not say otherwise. */
export type SessionDefaults = NonNullable<CertificatesFile['defaults']>;

/** The identity check that the file's defaults state. */
export function defaultIdentity(certificates: string): Identity {
  return defaultsOf(certificates).identity ?? { method: 'none' };
}

export function defaultsOf(certificates: string): SessionDefaults {
  return (valueOf(outline(certificates)) as { defaults?: SessionDefaults } | null)?.defaults ?? {};
}

function appended(
  text: string,
  list: string,
  items: readonly YamlValue[],
  edits: readonly YamlEdit[] = [],
): string {
  if (items.length === 0 && edits.length === 0) return text;
  return editYaml(text, [...edits, { kind: 'append', path: [list], items }]);
}

function certificateEntry(
  planned: PlannedLearner,
  code: VerificationCode,
  defaults: SessionDefaults,
  request: IssueRequest,
): YamlValue {
  const { learner, result } = planned;
  const { issued } = request;
  const identity = request.identityFor(planned);
  const isDefaultIdentity =
    identity === undefined || isDeepStrictEqual(defaults.identity, identity);
  return {
    code: quoted(printedCode(code)),
    name: learner.name,
    ...(learner.lang === undefined ? {} : { lang: learner.lang }),
    ...(defaults.issued === issued ? {} : { issued }),
    ...(result.outcome === 'distinction' ? { distinction: true } : {}),
    ...(isDefaultIdentity ? {} : { identity }),
  };
}

function recordEntry(planned: PlannedLearner, code: VerificationCode | undefined): YamlValue {
  const { id, name, email } = planned.learner;
  const { override, ...result } = planned.result;
  return {
    learner: {
      ...(id === null ? {} : { id: quoted(id) }),
      name,
      ...(email === null ? {} : { email }),
    },
    ...(code === undefined ? {} : { certificate: quoted(printedCode(code)) }),
    ...result,
    ...(override === null ? {} : { override }),
  };
}

function recordUpdate(
  { result }: PlannedLearner,
  code: VerificationCode | undefined,
): { set: Record<string, YamlValue>; remove: string[] } {
  const { override, ...rest } = result;
  return {
    set: {
      ...rest,
      ...(code === undefined ? {} : { certificate: quoted(printedCode(code)) }),
      ...(override === null ? {} : { override }),
    },
    remove: override === null ? ['override'] : [],
  };
}
