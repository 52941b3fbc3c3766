import { describe, expect, it } from 'vitest';
import { loadWith, replacing, reportWith } from '../content-fixture.ts';

describe('a mistake of newcomers', () => {
  it('an id with capitals and spaces', async () => {
    expect(
      await reportWith({
        'courses/knots.yaml': replacing('id: spring-2026', 'id: Spring 2026'),
        'certificates/knots/spring-2026.yaml': null,
        'records/knots/spring-2026.yaml': null,
      }),
    ).toMatchInlineSnapshot(`
      "
      courses/knots.yaml:37:9  error value-form
        \`id\` is the text “Spring 2026”, which does not fit here.
        37 │   - id: Spring 2026
           │         ^
        → Write the session’s id: lower-case letters, digits and single hyphens, for example spring-2026. Did you mean \`spring-2026\`?
      "
    `);
  });

  it.each([
    ['28.09.2026', '2026-09-28'],
    ['28/09/2026', '2026-09-28'],
    ['09/28/2026', '2026-09-28'],
    ['2026/9/8', '2026-09-08'],
    ['1 May 2026', '2026-05-01'],
    ['May 1st, 2026', '2026-05-01'],
    ['30.02.2026', null],
    ['01.05.2026', null],
  ])('a day written as %s', async (written, meant) => {
    const { problems } = await loadWith({
      'courses/knots.yaml': replacing('end: 2026-03-15', `end: ${written}`),
    });
    expect(problems[0]?.code).toBe('value-form');
    if (meant) expect(problems[0]?.fix).toContain(`Did you mean \`${meant}\`?`);
    else expect(problems[0]?.fix).not.toContain('Did you mean');
  });

  it('shows what a day looks like', async () => {
    expect(
      await reportWith({
        'courses/knots.yaml': replacing('end: 2026-03-15', 'end: 15.03.2026'),
      }),
    ).toMatchInlineSnapshot(`
      "
      courses/knots.yaml:39:10  error value-form
        \`end\` is the text “15.03.2026”, which does not fit here.
        39 │     end: 15.03.2026
           │          ^
        → Write year-month-day, for example 2026-05-01. Did you mean \`2026-03-15\`?
      "
    `);
  });
});
