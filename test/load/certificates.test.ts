import { describe, expect, it } from 'vitest';
import { adding, loadWith, replacing, reportWith } from './content-fixture.ts';

describe('course and session', () => {
  it('an unknown course', async () => {
    expect(await reportWith({ 'certificates/knot/spring-2026.yaml': 'certificates: []\n' }))
      .toMatchInlineSnapshot(`
      "
      certificates/knot/spring-2026.yaml:1:1  error course-unknown
        There is no course “knot”.
        1 │ certificates: []
          │ ^
        → Add courses/knot.yaml, or rename the folder to that of a course. Did you mean certificates/knots/?
      "
    `);
  });

  it('an unknown session', async () => {
    expect(await reportWith({ 'certificates/knots/sping-2026.yaml': 'certificates: []\n' }))
      .toMatchInlineSnapshot(`
        "
        certificates/knots/sping-2026.yaml:1:1  error session-unknown
          The course has no session “sping-2026”.
          1 │ certificates: []
            │ ^
          → Add it to the course’s sessions, or rename the file. Did you mean spring-2026.yaml?
          see courses/knots.yaml:36:1, the course’s sessions
        "
      `);
  });
});

describe('codes', () => {
  it.each([
    ['7K3F-Q2WX-9MNB', '12 instead of 16 characters'],
    ['UDAP-DEPR', '8 instead of 16 characters'],
    ['7K3F-Q2WX-9MNU-4TRD', 'a letter U'],
  ])('%s looks like one of our own: a warning', async (code, what) => {
    const { content, problems } = await loadWith({
      'certificates/knots/spring-2026.yaml': adding(`  - { code: '${code}', name: Ann }\n`),
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
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': adding(
          "  - { code: '7K3F-Q2WX-9MNB', name: Ann }\n",
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:12:13  warning certificate-code-incomplete
        This looks like a Laurel code with 12 instead of 16 characters. What is printed on the certificate could not be found.
        12 │   - { code: '7K3F-Q2WX-9MNB', name: Ann }
           │             ^
        → Compare it with the certificate. If it is from an older system, leave it.
      "
    `);
  });

  it.each(['OLD-2013-78', 'ABCD12345678', 'FSX-2013-0007', '7K3F-Q2WX-9MNO-4TRD'])(
    '%s does not',
    async (code) => {
      const { problems } = await loadWith({
        'certificates/knots/spring-2026.yaml': adding(`  - { code: '${code}', name: Ann }\n`),
      });
      expect(problems).toEqual([]);
    },
  );

  it('digits around an e, without quotes', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing(
          "'7K3F-Q2WX-9MNB-4TRD'",
          '72465242979989e1',
        ),
        'records/knots/spring-2026.yaml': null,
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:4:11  error certificate-code-unquoted
        YAML reads the code \`72465242979989e1\` as a number. Digits would be lost, and the certificate could not be found.
        4 │   - code: 72465242979989e1
          │           ^
        → Put quotes around it: '72465242979989e1'.
      "
    `);
  });

  it('digits, without quotes', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing("'7K3F-Q2WX-9MNB-4TRD'", '1234567890'),
        'records/knots/spring-2026.yaml': null,
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:4:11  error certificate-code-unquoted
        YAML reads the code \`1234567890\` as a number. Digits would be lost, and the certificate could not be found.
        4 │   - code: 1234567890
          │           ^
        → Put quotes around it: '1234567890'.
      "
    `);
  });

  it('too short', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing('7K3F-Q2WX-9MNB-4TRD', '7K3F-Q2'),
        'records/knots/spring-2026.yaml': null,
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:4:11  error certificate-code-invalid
        This verification code has 6 letters and digits; it needs at least 8.
        4 │   - code: '7K3F-Q2'
          │           ^
        → Write 16 letters and digits such as "7K3F-Q2WX-9MNB-4TRD", or an older system’s code of 8 to 40 letters, digits and hyphens, in quotes.
      "
    `);
  });

  it('too long', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': (text) =>
          text.replace('7K3F-Q2WX-9MNB-4TRD', 'A'.repeat(41)),
        'records/knots/spring-2026.yaml': null,
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:4:11  error certificate-code-invalid
        This verification code has 41 letters and digits; it may have 40.
        4 │   - code: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
          │           ^
        → Write 16 letters and digits such as "7K3F-Q2WX-9MNB-4TRD", or an older system’s code of 8 to 40 letters, digits and hyphens, in quotes.
      "
    `);
  });

  it('too short behind its hyphens', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing('7K3F-Q2WX-9MNB-4TRD', 'A-------B'),
        'records/knots/spring-2026.yaml': null,
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:4:11  error certificate-code-invalid
        This verification code has 2 letters and digits; it needs at least 8.
        4 │   - code: 'A-------B'
          │           ^
        → Write 16 letters and digits such as "7K3F-Q2WX-9MNB-4TRD", or an older system’s code of 8 to 40 letters, digits and hyphens, in quotes.
      "
    `);
  });

  it('a letter of another alphabet', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing(
          '7K3F-Q2WX-9MNB-4TRD',
          '7K3F-Q2WX-9MNБ-4TRD',
        ),
        'records/knots/spring-2026.yaml': null,
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:4:11  error certificate-code-invalid
        This verification code holds “Б”, which no code has.
        4 │   - code: '7K3F-Q2WX-9MNБ-4TRD'
          │           ^
        → Write 16 letters and digits such as "7K3F-Q2WX-9MNB-4TRD", or an older system’s code of 8 to 40 letters, digits and hyphens, in quotes.
      "
    `);
  });

  it('with a dash of a word processor', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing(
          '7K3F-Q2WX-9MNB-4TRD',
          '7K3F–Q2WX–9MNB–4TRD',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:4:11  error certificate-code-invalid
        “7K3F–Q2WX–9MNB–4TRD” is not how a verification code is written.
        4 │   - code: '7K3F–Q2WX–9MNB–4TRD'
          │           ^
        → Write 16 letters and digits such as "7K3F-Q2WX-9MNB-4TRD", or an older system’s code of 8 to 40 letters, digits and hyphens, in quotes.
      "
    `);
  });

  it('empty', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing("'7K3F-Q2WX-9MNB-4TRD'", ''),
        'records/knots/spring-2026.yaml': null,
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:4:5  error certificate-code-invalid
        A verification code is missing here.
        4 │   - code: 
          │     ^
        → Write 16 letters and digits such as "7K3F-Q2WX-9MNB-4TRD", or an older system’s code of 8 to 40 letters, digits and hyphens, in quotes.
      "
    `);
  });

  it('the same twice', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': adding(
          "  - code: '7K3F-Q2WX-9MNB-4TRD'\n    name: Ann\n",
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:12:11  error certificate-code-duplicate
        Another certificate has the same verification code. Capitals and hyphens make no difference, O is read as 0, I and L as 1.
        12 │   - code: '7K3F-Q2WX-9MNB-4TRD'
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

describe('names', () => {
  it('missing', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing('    name: José Müller\n', ''),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:4:5  error certificate-name-missing
        This certificate has no name.
        4 │   - code: '7K3F-Q2WX-9MNB-4TRD'
          │     ^
        → Add \`name:\` and the learner’s name as it is to be printed. Only an erased certificate has none.
      "
    `);
  });

  it('still there after an erasure, not repeated', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing(
          'name: José Müller',
          'name: José Müller\n    erased: 2026-05-01',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:5:11  error certificate-name-not-erased
        This certificate is erased, but its name is still here. Whoever asked to be forgotten could still be found in the repository.
        → Delete the line with the name. It stays in the repository’s history unless that is rewritten.
        see certificates/knots/spring-2026.yaml:6:13, the erasure
      "
    `);
  });
});

describe('dates', () => {
  it('no issue date', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing(
          '  issued: 2026-03-20',
          '  expires: 2030-01-01',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:4:5  error certificate-issued-missing
        This certificate has no issue date.
        4 │   - code: '7K3F-Q2WX-9MNB-4TRD'
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

  it('issued before the session ended, in the defaults, told once', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing(
          'issued: 2026-03-20',
          'issued: 2026-03-14',
        ),
      }),
    ).toMatchInlineSnapshot(`
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
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing(
          'issued: 2026-04-01',
          'issued: 2026-03-01',
        ),
      }),
    ).toMatchInlineSnapshot(`
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
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing(
          'issued: 2026-04-01',
          'issued: 2026-06-02',
        ),
      }),
    ).toMatchInlineSnapshot(`
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
      await reportWith({
        'certificates/knots/spring-2026.yaml': (text) =>
          text.replace(
            'name: José Müller',
            'corrected: 2026-06-02\n    revoked: { date: 2026-06-03, reason: a test }\n    erased: 2026-06-04\n    identity: { method: in-person, checked: 2026-06-05 }',
          ),
      }),
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
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing(
          'name: José Müller',
          'name: José Müller\n    revoked: { date: 2026-03-19, reason: a test }',
        ),
      }),
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
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing(
          'name: José Müller',
          'name: José Müller\n    expires: 2026-03-01',
        ),
      }),
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
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing(
          '  issued: 2026-03-20',
          '  issued: 2026-03-20\n  expires: 2026-03-25',
        ),
      }),
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

