import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/model/catalogue.ts';
import { filterStyles } from '../../src/model/catalogue-filter.ts';
import { specimenCourse, specimenInstitution, specimenSite } from './specimens.ts';

const other = { ...specimenInstitution, id: 'tamarack', name: 'Tamarack' };
const idle = { ...specimenInstitution, id: 'idle', name: 'Idle' };
const catalogue = catalogueOf({
  site: specimenSite,
  institutions: [idle, specimenInstitution, other],
  courses: [
    { ...specimenCourse, id: 'past', sessions: specimenCourse.sessions.slice(0, 1) },
    { ...specimenCourse, id: 'later', title: 'B' },
    { ...specimenCourse, id: 'same-day', title: 'A', institutionId: 'tamarack', subject: 'law' },
    {
      ...specimenCourse,
      id: 'sooner',
      signatureTrack: true,
      sessions: [{ id: 'x', start: '2026-12-01', end: '2027-01-01' }],
    },
  ],
  today: '2026-11-22',
});

describe('the catalogue', () => {
  it('lists courses that begin next first, and those without an announced session last', () => {
    const ids = catalogue.entries.map(({ course }) => course.id);
    expect(ids).toEqual(['sooner', 'same-day', 'later', 'past']);
  });

  it('counts each choice and leaves out what would find nothing', () => {
    expect(catalogue.institutions).toEqual([
      { id: 'northfold', name: 'University of Northfold', count: 3 },
      { id: 'tamarack', name: 'Tamarack', count: 1 },
    ]);
    expect(catalogue.subjects.map(({ id, count }) => [id, count])).toEqual([
      ['mathematics', 3],
      ['law', 1],
    ]);
    expect([catalogue.signatureTrack, catalogue.soon]).toEqual([1, 3]);
  });

  it('is filtered by one rule for each control', () => {
    expect(filterStyles(catalogue).trim().split('\n')).toHaveLength(6);
    expect(filterStyles(catalogue)).toContain(
      '.catalogue:has(#subject-law:checked) .catalogue-entry:not([data-subject="law"]){display:none}',
    );
  });
});
