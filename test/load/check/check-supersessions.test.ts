import { describe, expect, it } from 'vitest';
import { adding, replacing, reportWith, type Change } from '../content-fixture.ts';

const file = 'certificates/knots/spring-2026.yaml';
const reportOf = (change: Change) => reportWith({ [file]: change });

describe('superseding', () => {
  it('an unknown certificate', async () => {
    expect(await reportOf(replacing("OLD-2013-77', reason", "OLD-2013-78', reason")))
      .toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:8:25  error supersedes-unknown
        There is no certificate “OLD-2013-78” to supersede.
        8 │     supersedes: { code: 'OLD-2013-78', reason: details-corrected }
          │                         ^
        → Write the code of a certificate that is here; a published code is never removed. Did you mean \`OLD-2013-77\`?
      "
    `);
  });

  it('itself', async () => {
    expect(await reportOf(replacing("OLD-2013-77', reason", "abcdefghjkmnpqrb', reason")))
      .toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:8:25  error supersedes-itself
        This certificate supersedes itself.
        8 │     supersedes: { code: 'abcdefghjkmnpqrb', reason: details-corrected }
          │                         ^
        → Write the code of the earlier certificate, or remove \`supersedes\`.
        see certificates/knots/spring-2026.yaml:6:11, its code
      "
    `);
  });

  it('a text that is not a code', async () => {
    expect(await reportOf(replacing("OLD-2013-77', reason", "A-------B', reason")))
      .toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:8:25  error certificate-code-invalid
        This verification code has 2 letters and digits; it needs at least 8.
        8 │     supersedes: { code: 'A-------B', reason: details-corrected }
          │                         ^
        → Write 16 letters and digits such as "7K3F-Q2WX-9MNB-4TRE", or an older system’s code of 8 to 40 letters, digits and hyphens, in quotes.
      "
    `);
  });

  it('what another one supersedes already', async () => {
    expect(
      await reportOf(
        adding(
          '  - code: NEW-2026-1\n    name: Wei Chen\n    supersedes: { code: old-2013-77, reason: renewed }\n',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:14:25  error supersedes-twice
        Another certificate supersedes the same one. A visitor who looks it up could not be shown which one replaces it.
        14 │     supersedes: { code: old-2013-77, reason: renewed }
           │                         ^
        → Let the later of the two supersede the earlier.
        see certificates/knots/spring-2026.yaml:8:25, the other certificate
      "
    `);
  });

  it('in a circle', async () => {
    expect(
      await reportOf(
        adding(
          '    supersedes: { code: ABCD-EFGH-JKMN-PQRB, reason: renewed }\n    issued: 2026-04-01\n',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:8:25  error supersedes-loop
        This certificate supersedes one that, in the end, supersedes it. No certificate of the circle would be the last.
        8 │     supersedes: { code: 'OLD-2013-77', reason: details-corrected }
          │                         ^
        → Remove \`supersedes\` from the one that was issued first.
        see certificates/knots/spring-2026.yaml:12:25, the next of the circle
      "
    `);
  });

  it('one that was issued later', async () => {
    expect(await reportOf(adding('    issued: 2026-05-01\n'))).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:9:13  error certificate-date-order
        This certificate was issued on 1 April 2026, before the one that it supersedes, 1 May 2026.
        9 │     issued: 2026-04-01
          │             ^
        → Correct one of the two days.
        see certificates/knots/spring-2026.yaml:12:13, the earlier certificate
      "
    `);
  });
});
