import { isDeepStrictEqual } from 'node:util';
import type { CertificatesFile, Identity } from '../schema/certificates.ts';
import type { SessionKind } from '../load/files/content-files.ts';
import { printedCode, type VerificationCode } from '../model/code.ts';
import type { CourseRecord } from '../model/content.ts';
import type { CalendarDay } from '../values/calendar.ts';
import type { PlannedLearner } from '../gradebook/issue-plan.ts';
import { filledFiles } from './fill-files.ts';
import type { FileText } from './session-files.ts';
import { editYaml, type YamlEdit } from './yaml/edit-yaml.ts';
import { outline, valueOf } from './yaml/yaml-outline.ts';
import { quoted, type YamlValue } from './yaml/yaml-text.ts';

export interface IssueRequest {
  readonly learners: readonly PlannedLearner[];
  readonly issued: CalendarDay;
  /** The identity check that new files state for their certificates; undefined for that of the file before. */
  readonly identity: Identity | undefined;
  /** The identity check that a learner's certificate states; undefined leaves it to the file's defaults. */
  readonly identityFor: (learner: PlannedLearner) => Identity | undefined;
  /** Draws a code that is not in use. */
  readonly draw: () => VerificationCode;
  /** The session's records, in the order of its files. */
  readonly records: readonly Pick<CourseRecord, 'file'>[];
  /** A new file with an empty list. @param number that of the file among those of its kind, from 1 */
  readonly newFile: (
    kind: SessionKind,
    number: number,
    top?: Readonly<Record<string, YamlValue>>,
  ) => FileText;
  /** How large a file may become before the rest goes into a new one. */
  readonly mostLexemes: number;
}

/** The files that a session has, in order; none where it has none yet. */
export type SessionTexts = Readonly<Record<SessionKind, readonly FileText[]>>;

export interface IssuedTexts {
  /** The files that change, and new ones, with their texts afterwards; those of certificates first. */
  readonly changed: readonly FileText[];
  /** The code of each learner who gets a certificate. */
  readonly codes: ReadonlyMap<PlannedLearner, VerificationCode>;
}

type Codes = IssuedTexts['codes'];

/** Adds certificates and records to the files of a session. Throws a LayoutError where a file leaves no safe way. */
export function issueInto(before: SessionTexts, request: IssueRequest): IssuedTexts {
  const codes: Codes = new Map(
    request.learners
      .filter(({ step }) => 'certificate' in step && step.certificate)
      .map((planned) => [planned, request.draw()]),
  );
  return {
    codes,
    changed: [
      ...withCertificates(before.certificates, codes, request),
      ...withRecords(before.records, codes, request),
    ],
  };
}

interface CertificatesText extends FileText {
  readonly defaults: SessionDefaults;
}

function withCertificates(
  before: readonly FileText[],
  codes: Codes,
  request: IssueRequest,
): readonly FileText[] {
  const { issued, identity, newFile, mostLexemes } = request;
  const last = before.at(-1);
  return filledFiles<CertificatesText, [PlannedLearner, VerificationCode]>({
    last: last && { ...last, defaults: defaultsOf(last.text) },
    count: before.length,
    entries: [...codes],
    itemIn: ([planned, code], { defaults }) => certificateEntry(planned, code, defaults, request),
    next(number, file) {
      const defaults = { ...file?.defaults, issued, ...(identity ? { identity } : {}) };
      return { ...newFile('certificates', number, { defaults }), defaults };
    },
    mostLexemes,
  }).map(({ file, items }) => edited(file, [{ kind: 'append', path: ['certificates'], items }]));
}

function withRecords(
  before: readonly FileText[],
  codes: Codes,
  { learners, records, newFile, mostLexemes }: IssueRequest,
): readonly FileText[] {
  const filled = filledFiles({
    last: before.at(-1),
    count: before.length,
    entries: learners.filter(({ step }) => step.kind === 'add'),
    itemIn: (planned) => recordEntry(planned, codes.get(planned)),
    next: (number) => newFile('records', number),
    mostLexemes,
  });
  const edits = Map.groupBy(
    [
      ...recordUpdates(learners, records, codes),
      ...filled.map(({ file: { file }, items }) => ({
        file,
        edit: { kind: 'append', path: ['records'], items } as const,
      })),
    ],
    ({ file }) => file,
  );
  return [...new Set([...before, ...filled.map(({ file }) => file)])].flatMap((one) => {
    const own = edits.get(one.file)?.map(({ edit }) => edit);
    return own ? [edited(one, own)] : [];
  });
}

const edited = ({ file, text }: FileText, edits: readonly YamlEdit[]): FileText => ({
  file,
  text: editYaml(text, edits),
});

/** The edits of records that follow the gradebook, each with its file. */
function recordUpdates(
  learners: readonly PlannedLearner[],
  records: IssueRequest['records'],
  codes: Codes,
): readonly { readonly file: string; readonly edit: YamlEdit }[] {
  const firsts = new Map(records.map(({ file }, at) => [file, at] as const).toReversed());
  return learners.flatMap((planned) => {
    const { step } = planned;
    const file = step.kind === 'update' ? records[step.record]?.file : undefined;
    if (step.kind !== 'update' || file === undefined) return [];
    const at = step.record - (firsts.get(file) ?? 0);
    return recordEdits(planned, at, codes.get(planned)).map((edit) => ({ file, edit }));
  });
}

function recordEdits(
  planned: PlannedLearner,
  at: number,
  code: VerificationCode | undefined,
): YamlEdit[] {
  const { name, email } = planned.learner;
  return [
    { kind: 'change-map', path: ['records', at], ...recordUpdate(planned, code) },
    {
      kind: 'change-map',
      path: ['records', at, 'learner'],
      set: { name, ...(email === null ? {} : { email }) },
    },
  ];
}

/** Statements of a file that hold for every certificate that does not say otherwise. */
export type SessionDefaults = NonNullable<CertificatesFile['defaults']>;

export function defaultsOf(certificates: string): SessionDefaults {
  return (valueOf(outline(certificates)) as { defaults?: SessionDefaults } | null)?.defaults ?? {};
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
