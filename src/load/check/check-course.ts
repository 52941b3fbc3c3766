import { slugPattern } from '../../schema/fields.ts';
import type { CourseFile } from '../../schema/course.ts';
import { counted, oneOf } from '../../wording/listed.ts';
import { choice, nearest } from '../../wording/nearest.ts';
import { quoted } from '../../wording/quoted.ts';
import { checkGrading } from './check-grading.ts';
import type { ContentFolder, Filed } from '../files/content-folder.ts';
import { problemAt, type LocatedFile } from '../yaml/located.ts';
import type { ContentProblem } from '../problem.ts';
import { isSound } from '../files/read-document.ts';
import { repeatedIds } from './repeated-ids.ts';

export function checkCourse(
  document: Filed<'course'>,
  folder: ContentFolder,
): readonly ContentProblem[] {
  const { file, value } = document;
  if (!value) return [];
  const checks: readonly [keyof CourseFile, () => readonly ContentProblem[]][] = [
    ['institution', () => checkInstitutionOf(file, value, folder)],
    ['subject', () => checkSubject(file, value, folder)],
    ['workload', () => checkHours(file, value)],
    ['grading', () => checkGrading(file, value.grading)],
    ['sessions', () => checkSessions(file, value)],
  ];
  const problems = checks.flatMap(([key, check]) => (isSound(document, [key]) ? check() : []));
  const hasBothLengths = isSound(document, ['syllabus']) && isSound(document, ['workload']);
  return hasBothLengths ? [...problems, ...checkSyllabus(file, value)] : problems;
}

function checkInstitutionOf(file: LocatedFile, course: CourseFile, folder: ContentFolder) {
  const known = folder.institutions.map(({ id }) => id);
  const unread = folder.problems.some(
    ({ at }) => at.file === `institutions/${course.institution}.yaml`,
  );
  if (known.includes(course.institution) || unread) return [];
  return [
    problemAt(
      { file, path: ['institution'] },
      {
        code: 'institution-unknown',
        what: `There is no institution ${quoted(course.institution)}.`,
        fix: institutionAdvice(course.institution, known),
      },
    ),
  ];
}

function institutionAdvice(typed: string, known: readonly string[]): string {
  const meant = nearest(typed, known);
  if (meant) return `Write the name of its file without .yaml. Did you mean \`${meant}\`?`;
  const there = known.length > 0 ? `, or write ${oneOf(known)}` : '';
  const file = isSlug.test(typed) ? `institutions/${typed}.yaml` : 'a file in institutions/';
  return `Add ${file}${there}.`;
}

const isSlug = new RegExp(slugPattern, 'u');

function checkSubject(file: LocatedFile, course: CourseFile, { site }: ContentFolder) {
  if (!site?.value || !isSound(site, ['subjects'])) return [];
  const known = site.value.subjects.map(({ id }) => id);
  if (known.includes(course.subject)) return [];
  return [
    problemAt(
      { file, path: ['subject'] },
      {
        code: 'subject-unknown',
        what: `The site lists no subject ${quoted(course.subject)}.`,
        fix: `Add it to the subjects of site.yaml, or write ${choice(course.subject, known)}.`,
        related: {
          spot: { file: site.file, path: ['subjects'], part: 'key' },
          what: 'the subjects',
        },
      },
    ),
  ];
}

function checkHours(file: LocatedFile, { workload }: CourseFile) {
  const { from, to } = workload.hoursPerWeek;
  if (from <= to) return [];
  return [
    problemAt(
      { file, path: ['workload', 'hoursPerWeek', 'from'] },
      {
        code: 'hours-range',
        what: `The hours of work run from ${from} down to ${to}.`,
        fix: 'Write the smaller number at `from`.',
      },
    ),
  ];
}

function checkSyllabus(file: LocatedFile, { syllabus, workload }: CourseFile) {
  if (syllabus.length <= workload.weeks) return [];
  return [
    problemAt(
      { file, path: ['syllabus'], part: 'key' },
      {
        code: 'syllabus-length',
        severity: 'warning',
        what: `The syllabus has ${syllabus.length} units, but the course runs for ${counted(workload.weeks, 'week')}.`,
        fix: 'Check both. Two units in one week are fine.',
        related: { spot: { file, path: ['workload', 'weeks'] }, what: 'the weeks' },
      },
    ),
  ];
}

function checkSessions(file: LocatedFile, { sessions }: CourseFile) {
  const backwards = sessions.flatMap((session, at) =>
    session.start <= session.end
      ? []
      : [
          problemAt(
            { file, path: ['sessions', at, 'end'] },
            {
              code: 'session-dates',
              what: `The session ends on ${session.end}, before it starts on ${session.start}.`,
              fix: 'Correct one of the two days.',
              related: { spot: { file, path: ['sessions', at, 'start'] }, what: 'the start' },
            },
          ),
        ],
  );
  const repeated = repeatedIds({ file, path: ['sessions'] }, sessions, {
    code: 'session-duplicate',
    each: 'session',
    of: 'of this course',
  });
  return [...backwards, ...repeated];
}
