import { readCode, type VerificationCode } from '../model/code.ts';
import { printedForm } from '../model/printed-form.ts';
import type { Decision } from './certificate-edits.ts';
import { editYaml, type YamlEdit } from './yaml/edit-yaml.ts';
import { LayoutError, outline, valueOf } from './yaml/yaml-outline.ts';

/** The texts of a session's files; a session may have no records. */
export interface SessionSources {
  readonly certificates: string;
  readonly records: string | undefined;
}

type Change = Extract<Decision, { kind: 'change' }>;

/** The certificate that is changed, and the one that the learner's record names, which may be another of the same line. */
export interface ChangedCodes {
  readonly certificate: VerificationCode;
  readonly record?: VerificationCode | null | undefined;
}

/** Carries out a decision about one certificate. Throws a LayoutError where a file leaves no safe way. */
export function changeSession(
  sources: SessionSources,
  codes: ChangedCodes,
  change: Change,
): SessionSources {
  const { certificate, record } = change;
  const at = indexOf(sources.certificates, 'certificates', 'code', codes.certificate);
  if (at < 0) throw new LayoutError('The certificate was not found in its file.');
  const certificates = editYaml(sources.certificates, [
    { kind: 'change-map', path: ['certificates', at], ...certificate },
  ]);
  if (record === undefined || sources.records === undefined)
    return { certificates, records: sources.records };
  return {
    certificates,
    records: editYaml(
      sources.records,
      recordEdits(sources.records, codes.record ?? codes.certificate, record),
    ),
  };
}

function recordEdits(
  records: string,
  code: VerificationCode,
  record: NonNullable<Change['record']>,
): YamlEdit[] {
  const at = indexOf(records, 'records', 'certificate', code);
  if (at < 0) throw new LayoutError('The learner’s record was not found in its file.');
  return record === 'remove'
    ? [{ kind: 'remove-items', path: ['records'], indexes: [at] }]
    : [{ kind: 'change-map', path: ['records', at, 'learner'], set: record }];
}

function indexOf(source: string, list: string, key: string, code: VerificationCode): number {
  const entries =
    (valueOf(outline(source)) as Record<string, Record<string, unknown>[]>)[list] ?? [];
  return entries.findIndex((entry) => {
    const written = entry[key];
    const reading = readCode(typeof written === 'string' ? written : '');
    return reading.ok && reading.code === code;
  });
}

/**
 * The lines, from 1, on which a name still stands, for example in a comment.
 * @param newName a name that may hold the other
 */
export function linesWith(source: string | undefined, name: string, newName = ''): number[] {
  const escaped = printedForm(name).replaceAll(/[$()*+./?[\\\]^{|}]/gu, '\\$&');
  const asWhole = new RegExp(`(?<![\\p{L}\\p{M}])${escaped}(?![\\p{L}\\p{M}])`, 'iu');
  const without = (line: string) =>
    newName === '' ? line : line.replaceAll(printedForm(newName), '');
  return (source ?? '')
    .split('\n')
    .flatMap((line, at) => (asWhole.test(without(printedForm(line))) ? [at + 1] : []));
}
