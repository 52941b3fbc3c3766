import { describe, expect, it } from 'vitest';
import { replacing, reportWith } from './content-fixture.ts';

describe('text that no bundled font can draw', () => {
  it('an emoji', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing(
          'name: José Müller',
          'name: José 😀 Müller',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:5:16  error text-no-glyph
        \`name\` holds U+1F600 “😀”, which no bundled font can draw. It would be an empty box on the certificate.
        5 │     name: José 😀 Müller
          │                ^
        → Write it another way, for example in the spelling of a passport. Or take this certificate out of the file if it has not been published: one name that cannot be printed keeps the whole site from being built.
      "
    `);
  });

  it('a character without a glyph in a course’s title', async () => {
    expect(
      await reportWith({ 'courses/knots.yaml': replacing('Knots and Splices', 'Knots ☃ Splices') }),
    ).toMatchInlineSnapshot(`
      "
      courses/knots.yaml:1:14  error text-no-glyph
        \`title\` holds U+2603 “☃”, which no bundled font can draw. It would be an empty box on the certificate.
        1 │ title: Knots ☃ Splices
          │              ^
        → Write it another way, for example in the spelling of a passport.
      "
    `);
  });

  it('a character without a glyph in an instructor’s name', async () => {
    expect(await reportWith({ 'courses/knots.yaml': replacing('Ada Marlin', 'Ada ☃') }))
      .toMatchInlineSnapshot(`
      "
      courses/knots.yaml:33:15  error text-no-glyph
        \`name\` holds U+2603 “☃”, which no bundled font can draw. It would be an empty box on the certificate.
        33 │   - name: Ada ☃
           │               ^
        → Write it another way, for example in the spelling of a passport.
      "
    `);
  });

  it('a character without a glyph in an institution’s name', async () => {
    expect(
      await reportWith({ 'institutions/harbour.yaml': replacing('Harbour School', 'Harbour ☃') }),
    ).toMatchInlineSnapshot(`
      "
      institutions/harbour.yaml:1:15  error text-no-glyph
        \`name\` holds U+2603 “☃”, which no bundled font can draw. It would be an empty box on the certificate.
        1 │ name: Harbour ☃
          │               ^
        → Write it another way, for example in the spelling of a passport.
      "
    `);
  });

  it('a form of an ideograph that no font has', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing('name: José Müller', 'name: 金\uf9bf'),
        'courses/knots.yaml': replacing('Knots and Splices', '樂\ufe01'),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:5:12  error text-no-form
        \`name\` holds U+F9BF “樂”, a form of an ideograph that no bundled font can draw. Another form would stand on the certificate.
        5 │     name: 金樂
          │             ^
        → Write U+6A02 “樂” if that form will do. Or take this certificate out of the file if it has not been published: one name that cannot be printed keeps the whole site from being built.

      courses/knots.yaml:1:8  error text-no-form
        \`title\` holds U+6A02 U+FE01 “樂︁”, a form of an ideograph that no bundled font can draw. Another form would stand on the certificate.
        1 │ title: 樂︁
          │        ^
        → Write U+6A02 “樂” if that form will do.
      "
    `);
  });
});
