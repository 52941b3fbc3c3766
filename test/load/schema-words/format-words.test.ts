import { describe, expect, it } from 'vitest';
import { adding, replacing, reportWith } from '../content-fixture.ts';

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
        \`timeZone\` is “London”, which is not a time zone.
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

  it('an e-mail address whose domain has no dot', async () => {
    const contact = 'registry@example.org';
    for (const address of ['a@harbour', 'a@.harbour', 'a@harbour.']) {
      const found = await reportWith({ 'site.yaml': replacing(contact, address) });
      expect(found).toContain(
        'address-invalid\n  `contact.email` is an e-mail address whose domain has no dot',
      );
      expect(found).not.toContain(address);
    }
    const security = adding('security:\n  contact: security@harbour\n');
    expect(await reportWith({ 'site.yaml': security })).toContain(
      '`security.contact` is an e-mail',
    );
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
