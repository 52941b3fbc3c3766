import { describe, expect, it } from 'vitest';
import { replacing, reportWith, type Change } from '../content-fixture.ts';

const file = 'certificates/knots/spring-2026.yaml';
const reportOf = (change: Change) => reportWith({ [file]: change });

describe('dates', () => {
  it('no issue date', async () => {
    expect(await reportOf(replacing('  issued: 2026-03-20', '  expires: 2030-01-01')))
      .toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:4:5  error certificate-issued-missing
        This certificate has no issue date.
        4 │   - code: 'MH45-Q2WX-9MNB-4TRE'
          │     ^
        → Add \`issued:\` and a day here, or under \`defaults\` for all certificates of the file.

      certificates/knots/spring-2026.yaml:10:5  error certificate-issued-missing
        This certificate has no issue date.
        10 │   - code: 'OLD-2013-77'
           │     ^
        → Add \`issued:\` and a day here, or under \`defaults\` for all certificates of the file.
      "
    `);
  });

  it('issued before the session ended, in the defaults, reported once', async () => {
    expect(await reportOf(replacing('issued: 2026-03-20', 'issued: 2026-03-14')))
      .toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:2:11  error certificate-issued-early
        The issue date, 14 March 2026, is before the session’s end on 15 March 2026. Nobody can have finished the course by then.
        2 │   issued: 2026-03-14
          │           ^
        → Correct the issue date or the session’s end.
        see courses/knots.yaml:39:10, the session’s end
      "
    `);
  });

  it('issued before the session ended', async () => {
    expect(await reportOf(replacing('issued: 2026-04-01', 'issued: 2026-03-01')))
      .toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:9:13  error certificate-issued-early
        The issue date, 1 March 2026, is before the session’s end on 15 March 2026. Nobody can have finished the course by then.
        9 │     issued: 2026-03-01
          │             ^
        → Correct the issue date or the session’s end.
        see courses/knots.yaml:39:10, the session’s end

      certificates/knots/spring-2026.yaml:9:13  error certificate-date-order
        This certificate was issued on 1 March 2026, before the one that it supersedes, 20 March 2026.
        9 │     issued: 2026-03-01
          │             ^
        → Correct one of the two days.
        see certificates/knots/spring-2026.yaml:10:5, the earlier certificate
      "
    `);
  });

  it('issued in the future', async () => {
    expect(await reportOf(replacing('issued: 2026-04-01', 'issued: 2026-06-02')))
      .toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:9:13  error certificate-date-future
        \`issued\` is 2 June 2026, which is in the future: today is 1 June 2026.
        9 │     issued: 2026-06-02
          │             ^
        → Correct the day, or add this when the day has come.
      "
    `);
  });

  it('corrected, revoked, erased and checked in the future', async () => {
    expect(
      await reportOf((text) =>
        text.replace(
          'name: José Müller',
          'corrected: 2026-06-02\n    revoked: { date: 2026-06-03, reason: a test }\n    erased: 2026-06-04\n    identity: { method: in-person, checked: 2026-06-05 }',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:5:16  error certificate-date-future
        \`corrected\` is 2 June 2026, which is in the future: today is 1 June 2026.
        5 │     corrected: 2026-06-02
          │                ^
        → Correct the day, or add this when the day has come.

      certificates/knots/spring-2026.yaml:6:22  error certificate-date-future
        \`revoked.date\` is 3 June 2026, which is in the future: today is 1 June 2026.
        6 │     revoked: { date: 2026-06-03, reason: a test }
          │                      ^
        → Correct the day, or add this when the day has come.

      certificates/knots/spring-2026.yaml:7:13  error certificate-date-future
        \`erased\` is 4 June 2026, which is in the future: today is 1 June 2026.
        7 │     erased: 2026-06-04
          │             ^
        → Correct the day, or add this when the day has come.

      certificates/knots/spring-2026.yaml:8:45  error certificate-date-future
        \`identity.checked\` is 5 June 2026, which is in the future: today is 1 June 2026.
        8 │     identity: { method: in-person, checked: 2026-06-05 }
          │                                             ^
        → Correct the day, or add this when the day has come.
      "
    `);
  });

  it('revoked before it was issued', async () => {
    expect(
      await reportOf(
        replacing(
          'name: José Müller',
          'name: José Müller\n    revoked: { date: 2026-03-19, reason: a test }',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:6:22  error certificate-date-order
        \`revoked.date\` is 19 March 2026, before the issue date, 20 March 2026.
        6 │     revoked: { date: 2026-03-19, reason: a test }
          │                      ^
        → Correct one of the two days.
        see certificates/knots/spring-2026.yaml:2:11, the issue date
      "
    `);
  });

  it('expires before it was issued', async () => {
    expect(
      await reportOf(replacing('name: José Müller', 'name: José Müller\n    expires: 2026-03-01')),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:6:14  error certificate-date-order
        \`expires\` is 1 March 2026, before the issue date, 20 March 2026.
        6 │     expires: 2026-03-01
          │              ^
        → Correct one of the two days.
        see certificates/knots/spring-2026.yaml:2:11, the issue date
      "
    `);
  });

  it('expires by default before it was issued', async () => {
    expect(
      await reportOf(
        replacing('  issued: 2026-03-20', '  issued: 2026-03-20\n  expires: 2026-03-25'),
      ),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:3:12  error certificate-date-order
        \`defaults.expires\` is 25 March 2026, before the issue date, 1 April 2026.
        3 │   expires: 2026-03-25
          │            ^
        → Correct one of the two days.
        see certificates/knots/spring-2026.yaml:10:13, the issue date
      "
    `);
  });
});
