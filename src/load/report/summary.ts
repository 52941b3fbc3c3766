import { counted, listed } from '../../wording/listed.ts';
import type { Content } from '../../model/content.ts';
import type { LoadResult } from '../load-content.ts';

/** One line: what was checked, or how much is wrong. */
export function summary({ content, problems }: LoadResult): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const found = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  if (!content) {
    const files = new Set(problems.map(({ at }) => at.file)).size;
    return `${listed(found)} in ${counted(files, 'file')}.`;
  }
  const checked = listed([
    counted(content.institutions.length, 'institution'),
    counted(content.courses.length, 'course'),
    counted(content.certificates.length, 'certificate'),
    counted(content.records.length, 'record'),
  ]);
  const result = found.length > 0 ? listed(found) : 'nothing is wrong';
  return [`Checked ${checked}: ${result}.`, ...sampleNotice(content)].join('\n');
}

/** Commands read the sample where nothing names another folder, as in a new terminal. */
export const sampleNotice = ({ site }: Pick<Content, 'site'>): string[] =>
  site.sample
    ? ['This is a sample. For content of your own, set CONTENT_DIR or give --content.']
    : [];
