import { describe, expect, it } from 'vitest';
import { adding, replacing, reportWith, type Change } from '../content-fixture.ts';

const reportOfCourse = (change: Change) => reportWith({ 'courses/knots.yaml': change });

describe('values', () => {
  it('text instead of a number', async () => {
    expect(await reportOfCourse(replacing('pass: 50', 'pass: sixty'))).toMatchInlineSnapshot(`
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
    expect(await reportOfCourse(replacing('pass: 50', 'pass: 150'))).toMatchInlineSnapshot(`
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
    expect(await reportOfCourse(replacing('weeks: 6', 'weeks: 6.5'))).toMatchInlineSnapshot(`
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
    expect(await reportOfCourse(replacing('summary: Rope, and what holds it.', 'summary: [Rope]')))
      .toMatchInlineSnapshot(`
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
      await reportOfCourse(replacing('  - Weekly video lectures.', '  Weekly video lectures.')),
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
    expect(await reportOfCourse(replacing('title: Knots and Splices', 'title:')))
      .toMatchInlineSnapshot(`
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
    expect(await reportOfCourse(replacing('title: Knots and Splices', 'title: 1984')))
      .toMatchInlineSnapshot(`
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

  it('a value that is not one of those allowed', async () => {
    expect(await reportOfCourse(replacing('type: quiz', 'type: quizz'))).toMatchInlineSnapshot(`
        "
        courses/knots.yaml:25:13  error value-choice
          \`type\` is the text “quizz”, which is not among its values.
          25 │       type: quizz
             │             ^
          → Write one of \`quiz\`, \`problem-set\`, \`programming-assignment\`, \`peer-assessment\`, \`essay\`, \`case-study\`, \`project\`, \`tutor-marked-assignment\`, \`presentation\`, \`participation\`, \`midterm-exam\` or \`final-exam\`. Did you mean \`quiz\`?
        "
      `);
  });

  it('a way of publishing that there is not', async () => {
    expect(await reportWith({ 'site.yaml': adding('publishing: ondemand\n') }))
      .toMatchInlineSnapshot(`
        "
        site.yaml:10:13  error value-choice
          \`publishing\` is the text “ondemand”, which is not among its values.
          10 │ publishing: ondemand
             │             ^
          → Write one of \`auto\`, \`static\` or \`on-demand\`. Did you mean \`on-demand\`?
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
    expect(await reportOfCourse(replacing('  - Tie a bowline behind your back.', '  []')))
      .toMatchInlineSnapshot(`
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
});
