import type { Certificate } from '../model/certificate.ts';
import { readCode, type VerificationCode } from '../model/code.ts';
import type { CourseRecord } from '../model/content.ts';
import { printedForm } from '../model/printed-form.ts';
import type { Decision } from './certificate-edits.ts';
import { editYaml, type YamlEdit } from './yaml/edit-yaml.ts';
import { LayoutError, outline, valueOf } from './yaml/yaml-outline.ts';

/** The texts of content files, by their paths. */
export type FileTexts = ReadonlyMap<string, string>;

type Change = Extract<Decision, { kind: 'change' }>;

/** The certificate that is changed, and the learner's record, which may name another of the same line. */
export interface Changed {
  readonly certificate: Pick<Certificate, 'code' | 'file'>;
  readonly record: Pick<CourseRecord, 'certificate' | 'file'> | undefined;
}

/** The texts after a decision about one certificate was carried out. Throws a LayoutError where a file leaves no safe way. */
export function changeSession(
  texts: FileTexts,
  { certificate: { code, file }, record }: Changed,
  change: Change,
): FileTexts {
  const { certificate, added } = change;
  const text = texts.get(file) ?? '';
  const at = indexOf(text, 'certificates', 'code', code);
  if (at < 0) throw new LayoutError('The certificate was not found in its file.');
  const after = new Map(texts).set(
    file,
    editYaml(text, [
      { kind: 'change-map', path: ['certificates', at], ...certificate },
      ...(added ? [{ kind: 'append', path: ['certificates'], items: [added.entry] } as const] : []),
    ]),
  );
  const changesRecord = change.record !== undefined || added?.record !== undefined;
  if (!changesRecord || !record) return after;
  const records = texts.get(record.file) ?? '';
  const edits = recordEdits(records, record.certificate ?? code, change);
  return after.set(record.file, editYaml(records, edits));
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
    (valueOf(outline(source)) as Record<string, Record<string, unknown>[]> | null)?.[list] ?? [];
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
export function linesWith(source: string, name: string, newName = ''): number[] {
  const escaped = printedForm(name).replaceAll(/[$()*+./?[\\\]^{|}]/gu, '\\$&');
  const asWhole = new RegExp(`(?<![\\p{L}\\p{M}])${escaped}(?![\\p{L}\\p{M}])`, 'iu');
  const without = (line: string) =>
    newName === '' ? line : line.replaceAll(printedForm(newName), '');
  return source
    .split('\n')
    .flatMap((line, at) => (asWhole.test(without(printedForm(line))) ? [at + 1] : []));
}
