import { describe, expect, it } from 'vitest';
import { adding, replacing, reportWith } from './content-fixture.ts';

describe('the site', () => {
  it('two subjects with the same id', async () => {
    expect(await reportWith({ 'site.yaml': adding('  - id: crafts\n    name: Craft\n') }))
      .toMatchInlineSnapshot(`
      "
      site.yaml:10:9  error subject-duplicate
        Another subject has the same id.
        10 │   - id: crafts
           │         ^
        → Give each subject an id of its own.
        see site.yaml:8:9, the first one
      "
    `);
  });
});

describe('where to report a weakness', () => {
  it.each([
    'contact: security@harbour.example',
    'contact: https://harbour.example/report',
    'policy: https://harbour.example/security',
  ])('%s', async (line) => {
    expect(await reportWith({ 'site.yaml': adding(`security:\n  ${line}\n`) })).toBe('\n');
  });

  it('an address that nobody can write to', async () => {
    expect(await reportWith({ 'site.yaml': adding('security:\n  contact: the registry\n') }))
      .toMatchInlineSnapshot(`
      "
      site.yaml:11:12  error value-form
        \`security.contact\` is the text “the registry”, which does not fit here.
        11 │   contact: the registry
           │            ^
        → Write where to report a weakness of the site: an e-mail address, or an address that begins with https://.
      "
    `);
  });
});

describe('an institution', () => {
  it('a colour that is too light', async () => {
    expect(await reportWith({ 'institutions/harbour.yaml': replacing('#1f4e79', '#9fc5e8') }))
      .toMatchInlineSnapshot(`
        "
        institutions/harbour.yaml:5:9  error accent-contrast
          The colour #9fc5e8 has a contrast of 1.72 with the page; it needs 4.5. Many readers could not make out what is written in it.
          5 │ accent: '#9fc5e8'
            │         ^
          → Choose a darker colour, for example '#5f768b'.
        "
      `);
  });

  it('a design that does not exist', async () => {
    expect(await reportWith({ 'institutions/harbour.yaml': adding('design: moderne\n') }))
      .toMatchInlineSnapshot(`
      "
      institutions/harbour.yaml:6:9  error value-choice
        \`design\` is the text “moderne”, which is not among its values.
        6 │ design: moderne
          │         ^
        → Write one of \`classic\` or \`modern\`. Did you mean \`modern\`?
      "
    `);
  });
});

