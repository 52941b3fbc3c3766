import { describe, expect, it } from 'vitest';
import { adding, loadWith, replacing, reportWith } from '../content-fixture.ts';

describe('keys', () => {
  it('a misspelt key is reported once, with the one that was meant', async () => {
    expect(await reportWith({ 'courses/knots.yaml': replacing('syllabus:', 'sylabus:') }))
      .toMatchInlineSnapshot(`
      "
      courses/knots.yaml:14:1  error key-unknown
        The key “sylabus” is not known in this file. What it says would be lost.
        14 │ sylabus:
           │ ^
        → Did you mean \`syllabus\`?
      "
    `);
  });

  it('a key that is not known', async () => {
    expect(await reportWith({ 'site.yaml': adding('theme: dark\n') })).toMatchInlineSnapshot(`
      "
      site.yaml:10:1  error key-unknown
        The key “theme” is not known in this file. What it says would be lost.
        10 │ theme: dark
           │ ^
        → The keys here are \`name\`, \`url\`, \`description\`, \`sample\`, \`logo\`, \`favicon\`, \`accent\`, \`address\`, \`imprint\`, \`privacy\`, \`links\`, \`timeZone\`, \`contact\`, \`security\`, \`subjects\`, \`identityCheckName\`, \`startingSoonDays\`, \`publishing\` and \`reviewers\`.
      "
    `);
  });

  it('a missing key', async () => {
    expect(await reportWith({ 'courses/knots.yaml': replacing('language: en\n', '') }))
      .toMatchInlineSnapshot(`
      "
      courses/knots.yaml:1:1  error key-missing
        The key \`language\` is missing in this file.
        1 │ title: Knots and Splices
          │ ^
        → Add \`language:\` and a language tag, for example en, pt-BR or zh-Hant.
      "
    `);
  });

  it('a missing key of a list’s entry', async () => {
    expect(await reportWith({ 'courses/knots.yaml': replacing('      title: Quiz\n', '') }))
      .toMatchInlineSnapshot(`
        "
        courses/knots.yaml:23:7  error key-missing
          The key \`title\` is missing in entry 1 of \`grading.assignments\`.
          23 │     - id: quiz
             │       ^
          → Add \`title:\` and one line of text of at most 120 characters.
        "
      `);
  });
});

describe('private files', () => {
  it('no value, key or line is repeated', async () => {
    expect(
      await reportWith({
        'records/knots/spring-2026.yaml': (text) =>
          text
            .replace('name: Secret Person', 'nmae: Secret Person')
            .replace('quiz: 3', 'quiz: "three"')
            .replace('outcome: fail', 'outcome: failed')
            .replace('final: 1.2', 'final: 101.5'),
      }),
    ).toMatchInlineSnapshot(`
      "
      records/knots/spring-2026.yaml:14:7  error key-unknown
        This key is not known in \`learner\`. What it says would be lost.
        → Did you mean \`name\`?

      records/knots/spring-2026.yaml:16:13  error value-type
        \`scores.quiz\` should be a number of 0 or more, \`excused\` or empty (\`null\`), but it is another text.
        → Write a number of 0 or more, \`excused\` or empty (\`null\`).

      records/knots/spring-2026.yaml:18:12  error value-range
        \`final\` should be a number from 0 to 100, but it is another number.
        → Write a number from 0 to 100.

      records/knots/spring-2026.yaml:19:14  error value-choice
        \`outcome\` is another text, which is not among its values.
        → Write one of \`distinction\`, \`pass\`, \`fail\` or \`withdrawn\`.
      "
    `);
  });

  it('an unquoted id', async () => {
    expect(await reportWith({ 'records/knots/spring-2026.yaml': replacing("'1002'", '1002') }))
      .toMatchInlineSnapshot(`
      "
      records/knots/spring-2026.yaml:13:11  error value-unquoted
        \`learner.id\` should be text, but YAML reads it as something else.
        → Put quotes around it.
      "
    `);
  });
});

describe('many problems', () => {
  it('are cut, and the report says so', async () => {
    const { problems } = await loadWith({
      'certificates/knots/spring-2026.yaml': `certificates:\n${'  - code: 1\n'.repeat(70)}`,
      'records/knots/spring-2026.yaml': null,
    });
    expect(problems).toHaveLength(51);
    expect(problems[49]).toMatchObject({ severity: 'error', at: { line: 51 } });
    expect(problems[50]).toMatchObject({
      code: 'problems-omitted',
      what: 'This file has at least 20 more problems.',
    });
  });
});
