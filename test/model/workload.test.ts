import { describe, expect, it } from 'vitest';
import {
  hoursByWeek,
  totalHours,
  workloadPhrase,
  workloadSentence,
} from '../../src/model/workload.ts';
import { specimenCourse } from './specimens.ts';

const usual = { workload: specimenCourse.workload, syllabus: [] };

describe('workload', () => {
  it.each([
    [6, 5, 7, '6 weeks, 5–7 hours a week'],
    [1, 4, 4, '1 week, 4 hours a week'],
    [2, 0.5, 1, '2 weeks, 0.5–1 hour a week'],
    [4, 2.5, 4, '4 weeks, 2.5–4 hours a week'],
  ])('%i weeks of %d to %d hours', (weeks, from, to, phrase) => {
    expect(workloadPhrase({ weeks, hoursPerWeek: { from, to } })).toBe(phrase);
  });

  it('gives a week its own hours where the syllabus has one unit for each week', () => {
    expect(hoursByWeek(specimenCourse)).toEqual([
      { week: 1, from: 5, to: 7 },
      { week: 2, from: 4, to: 4 },
      { week: 3, from: 5, to: 7 },
    ]);
    expect(totalHours(specimenCourse)).toEqual({ from: 14, to: 18 });
  });

  it('does not guess which week a module belongs to', () => {
    const modules = { ...specimenCourse, syllabus: specimenCourse.syllabus.slice(0, 2) };
    expect(hoursByWeek(modules).map(({ from }) => from)).toEqual([5, 5, 5]);
  });

  it('says the whole in a sentence', () => {
    expect(workloadSentence(usual)).toBe(
      'The course runs for 3 weeks and asks for 5 to 7 hours of work a week, about 15 to 21 hours in all.',
    );
  });
});
