import { describe, expect, it } from 'vitest';
import { adding, reportWith } from '../content-fixture.ts';

const withReviewers = (reviewers: string): Promise<string> =>
  reportWith({ 'site.yaml': adding(`reviewers:\n${reviewers}`) });

describe('reviewers', () => {
  it('are let pass, with and without institutions', async () => {
    expect(
      await withReviewers(`  - { name: Ada Marlin, email: ada@example.org }
  - name: Bo Ferry
    email: bo@example.org
    institutions: [harbour]
`),
    ).toBe('\n');
  });

  it('whom no mail reaches', async () => {
    expect(await withReviewers('  - { name: Ada Marlin, email: ada at example }\n'))
      .toMatchInlineSnapshot(`
      "
      site.yaml:11:32  error reviewer-address-invalid
        This is not an e-mail address that mail can reach. The reviewer could not sign in.
        → Correct it.
      "
    `);
  });

  it('whose domain has no dot', async () => {
    expect(await withReviewers('  - { name: Ada Marlin, email: ada@example }\n')).toContain(
      'reviewer-address-invalid\n  The domain of this e-mail address has no dot',
    );
  });

  it('with one address', async () => {
    expect(
      await withReviewers(`  - { name: Ada Marlin, email: ada@example.org }
  - { name: Bo Ferry, email: ADA@example.org }
`),
    ).toMatchInlineSnapshot(`
      "
      site.yaml:12:30  error reviewer-duplicate
        Another reviewer has the same address. A refusal needs two people, who sign in with addresses of their own.
        → Give each reviewer an address of their own.
        see site.yaml:11:32, the first one
      "
    `);
  });

  it('of an institution that is not there', async () => {
    expect(
      await withReviewers(`  - name: Ada Marlin
    email: ada@example.org
    institutions: [harbor]
`),
    ).toMatchInlineSnapshot(`
      "
      site.yaml:13:20  error reviewer-institution-unknown
        There is no institution “harbor”.
        13 │     institutions: [harbor]
           │                    ^
        → Write the name of its file without .yaml. Did you mean \`harbour\`?
      "
    `);
  });

  const slips: readonly [string, string][] = [
    ['a key that is misspelt', '  - { name: Ada Marlin, mail: ada@private.example }\n'],
    ['an address in place of a reviewer', '  - ada@private.example\n'],
    ['an address in place of the list', '    ada@private.example\n'],
    ['a list of addresses', '  - { name: Ada Marlin, email: [ada@private.example] }\n'],
    ['a file that ends too early', '  - { name: Ada Marlin, email: ada@private.example\n'],
    ['one address twice', '  - {name: A, email: ada@private.example}\n'.repeat(2)],
    ['an odd character', '  - { name: Ada, email: "ada\\u200b@private.example" }\n'],
  ];
  it.each(slips)('keep their addresses to themselves: %s', async (_, reviewers) => {
    const report = await withReviewers(reviewers);
    expect(report).toContain('error');
    expect(report).not.toContain('private.example');
  });
});
