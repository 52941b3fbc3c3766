import type { Course, Workload } from './content.ts';

/** Hours as a reader says them: `5`, `5–7`, `2.5–4`. */
export function hoursRange({ from, to }: Workload['hoursPerWeek']): string {
  return from === to ? `${from}` : `${from}–${to}`;
}

/** The workload as a phrase: `6 weeks, 5–7 hours a week`. */
export function workloadPhrase({ weeks, hoursPerWeek }: Workload): string {
  return `${weeksUnit(weeks)}, ${hoursUnit(hoursPerWeek)} a week`;
}

/** The workload as a sentence with its total, in figures so that it can be compared at a glance. */
export function workloadSentence(course: Pick<Course, 'workload' | 'syllabus'>): string {
  const { weeks, hoursPerWeek } = course.workload;
  const total = totalHours(course);
  const about = total.from === total.to ? `${total.to}` : `${total.from} to ${total.to}`;
  return `The course runs for ${weeksUnit(weeks)} and asks for ${spokenRange(hoursPerWeek)} of work a week, about ${about} hours in all.`;
}

/** The least and most hours that a week asks for. */
export interface WeekHours {
  /** The number of the week, from 1. */
  readonly week: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Hours of work week by week. A unit's own hours are known to belong to a week only where the syllabus has one unit for each week;
 * otherwise every week is the usual one.
 */
export function hoursByWeek({
  workload,
  syllabus,
}: Pick<Course, 'workload' | 'syllabus'>): readonly WeekHours[] {
  const byUnit = syllabus.length === workload.weeks;
  return Array.from({ length: workload.weeks }, (_, index) => {
    const own = byUnit ? syllabus[index]?.hours : undefined;
    const { from, to } = own === undefined ? workload.hoursPerWeek : { from: own, to: own };
    return { week: index + 1, from, to };
  });
}

/** Hours at which a chart has a line: round ones, at most five above 0. @param most the largest value */
export function hourTicks(most: number): readonly number[] {
  const step = [0.5, 1, 2, 5, 10, 20, 50].find((each) => most / each <= 5) ?? 100;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}

/** The whole course's hours, rounded to whole hours. */
export function totalHours(course: Pick<Course, 'workload' | 'syllabus'>): {
  readonly from: number;
  readonly to: number;
} {
  const weeks = hoursByWeek(course);
  const sum = (pick: (week: WeekHours) => number) =>
    Math.round(weeks.reduce((total, week) => total + pick(week), 0));
  return { from: sum((week) => week.from), to: sum((week) => week.to) };
}

// “to” rather than a dash: in running text a line may break after a dash.
function spokenRange(range: Workload['hoursPerWeek']): string {
  return range.from === range.to ? hoursUnit(range) : `${range.from} to ${range.to} hours`;
}

function hoursUnit(range: Workload['hoursPerWeek']): string {
  return `${hoursRange(range)} ${range.to === 1 ? 'hour' : 'hours'}`;
}

const weeksUnit = (weeks: number): string => `${weeks} ${weeks === 1 ? 'week' : 'weeks'}`;