describe('a course', () => {
  it('of an unknown institution', async () => {
    expect(
      await reportWith({
        'courses/knots.yaml': replacing('institution: harbour', 'institution: harbor'),
      }),
    ).toMatchInlineSnapshot(`
      "
      courses/knots.yaml:2:14  error institution-unknown
        There is no institution “harbor”.
        2 │ institution: harbor
          │              ^
        → Write the name of its file without .yaml. Did you mean \`harbour\`?
      "
    `);
  });

  it('of an institution by its name', async () => {
    expect(
      await reportWith({
        'courses/knots.yaml': replacing('institution: harbour', 'institution: Harbour'),
      }),
    ).toMatchInlineSnapshot(`
      "
      courses/knots.yaml:2:14  error institution-unknown
        There is no institution “Harbour”.
        2 │ institution: Harbour
          │              ^
        → Write the name of its file without .yaml. Did you mean \`harbour\`?
      "
    `);
  });

  it('of an institution that is not there', async () => {
    expect(
      await reportWith({
        'courses/knots.yaml': replacing('institution: harbour', 'institution: City of Oxford'),
      }),
    ).toMatchInlineSnapshot(`
      "
      courses/knots.yaml:2:14  error institution-unknown
        There is no institution “City of Oxford”.
        2 │ institution: City of Oxford
          │              ^
        → Add a file in institutions/, or write harbour, the only one.
      "
    `);
  });

  it('of an unknown subject', async () => {
    expect(
      await reportWith({ 'courses/knots.yaml': replacing('subject: crafts', 'subject: craft') }),
    ).toMatchInlineSnapshot(`
      "
      courses/knots.yaml:3:10  error subject-unknown
        The site lists no subject “craft”.
        3 │ subject: craft
          │          ^
        → Add it to the subjects of site.yaml, or write crafts, the only one.
        see site.yaml:7:1, the subjects
      "
    `);
  });

  it('hours from more to less', async () => {
    expect(
      await reportWith({
        'courses/knots.yaml': replacing('{ from: 2, to: 4 }', '{ from: 4, to: 2 }'),
      }),
    ).toMatchInlineSnapshot(`
      "
      courses/knots.yaml:11:25  error hours-range
        The hours of work run from 4 down to 2.
        11 │   hoursPerWeek: { from: 4, to: 2 }
           │                         ^
        → Write the smaller number at \`from\`.
      "
    `);
  });

  it('more units than weeks is a warning', async () => {
    expect(
      await reportWith({
        'courses/knots.yaml': (text) =>
          text
            .replace('weeks: 6', 'weeks: 1')
            .replace('grading:', '  - title: Splices\n    topics: [Eye splice]\ngrading:'),
      }),
    ).toMatchInlineSnapshot(`
      "
      courses/knots.yaml:14:1  warning syllabus-length
        The syllabus has 2 units, but the course runs for 1 week.
        14 │ syllabus:
           │ ^
        → Check both. Two units in one week are fine.
        see courses/knots.yaml:10:10, the weeks
      "
    `);
  });

  it('weights that do not add up', async () => {
    expect(await reportWith({ 'courses/knots.yaml': replacing('weight: 40', 'weight: 45') }))
      .toMatchInlineSnapshot(`
      "
      courses/knots.yaml:22:3  error weights-sum
        The weights of the assignments add up to 105, not to 100. A perfect result would not be 100 per cent.
        22 │   assignments:
           │   ^
        → Correct the weights.
      "
    `);
  });

  it('distinction below pass', async () => {
    expect(
      await reportWith({ 'courses/knots.yaml': replacing('distinction: 90', 'distinction: 40') }),
    ).toMatchInlineSnapshot(`
      "
      courses/knots.yaml:21:16  error distinction-below-pass
        Distinction takes 40, less than the 50 that it takes to pass.
        21 │   distinction: 40
           │                ^
        → Correct one of the two.
        see courses/knots.yaml:20:9, the pass mark
      "
    `);
  });

  it('two assignments with the same id', async () => {
    expect(
      await reportWith({
        'courses/knots.yaml': replacing('id: splice', 'id: quiz'),
        'records/knots/spring-2026.yaml': null,
      }),
    ).toMatchInlineSnapshot(`
      "
      courses/knots.yaml:27:11  error assignment-duplicate
        Another assignment of this course has the same id.
        27 │     - id: quiz
           │           ^
        → Give each assignment an id of its own.
        see courses/knots.yaml:23:11, the first one
      "
    `);
  });

  it('a minimum above the maximum', async () => {
    expect(
      await reportWith({
        'courses/knots.yaml': replacing('maximum: 20', 'maximum: 20\n      minimum: 25'),
      }),
    ).toMatchInlineSnapshot(`
      "
      courses/knots.yaml:32:16  error assignment-minimum
        The assignment needs 25 points, but has at most 20. Nobody could pass the course.
        32 │       minimum: 25
           │                ^
        → Correct \`minimum\` or \`maximum\`.
      "
    `);
  });

  it('a session that ends before it starts', async () => {
    expect(
      await reportWith({ 'courses/knots.yaml': replacing('end: 2026-03-15', 'end: 2026-01-15') }),
    ).toMatchInlineSnapshot(`
      "
      courses/knots.yaml:39:10  error session-dates
        The session ends on 2026-01-15, before it starts on 2026-02-02.
        39 │     end: 2026-01-15
           │          ^
        → Correct one of the two days.
        see courses/knots.yaml:38:12, the start
      "
    `);
  });

  it('two sessions with the same id', async () => {
    expect(
      await reportWith({
        'courses/knots.yaml': adding(
          '  - id: spring-2026\n    start: 2027-02-01\n    end: 2027-03-01\n',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      courses/knots.yaml:40:9  error session-duplicate
        Another session of this course has the same id.
        40 │   - id: spring-2026
           │         ^
        → Give each session an id of its own.
        see courses/knots.yaml:37:9, the first one
      "
    `);
  });
});
