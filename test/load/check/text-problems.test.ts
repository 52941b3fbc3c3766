import { describe, expect, it } from 'vitest';
import { replacing, reportWith } from '../content-fixture.ts';

describe('text that is printed or shown', () => {
  it('a line break', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing(
          'name: José Müller',
          'name: "José\\nMüller"',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:5:11  error text-control-character
        \`name\` holds a line break (U+000A).
        5 │     name: "José\\nMüller"
          │           ^
        → Delete it, or write the text on one line.
      "
    `);
  });

  it('a control character', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing(
          'name: José Müller',
          'name: "José\\x07Müller"',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:5:11  error text-control-character
        \`name\` holds a control character (U+0007).
        5 │     name: "José\\x07Müller"
          │           ^
        → Delete it, or write the text on one line.
      "
    `);
  });

  it('a right-to-left override', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing(
          'name: José Müller',
          'name: José \u202eMüller',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:5:16  error text-bidi-control
        \`name\` holds a right-to-left override (U+202E). It could make a text read as another one. Right-to-left scripts need no such mark here.
        5 │     name: José �Müller
          │                ^
        → Delete it. It is invisible; delete the characters beside it and type them again.
      "
    `);
  });

  it('a zero-width space in quotes', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing(
          'name: José Müller',
          "name: 'José\u200bMüller'",
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:5:16  error text-invisible-character
        \`name\` holds a zero-width space (U+200B), which does nothing here. Two names that look the same would differ.
        5 │     name: 'José�Müller'
          │                ^
        → Delete it. It is invisible; delete the characters beside it and type them again.
      "
    `);
  });

  it('a joiner between Latin letters', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing(
          'name: José Müller',
          'name: Jo\u200dsé Müller',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:5:13  error text-invisible-character
        \`name\` holds a zero-width joiner (U+200D), which does nothing here. Two names that look the same would differ.
        5 │     name: Jo�sé Müller
          │             ^
        → Delete it. It is invisible; delete the characters beside it and type them again.
      "
    `);
  });

  it('a private character', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing('name: José Müller', 'name: José \ue000'),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:5:16  error text-unassigned-character
        \`name\` holds U+E000, to which Unicode gives no meaning.
        5 │     name: José �
          │                ^
        → Type the character that was meant.
      "
    `);
  });

  it('a tag character', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing(
          'name: José Müller',
          'name: José \udb40\udc41',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:5:16  error text-invisible-character
        \`name\` holds an invisible character (U+E0041), which does nothing here. Two names that look the same would differ.
        5 │     name: José ��
          │                ^
        → Delete it. It is invisible; delete the characters beside it and type them again.
      "
    `);
  });

  it('only spaces', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing('name: José Müller', 'name: "   "'),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:5:12  error text-no-letters
        \`name\` holds no letter or digit.
        5 │     name: "   "
          │            ^
        → Write it as it is to be printed.
      "
    `);
  });

  it('only punctuation', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing('name: José Müller', 'name: "—"'),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:5:12  error text-no-letters
        \`name\` holds no letter or digit.
        5 │     name: "—"
          │            ^
        → Write it as it is to be printed.
      "
    `);
  });

  it('nothing', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing('name: José Müller', 'name: ""'),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:5:12  error text-no-letters
        \`name\` holds no letter or digit.
        5 │     name: ""
          │            ^
        → Write it as it is to be printed.
      "
    `);
  });

  it('a space at the end', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing(
          'name: José Müller',
          "name: 'José Müller '",
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:5:23  error text-outer-space
        \`name\` ends with a space (U+0020).
        5 │     name: 'José Müller '
          │                       ^
        → Delete the space.
      "
    `);
  });

  it('an override in a description', async () => {
    expect(
      await reportWith({
        'institutions/harbour.yaml': replacing(
          'A school by the sea.',
          'A school \u202eby the sea.',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      institutions/harbour.yaml:3:23  error text-bidi-control
        \`description\` holds a right-to-left override (U+202E). It could make a text read as another one. Right-to-left scripts need no such mark here.
        3 │ description: A school �by the sea.
          │                       ^
        → Delete it. It is invisible; delete the characters beside it and type them again.
      "
    `);
  });
});
