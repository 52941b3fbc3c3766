import { describe, expect, it } from 'vitest';
import {
  adding,
  loadWith,
  replacing,
  reportWith,
  type Change,
  type Changes,
} from '../content-fixture.ts';

const file = 'certificates/knots/spring-2026.yaml';
const withoutRecords: Changes = { 'records/knots/spring-2026.yaml': null };
const reportOf = (change: Change, others: Changes = {}) =>
  reportWith({ [file]: change, ...others });

describe('codes', () => {
  it.each([
    ['MH45-Q2WX-9MNB', '12 instead of 16 characters'],
    ['UDAP-DEPR', '8 instead of 16 characters'],
    ['MH45-Q2WX-9MNU-4TRE', 'a letter U'],
  ])('%s looks like one of our own: a warning', async (code, what) => {
    const { content, problems } = await loadWith({
      [file]: adding(`  - { code: '${code}', name: Ann }\n`),
      'records/knots/spring-2026.yaml': 'records: []\n',
    });
    expect(content).toBeDefined();
    expect(problems).toMatchObject([
      {
        code: 'certificate-code-incomplete',
        severity: 'warning',
        what: expect.stringContaining(what) as string,
      },
    ]);
  });

  it('a warning says what to do', async () => {
    expect(await reportOf(adding("  - { code: 'MH45-Q2WX-9MNB', name: Ann }\n")))
      .toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:12:13  warning certificate-code-incomplete
        This looks like a Laurel code with 12 instead of 16 characters. What is printed on the certificate could not be found.
        12 │   - { code: 'MH45-Q2WX-9MNB', name: Ann }
           │             ^
        → Compare it with the certificate. If it is from an older system, leave it.
      "
    `);
  });

  it.each(['OLD-2013-78', 'ABCD12345678', 'FSX-2013-0007', 'MH45-Q2WX-9MNO-4TRF'])(
    '%s does not',
    async (code) => {
      const { problems } = await loadWith({
        [file]: adding(`  - { code: '${code}', name: Ann }\n`),
      });
      expect(problems).toEqual([]);
    },
  );

  it.each([
    ['digits around an e', '72465242979989e1'],
    ['digits', '1234567890'],
  ])('%s, without quotes', async (_, code) => {
    const found = await reportOf(replacing("'MH45-Q2WX-9MNB-4TRE'", code), withoutRecords);
    expect(found).toBe(`
certificates/knots/spring-2026.yaml:4:11  error certificate-code-unquoted
  YAML reads the code \`${code}\` as a number. Digits would be lost, and the certificate could not be found.
  4 │   - code: ${code}
    │           ^
  → Put quotes around it: '${code}'.
`);
  });

  it.each([
    [
      'too short',
      'MH45-Q2',
      'This verification code has 6 letters and digits; it needs at least 8.',
    ],
    [
      'too long',
      'A'.repeat(41),
      'This verification code has 41 letters and digits; it may have 40.',
    ],
    [
      'too short without its hyphens',
      'A-------B',
      'This verification code has 2 letters and digits; it needs at least 8.',
    ],
    [
      'a letter of another alphabet',
      'MH45-Q2WX-9MNБ-4TRE',
      'This verification code holds “Б”, which no code has.',
    ],
    [
      'with a dash of a word processor',
      'MH45–Q2WX–9MNB–4TRE',
      '“MH45–Q2WX–9MNB–4TRE” is not how a verification code is written.',
    ],
  ])('%s', async (_, code, what) => {
    const found = await reportOf(replacing('MH45-Q2WX-9MNB-4TRE', code), withoutRecords);
    expect(found).toBe(`
certificates/knots/spring-2026.yaml:4:11  error certificate-code-invalid
  ${what}
  4 │   - code: '${code}'
    │           ^
  → Write 16 letters and digits such as "7K3F-Q2WX-9MNB-4TRE", or an older system’s code of 8 to 40 letters, digits and hyphens, in quotes.
`);
  });

  it('empty', async () => {
    expect(await reportOf(replacing("'MH45-Q2WX-9MNB-4TRE'", ''), withoutRecords))
      .toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:4:5  error certificate-code-invalid
        A verification code is missing here.
        4 │   - code: 
          │     ^
        → Write 16 letters and digits such as "7K3F-Q2WX-9MNB-4TRE", or an older system’s code of 8 to 40 letters, digits and hyphens, in quotes.
      "
    `);
  });

  it('with a check character that does not fit', async () => {
    expect(await reportOf(adding("  - { code: 'MH45-Q2WX-9MNB-4TRD', name: Ann }\n")))
      .toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:12:13  error certificate-code-mistyped
        The last character of this verification code does not follow from the others. If it was mistyped, what is printed on the certificate could not be found.
        12 │   - { code: 'MH45-Q2WX-9MNB-4TRD', name: Ann }
           │             ^
        → Compare it with the certificate. If Laurel drew it before version 0.3, write \`uncheckedCodes: true\` above \`certificates:\`.
      "
    `);
  });

  it('with any last character, where the file says that its codes were drawn before there was a check character', async () => {
    const { content, problems } = await loadWith({
      [file]: (text) =>
        `uncheckedCodes: true\n${text}  - { code: 'MH45-Q2WX-9MNB-4TRD', name: Ann }\n`,
    });
    expect(problems).toEqual([]);
    expect(content?.certificates.map(({ code }) => code)).toContain('MH45Q2WX9MNB4TRD');
  });

  it('the same twice', async () => {
    expect(await reportOf(adding("  - code: 'MH45-Q2WX-9MNB-4TRE'\n    name: Ann\n")))
      .toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:12:11  error certificate-code-duplicate
        Another certificate has the same verification code. Capitals and hyphens make no difference, O is read as 0, I and L as 1.
        12 │   - code: 'MH45-Q2WX-9MNB-4TRE'
           │           ^
        → Give one of the two another code, or delete it if it was entered twice.
        see certificates/knots/spring-2026.yaml:4:11, the other certificate
      "
    `);
  });

  it('the same in another file, written otherwise', async () => {
    expect(
      await reportWith({
        'courses/knots.yaml': adding(
          '  - { id: autumn-2025, start: 2025-09-01, end: 2025-10-15 }\n',
        ),
        'certificates/knots/autumn-2025.yaml': `certificates:\n  - { code: old2o1377, name: Ann, issued: 2025-11-01 }\n`,
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:10:11  error certificate-code-duplicate
        Another certificate has a verification code that reads the same. Capitals and hyphens make no difference, O is read as 0, I and L as 1.
        10 │   - code: 'OLD-2013-77'
           │           ^
        → Give one of the two another code, or delete it if it was entered twice.
        see certificates/knots/autumn-2025.yaml:2:13, the other certificate
      "
    `);
  });
});
