import { describe, expect, it } from 'vitest';
import { adding, loadWith, replacing, reportWith } from './content-fixture.ts';

describe('keys', () => {
  it('a misspelt key is told once, with the one that was meant', async () => {
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
        → The keys here are \`name\`, \`url\`, \`description\`, \`sample\`, \`timeZone\`, \`contact\`, \`subjects\` and \`startingSoonDays\`.
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

describe('values', () => {
  it('text instead of a number', async () => {
    expect(await reportWith({ 'courses/knots.yaml': replacing('pass: 50', 'pass: sixty') }))
      .toMatchInlineSnapshot(`
      "
      courses/knots.yaml:20:9  error value-type
        \`grading.pass\` should be a number from 0 to 100, but it is the text “sixty”.
        20 │   pass: sixty
           │         ^
        → Write a number from 0 to 100.
      "
    `);
  });

  it('a number out of range', async () => {
    expect(await reportWith({ 'courses/knots.yaml': replacing('pass: 50', 'pass: 150') }))
      .toMatchInlineSnapshot(`
      "
      courses/knots.yaml:20:9  error value-range
        \`grading.pass\` should be a number from 0 to 100, but it is the number 150.
        20 │   pass: 150
           │         ^
        → Write a number from 0 to 100.
      "
    `);
  });

  it('a number that must be whole', async () => {
    expect(await reportWith({ 'courses/knots.yaml': replacing('weeks: 6', 'weeks: 6.5') }))
      .toMatchInlineSnapshot(`
      "
      courses/knots.yaml:10:10  error value-type
        \`workload.weeks\` should be a whole number from 1 to 104, but it is the number 6.5.
        10 │   weeks: 6.5
           │          ^
        → Write a whole number from 1 to 104.
      "
    `);
  });

  it('a list instead of text', async () => {
    expect(
      await reportWith({
        'courses/knots.yaml': replacing('summary: Rope, and what holds it.', 'summary: [Rope]'),
      }),
    ).toMatchInlineSnapshot(`
      "
      courses/knots.yaml:5:10  error value-type
        \`summary\` should be one line of text of at most 240 characters, but it is a list.
        5 │ summary: [Rope]
          │          ^
        → Write one line of text of at most 240 characters.
      "
    `);
  });

  it('text instead of a list', async () => {
    expect(
      await reportWith({
        'courses/knots.yaml': replacing('  - Weekly video lectures.', '  Weekly video lectures.'),
      }),
    ).toMatchInlineSnapshot(`
      "
      courses/knots.yaml:13:3  error value-type
        \`format\` should be a list of 1 to 12 entries, but it is the text “Weekly video lectures.”.
        13 │   Weekly video lectures.
           │   ^
        → Write a list of 1 to 12 entries. Each entry is a line that begins with a hyphen and a space.
      "
    `);
  });

  it('a value that is missing after its key', async () => {
    expect(
      await reportWith({ 'courses/knots.yaml': replacing('title: Knots and Splices', 'title:') }),
    ).toMatchInlineSnapshot(`
      "
      courses/knots.yaml:1:1  error value-type
        \`title\` should be text, but it is empty.
        1 │ title:
          │ ^
        → Write the text after the colon, or remove the line.
      "
    `);
  });

  it('a text that YAML reads as a number', async () => {
    expect(
      await reportWith({
        'courses/knots.yaml': replacing('title: Knots and Splices', 'title: 1984'),
      }),
    ).toMatchInlineSnapshot(`
      "
      courses/knots.yaml:1:8  error value-unquoted
        \`title\` should be text, but YAML reads \`1984\` as something else.
        1 │ title: 1984
          │        ^
        → Put quotes around it: '1984'.
      "
    `);
  });

  it('a name that YAML reads as null', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing('name: José Müller', 'name: Null'),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:5:11  error value-unquoted
        \`name\` should be text, but YAML reads \`Null\` as something else.
        5 │     name: Null
          │           ^
        → Put quotes around it: 'Null'.
      "
    `);
  });

  it('a value that is none of those allowed', async () => {
    expect(await reportWith({ 'courses/knots.yaml': replacing('type: quiz', 'type: quizz') }))
      .toMatchInlineSnapshot(`
        "
        courses/knots.yaml:25:13  error value-choice
          \`type\` is the text “quizz”, which is not among its values.
          25 │       type: quizz
             │             ^
          → Write one of \`quiz\`, \`problem-set\`, \`programming-assignment\`, \`peer-assessment\`, \`essay\`, \`case-study\`, \`project\`, \`tutor-marked-assignment\`, \`presentation\`, \`participation\`, \`midterm-exam\` or \`final-exam\`. Did you mean \`quiz\`?
        "
      `);
  });

  it('a text of the wrong form', async () => {
    expect(
      await reportWith({
        'institutions/harbour.yaml': replacing('https://harbour', 'http://harbour'),
      }),
    ).toMatchInlineSnapshot(`
      "
      institutions/harbour.yaml:2:6  error value-form
        \`url\` is the text “http://harbour.example.org”, which does not fit here.
        2 │ url: http://harbour.example.org
          │      ^
        → Write an address that begins with https://.
      "
    `);
  });

  it('a blank text', async () => {
    expect(await reportWith({ 'site.yaml': replacing('name: Harbour Certificates', 'name: "  "') }))
      .toMatchInlineSnapshot(`
        "
        site.yaml:1:7  error value-form
          \`name\` is blank.
          1 │ name: "  "
            │       ^
          → Write one line of text of at most 80 characters.
        "
      `);
  });

  it('a text of two lines', async () => {
    expect(
      await reportWith({
        'site.yaml': replacing('name: Harbour Certificates', 'name: |-\n  Harbour\n  Certificates'),
      }),
    ).toMatchInlineSnapshot(`
      "
      site.yaml:1:7  error value-form
        \`name\` has more than one line.
        1 │ name: |-
          │       ^
        → Write one line of text of at most 80 characters.
      "
    `);
  });

  it('a text that is too long', async () => {
    expect(
      await reportWith({
        'site.yaml': (text) => text.replace('Harbour Certificates', 'H'.repeat(300)),
      }),
    ).toMatchInlineSnapshot(`
      "
      site.yaml:1:7  error text-length
        \`name\` should be one line of text of at most 80 characters, but it has 300.
        1 │ name: HHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHH…
          │       ^
        → Write one line of text of at most 80 characters.
      "
    `);
  });

  it('an empty list', async () => {
    expect(
      await reportWith({
        'courses/knots.yaml': replacing('  - Tie a bowline behind your back.', '  []'),
      }),
    ).toMatchInlineSnapshot(`
      "
      courses/knots.yaml:8:3  error list-length
        \`outcomes\` should be a list of 1 to 12 entries, but it is an empty list.
        8 │   []
          │   ^
        → Write a list of 1 to 12 entries. Each entry is a line that begins with a hyphen and a space.
      "
    `);
  });

  it('a file that is a list', async () => {
    expect(await reportWith({ 'site.yaml': '- a\n' })).toMatchInlineSnapshot(`
      "
      site.yaml:1:1  error value-type
        This file should be a group with the keys \`name\`, \`url\`, \`description\`, \`timeZone\`, \`contact\` and \`subjects\`, but it is a list.
        1 │ - a
          │ ^
        → Write a group with the keys \`name\`, \`url\`, \`description\`, \`timeZone\`, \`contact\` and \`subjects\`.
      "
    `);
  });
});

