import { counted, listed } from '../../wording/listed.ts';
import { total } from '../../model/deploy-estimate.ts';
import type { SessionsReading } from '../read-sessions.ts';

/** One line: what was checked, or how much is wrong. */
export function summary({ content, problems }: SessionsReading): string {
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
    counted(total(content.sessions, 'certificates'), 'certificate'),
    counted(total(content.sessions, 'records'), 'record'),
  ]);
  return found.length > 0
    ? `Checked ${checked}: ${listed(found)}.`
    : `Checked ${checked}: nothing is wrong.`;
}
