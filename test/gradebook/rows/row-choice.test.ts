import { describe, expect, it } from 'vitest';
import { read } from '../read-csv.ts';

describe('columns that say that a learner does not count', () => {
  it.each<[string, string, string]>([
    ['Certificate Eligible', 'Y', 'N'],
    ['Enrollment Status', 'enrolled', 'unenrolled'],
    ['Refunded', 'No', 'Yes'],
    ['Refunded at', '', '2026-10-01'],
    ['Attending', 'Yes', 'No'],
    ['Removed From Program', 'No', 'Yes'],
    ['Availability', 'Yes', 'No'],
    ['Status', 'Active', 'Withdrawn'],
    ['State', 'Finished', 'In progress'],
    ['Anmeldestatus', 'angemeldet', 'storniert'],
    ['Role', 'Student', 'Teacher'],
    ['Status', 'Active', 'Withdrawn (10/2)'],
    ['Statut', 'inscrit', 'Désinscrite'],
    ['Date dropped', '', '2026-10-01'],
    ['Unenrolled on', '', '2026-10-01'],
    ['Track', 'verified', 'audit'],
    ['Rolle', 'Studierende', 'Tutor/in'],
    ['Enrollment type', 'StudentEnrollment', 'TeacherEnrollment'],
    ['Something else', 'here', 'Suspended'],
  ])('%s: %s, but not %s', (heading, counts, out) => {
    const source = `ID,Name,${heading},Quiz 1,Final essay\n7,Ann,${counts},18,85\n8,Bob,${out},12,60\n`;
    const { statuses, learners } = read(source);
    expect(statuses).toMatchObject([{ heading, out: [3], counting: [counts] }]);
    expect(learners).toHaveLength(2);
    expect(read(source, { map: new Map([[heading, 'ignore']]) }).statuses).toEqual([]);
  });

  it.each([
    ['Section', 'Morning', 'Evening'],
    ['Notes', 'prefers mail', ''],
    ['Certificate Delivered', 'N', 'N'],
    ['Verification Status', 'ID Verified', 'N/A'],
    ['Guest', 'No', 'No'],
  ])('but not %s: %s, %s', (heading, first, second) => {
    const source = `ID,Name,${heading},Quiz 1,Final essay\n7,Ann,${first},18,85\n8,Bob,${second},12,60\n`;
    expect(read(source).statuses).toEqual([]);
  });
});
