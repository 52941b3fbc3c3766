import type { Course } from './content.ts';

/** How a unit of the syllabus is numbered: by week where there is one unit for each week of the course. */
export function unitLabel(
  { syllabus, workload }: Pick<Course, 'syllabus' | 'workload'>,
  index: number,
): string {
  return `${syllabus.length === workload.weeks ? 'Week' : 'Unit'} ${index + 1}`;
}

/** The paragraphs of a text, which are separated by blank lines. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
