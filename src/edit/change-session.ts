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
  const { certificate, record, added } = change;
  const at = indexOf(sources.certificates, 'certificates', 'code', codes.certificate);
  if (at < 0) throw new LayoutError('The certificate was not found in its file.');
  const certificates = editYaml(sources.certificates, [
    { kind: 'change-map', path: ['certificates', at], ...certificate },
    ...(added ? [{ kind: 'append', path: ['certificates'], items: [added.entry] } as const] : []),
  ]);
  const changesRecord = record !== undefined || added?.record !== undefined;
  if (!changesRecord || sources.records === undefined)
    return { certificates, records: sources.records };
  const edits = recordEdits(sources.records, codes.record ?? codes.certificate, change);
  return { certificates, records: editYaml(sources.records, edits) };
}

function recordEdits(
  records: string,
  code: VerificationCode,
  { record, added }: Change,
): YamlEdit[] {
  const at = indexOf(records, 'records', 'certificate', code);
  if (at < 0) throw new LayoutError('The learner’s record was not found in its file.');
  if (record === 'remove') return [{ kind: 'remove-items', path: ['records'], indexes: [at] }];
  return [
    ...(record
      ? [{ kind: 'change-map', path: ['records', at, 'learner'], set: record } as const]
      : []),
    ...(added?.record
      ? [{ kind: 'change-map', path: ['records', at], ...added.record } as const]
      : []),
  ];
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