describe('texts that have the form but not the sense', () => {
  it('a day that does not exist', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing('2026-03-20', '2026-02-30'),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:2:11  error day-unreal
        \`defaults.issued\` is “2026-02-30”, a day that does not exist.
        2 │   issued: 2026-02-30
          │           ^
        → Write a day of the calendar as year-month-day, for example 2026-05-01.
      "
    `);
  });

  it('a time zone', async () => {
    expect(await reportWith({ 'site.yaml': replacing('Europe/London', 'London') }))
      .toMatchInlineSnapshot(`
      "
      site.yaml:4:11  error time-zone-unknown
        \`timeZone\` is “London”, which is no time zone.
        4 │ timeZone: London
          │           ^
        → Write a time zone’s name, for example Europe/London. Did you mean Europe/London?
      "
    `);
  });

  it('a language tag', async () => {
    expect(await reportWith({ 'courses/knots.yaml': replacing('language: en', 'language: en-a') }))
      .toMatchInlineSnapshot(`
      "
      courses/knots.yaml:4:11  error language-invalid
        \`language\` is “en-a”, which is not a well-formed language tag.
        4 │ language: en-a
          │           ^
        → Write a language tag, for example en, pt-BR or zh-Hant.
      "
    `);
  });

  it('a web address', async () => {
    expect(
      await reportWith({
        'institutions/harbour.yaml': replacing('https://harbour.example.org', 'https://har[bour'),
      }),
    ).toMatchInlineSnapshot(`
      "
      institutions/harbour.yaml:2:6  error address-invalid
        \`url\` is “https://har[bour”, which is not a well-formed web address.
        2 │ url: https://har[bour
          │      ^
        → Copy the address from a browser.
      "
    `);
  });

  it('an origin with more than a host', async () => {
    expect(
      await reportWith({
        'site.yaml': replacing(
          'https://certificates.example.org',
          'https://certificates.example.org?x=1',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      site.yaml:2:6  error address-invalid
        \`url\` is “https://certificates.example.org?x=1”, which is not just the origin of a site.
        2 │ url: https://certificates.example.org?x=1
          │      ^
        → Write https:// and the host’s name and nothing after it: https://certificates.example.org.
      "
    `);
  });
});

it.each(['https://a"b.example', 'https://a{b}.example', "https://a'b.example"])(
  'an origin whose host would not stay in its place in a style sheet or a snippet: %s',
  async (url) => {
    const report = await reportWith({
      'site.yaml': replacing('https://certificates.example.org', `'${url.replace("'", "''")}'`),
    });
    expect(report).toContain('site.yaml:2:6  error address-invalid');
  },
);

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
        \`scores.quiz\` should be a number of 0 or more or empty (\`null\`), but it is another text.
        → Write a number of 0 or more or empty (\`null\`).

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

describe('a mistake of newcomers', () => {
  it('a colour without quotes is a comment', async () => {
    expect(await reportWith({ 'institutions/harbour.yaml': replacing("'#1f4e79'", '#1d3f72') }))
      .toMatchInlineSnapshot(`
      "
      institutions/harbour.yaml:5:1  error value-type
        \`accent\` is empty, because # after a space begins a comment in YAML.
        5 │ accent: #1d3f72
          │ ^
        → Put quotes around the text: '#1d3f72'.
      "
    `);
  });

  it('an institution by its name', async () => {
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

  it('an institution that is not there', async () => {
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

  it('is told what a day looks like', async () => {
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