describe('identity', () => {
  it('more work linked than there is', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing(
          'name: José Müller',
          'name: José Müller\n    identity: { method: signature-track, linkedWork: { linked: 9, total: 8 } }',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:6:64  error certificate-linked-work
        9 pieces of work are linked to the learner, out of only 8.
        6 │     identity: { method: signature-track, linkedWork: { linked: 9, total: 8 } }
          │                                                                ^
        → Correct \`linked\` or \`total\`.
      "
    `);
  });
});

describe('superseding', () => {
  it('an unknown certificate', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing(
          "OLD-2013-77', reason",
          "OLD-2013-78', reason",
        ),
      }),
    ).toMatchInlineSnapshot(`
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
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing(
          "OLD-2013-77', reason",
          "abcdefghjkmnpqrs', reason",
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:8:25  error supersedes-itself
        This certificate supersedes itself.
        8 │     supersedes: { code: 'abcdefghjkmnpqrs', reason: details-corrected }
          │                         ^
        → Write the code of the earlier certificate, or remove \`supersedes\`.
        see certificates/knots/spring-2026.yaml:6:11, its code
      "
    `);
  });

  it('what is no code', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing(
          "OLD-2013-77', reason",
          "A-------B', reason",
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:8:25  error certificate-code-invalid
        This verification code has 2 letters and digits; it needs at least 8.
        8 │     supersedes: { code: 'A-------B', reason: details-corrected }
          │                         ^
        → Write 16 letters and digits such as "7K3F-Q2WX-9MNB-4TRD", or an older system’s code of 8 to 40 letters, digits and hyphens, in quotes.
      "
    `);
  });

  it('what another one supersedes already', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': adding(
          '  - code: NEW-2026-1\n    name: Wei Chen\n    supersedes: { code: old-2013-77, reason: renewed }\n',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:14:25  error supersedes-twice
        Another certificate supersedes the same one. Whoever looks it up could not be told which one replaces it.
        14 │     supersedes: { code: old-2013-77, reason: renewed }
           │                         ^
        → Let the later of the two supersede the earlier.
        see certificates/knots/spring-2026.yaml:8:25, the other certificate
      "
    `);
  });

  it('in a circle', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': adding(
          '    supersedes: { code: ABCD-EFGH-JKMN-PQRS, reason: renewed }\n    issued: 2026-04-01\n',
        ),
      }),
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
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': adding('    issued: 2026-05-01\n'),
      }),
    ).toMatchInlineSnapshot(`
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
