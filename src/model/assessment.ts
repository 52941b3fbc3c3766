import type { Assignment, Course, GradingPolicy } from './content.ts';

export type AssignmentType = Assignment['type'];

const typeNames: Record<AssignmentType, readonly [one: string, several: string]> = {
  quiz: ['Quiz', 'Quizzes'],
  'problem-set': ['Problem set', 'Problem sets'],
  'programming-assignment': ['Programming assignment', 'Programming assignments'],
  'peer-assessment': ['Peer assessment', 'Peer assessments'],
  essay: ['Essay', 'Essays'],
  'case-study': ['Case study', 'Case studies'],
  project: ['Project', 'Projects'],
  'tutor-marked-assignment': ['Tutor-marked assignment', 'Tutor-marked assignments'],
  presentation: ['Presentation', 'Presentations'],
  participation: ['Participation', 'Participation'],
  'midterm-exam': ['Mid-term examination', 'Mid-term examinations'],
  'final-exam': ['Final examination', 'Final examinations'],
};

/** The kind of graded work in words. */
export function assignmentTypeName(type: AssignmentType, count = 1): string {
  return typeNames[type][count === 1 ? 0 : 1];
}

/** Whether a title names the kind of work: “Quiz 1” needs no note that it is a quiz. */
export function tellsType(title: string, type: AssignmentType): boolean {
  return title.toLowerCase().includes(assignmentTypeName(type).toLowerCase());
}

/** All graded work of one kind. */
export interface GradedKind {
  readonly type: AssignmentType;
  readonly name: string;
  readonly count: number;
  /** Per cent of the final score. */
  readonly weight: number;
}

/** The graded work by kind, in the order in which the kinds first occur. Says nothing about any learner. */
export function gradedKinds({ assignments }: Pick<GradingPolicy, 'assignments'>): GradedKind[] {
  return [...Map.groupBy(assignments, (assignment) => assignment.type)].map(([type, work]) => ({
    type,
    name: assignmentTypeName(type, work.length),
    count: work.length,
    weight: work.reduce((total, { weight }) => total + weight, 0),
  }));
}

/** How a certificate is earned, as sentences. Describes the course's rule and never a learner's result. */
export function earningSentences({ grading }: Pick<Course, 'grading'>): string[] {
  const earns = `A final score of ${percent(grading.pass)} or more earns a certificate`;
  const threshold =
    grading.distinction === undefined
      ? `${earns}.`
      : `${earns}; ${percent(grading.distinction)} or more earns it with distinction.`;
  return [
    threshold,
    ...rounding(grading),
    ...missingWork(grading),
    ...excusedWork(grading),
    ...extraCredit(grading),
    ...minimums(grading),
  ];
}

export type ExcusedRule = NonNullable<GradingPolicy['excused']>;

const excusedWords: Readonly<Record<ExcusedRule, string>> = {
  'left-out': 'left out; the other assignments count for more',
  zero: 'counts as zero',
};

/** The effect of an excused assignment on the final score, for use after the assignment's title. */
export const excusedInWords = (rule: ExcusedRule): string => excusedWords[rule];

/** `12.5 %` with a no-break space, without needless decimals. */
export function percent(value: number): string {
  return `${Math.round(value * 100) / 100}\u00a0%`;
}

function rounding({ rounding }: GradingPolicy): string[] {
  return rounding === 'half-up'
    ? ['The final score is rounded to a whole per cent before it is compared.']
    : [];
}

function missingWork({ missing }: GradingPolicy): string[] {
  return missing === 'fail'
    ? ['All graded work must be handed in.']
    : ['Work that was not handed in counts as zero.'];
}

function excusedWork({ excused }: GradingPolicy): string[] {
  if (excused === undefined) return [];
  return excused === 'left-out'
    ? ['Work from which the institution excuses a learner is left out; the rest counts for more.']
    : ['Work from which the institution excuses a learner counts as zero.'];
}

function extraCredit({ assignments }: GradingPolicy): string[] {
  const titles = assignments.filter((each) => each.extraCredit).map(({ title }) => title);
  if (titles.length === 0) return [];
  return [
    `Extra credit: points above the maximum count for ${titles.join(', ')}; no final score is above ${percent(100)}.`,
  ];
}

function minimums({ assignments }: GradingPolicy): string[] {
  return assignments
    .filter((assignment) => assignment.minimum !== undefined && assignment.minimum > 0)
    .map(
      ({ title, minimum, maximum }) =>
        `${title} must reach at least ${minimum} of ${maximum} points, whatever the final score.`,
    );
}
