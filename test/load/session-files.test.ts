import { describe, expect, it } from 'vitest';
import { adding, goodContent, loadWith, replacing, reportWith } from './content-fixture.ts';

const certificates = (number: number) => `certificates/knots/spring-2026.${number}.yaml`;
const records = (number: number) => `records/knots/spring-2026.${number}.yaml`;
const more = (...entries: readonly string[]) =>
  `defaults: { issued: 2026-03-21 }\ncertificates:\n${entries.map((entry) => `  - { ${entry} }\n`).join('')}`;
const record = (learner: string, rest = '') =>
  `records:\n  - learner: { ${learner} }\n${rest}    scores: { quiz: 0, splice: 0 }\n    final: 0\n    outcome: fail\n`;

describe('a session in several files', () => {
  it('is read as one, in the order of the numbers, each with its own defaults', async () => {
    const numbers = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    const further = numbers.map((number) => [
      certificates(number),
      more(`code: 'OLD-2026-${number}', name: Nils`),
    ]);
    const { content, problems } = await loadWith({
      ...(Object.fromEntries(further) as object),
      [records(2)]: record("id: '1003', name: Nils"),
    });
    expect(problems).toEqual([]);
    expect(content?.certificates.slice(2).map(({ code }) => code)).toEqual([
      'OLD-2013-77',
      ...numbers.map((number) => `OLD-2026-${number}`),
    ]);
    expect(content?.certificates.at(-1)).toMatchObject({
      sessionId: 'spring-2026',
      file: certificates(11),
      issued: '2026-03-21',
    });
    expect(content?.records.map(({ sessionId, file }) => [sessionId, file])).toEqual([
      ['spring-2026', 'records/knots/spring-2026.yaml'],
      ['spring-2026', 'records/knots/spring-2026.yaml'],
      ['spring-2026', records(2)],
    ]);
  });

  it('may have a record and its certificate in files of different numbers', async () => {
    const { problems } = await loadWith({
      [certificates(2)]: more("code: 'OLD-2026-2', name: Nils"),
      [certificates(3)]: more("code: 'OLD-2026-3', name: Nils", "code: 'OLD-2026-4', name: Mo"),
      'records/knots/spring-2026.yaml': replacing(
        "certificate: 'MH45-Q2WX-9MNB-4TRE'",
        'certificate: OLD-2026-3',
      ),
    });
    expect(problems).toEqual([]);
  });

  it('has one space of codes', async () => {
    const text = more("code: 'mh45q2wx9mnb4tre', name: Nils");
    expect(await reportWith({ [certificates(2)]: text })).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.2.yaml:3:13  error certificate-code-duplicate
        Another certificate has a verification code that reads the same. Capitals and hyphens make no difference, O is read as 0, I and L as 1.
        3 │   - { code: 'mh45q2wx9mnb4tre', name: Nils }
          │             ^
        → Give one of the two another code, or delete it if it was entered twice.
        see certificates/knots/spring-2026.yaml:4:11, the other certificate
      "
    `);
  });

  it('has one line of replacements', async () => {
    const text = more(
      "code: 'OLD-2026-2', name: Wei, supersedes: { code: 'OLD-2013-77', reason: renewed }, issued: 2026-04-02",
    );
    expect(await reportWith({ [certificates(2)]: text })).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.2.yaml:3:58  error supersedes-twice
        Another certificate supersedes the same one. A visitor who looks it up could not be shown which one replaces it.
        3 │   - { code: 'OLD-2026-2', name: Wei, supersedes: { code: 'OLD-2013-77', reason: renewed }, issued: 2026-04-02 }
          │                                                          ^
        → Let the later of the two supersede the earlier.
        see certificates/knots/spring-2026.yaml:8:25, the other certificate
      "
    `);
  });

  it('has one status list', async () => {
    const signing = `credentials:
  did: did:web:certificates.example.org
  keys:
    - { key: z6Mkk7yqnGF3YwTrLpqrW6PGsKci7dNqh1CjnvMbzrMerSeL, created: 2026-01-05 }
`;
    const text = more("code: 'OLD-2026-2', name: Nils, statusIndexes: [934865]");
    expect(
      await reportWith({
        'institutions/harbour.yaml': adding(signing),
        [certificates(2)]: text,
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.2.yaml:3:55  error certificate-status-shared
        This certificate has the same place in the session’s status list as another one. If one of the two were revoked, the other would be taken for revoked, too.
        3 │   - { code: 'OLD-2026-2', name: Nils, statusIndexes: [934865] }
          │                                                       ^
        → Give the one that was issued last a place of its own. Here that is \`statusIndexes: [934866]\`.
        see certificates/knots/spring-2026.yaml:4:11, the other certificate
      "
    `);
  });

  it('has one record of each learner and certificate, and none is quoted', async () => {
    const again = record(
      "id: '1001', name: Jose Secret, email: JOSE@example.org",
      "    certificate: 'MH45-Q2WX-9MNB-4TRE'\n",
    );
    expect(await reportWith({ [records(2)]: again })).toMatchInlineSnapshot(`
      "
      records/knots/spring-2026.2.yaml:2:20  error record-learner-duplicate
        Another record of this session is of the same learner.
        → Keep one of the two, or correct the learner’s id or address.
        see records/knots/spring-2026.yaml:3:11, the first one

      records/knots/spring-2026.2.yaml:2:54  error record-learner-duplicate
        Another record of this session is of the same learner.
        → Keep one of the two, or correct the learner’s id or address.
        see records/knots/spring-2026.yaml:5:14, the first one

      records/knots/spring-2026.2.yaml:3:18  error record-certificate-duplicate
        Another record of this session names the same certificate.
        → Correct one of the two.
        see records/knots/spring-2026.yaml:6:18, the first one

      records/knots/spring-2026.2.yaml:6:14  error record-not-passed
        This record did not pass, but it names a certificate that is not revoked. The certificate’s page calls it genuine.
        → Correct the outcome, or revoke the certificate with npm run revoke; if staff decided otherwise, add \`override:\` with the reason.
        see certificates/knots/spring-2026.yaml:4:11, the certificate
      "
    `);
  });

  it('has problems where they are', async () => {
    expect(
      await reportWith({
        [certificates(2)]: more("code: 'OLD-2026-2', name: Nils, issued: 2026-03-01", 'name: Mo'),
        [records(2)]: record("id: '1004', name: Secret Person"),
        [records(3)]: adding('    remark: secret\n')(record("id: '1003', name: Secret Person")),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.2.yaml:3:47  error certificate-issued-early
        The issue date, 1 March 2026, is before the session’s end on 15 March 2026. Nobody can have finished the course by then.
        3 │   - { code: 'OLD-2026-2', name: Nils, issued: 2026-03-01 }
          │                                               ^
        → Correct the issue date or the session’s end.
        see courses/knots.yaml:39:10, the session’s end

      certificates/knots/spring-2026.2.yaml:4:5  error key-missing
        The key \`code\` is missing in entry 2 of \`certificates\`.
        4 │   - { name: Mo }
          │     ^
        → Add \`code:\` and the verification code, in quotes, for example "7K3F-Q2WX-9MNB-4TRE".

      records/knots/spring-2026.3.yaml:6:5  error key-unknown
        This key is not known in entry 1 of \`records\`. What it says would be lost.
        → The keys here are \`learner\`, \`certificate\`, \`scores\`, \`final\`, \`outcome\` and \`override\`.
      "
    `);
  });

  it('has no certificate that a record names', async () => {
    const certificate = more("code: 'OLD-2026-2', name: Nils");
    const strange = record("id: '1003', name: Secret Person", '    certificate: OLD-2026-9\n');
    expect(await reportWith({ [certificates(2)]: certificate, [records(2)]: strange }))
      .toMatchInlineSnapshot(`
      "
      records/knots/spring-2026.2.yaml:3:18  error record-certificate-unknown
        No certificate of this session has this code.
        → Check the code against certificates/knots/spring-2026.yaml and the files that follow it.
      "
    `);
  });

  it('of a session that is not there: each file says so', async () => {
    const first = goodContent['certificates/knots/spring-2026.yaml'];
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': null,
        'records/knots/spring-2026.yaml': null,
        'certificates/knots/sprin-2026.yaml': first,
        'certificates/knots/sprin-2026.2.yaml': more("code: 'OLD-2026-2', name: Nils"),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/sprin-2026.2.yaml:1:1  error session-unknown
        The course has no session “sprin-2026”.
        1 │ defaults: { issued: 2026-03-21 }
          │ ^
        → Add it to the course’s sessions, or rename the file. Did you mean spring-2026.2.yaml?
        see courses/knots.yaml:36:1, the course’s sessions

      certificates/knots/sprin-2026.yaml:1:1  error session-unknown
        The course has no session “sprin-2026”.
        1 │ defaults:
          │ ^
        → Add it to the course’s sessions, or rename the file. Did you mean spring-2026.yaml?
        see courses/knots.yaml:36:1, the course’s sessions
      "
    `);
  });
});

describe('a gap', () => {
  const text = more("code: 'OLD-2026-2', name: Nils");

  it('between two files', async () => {
    expect(
      await reportWith({
        [certificates(2)]: text,
        [certificates(5)]: text.replace('26-2', '26-5'),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.5.yaml:1:1  error session-file-missing
        certificates/knots/spring-2026.3.yaml is missing, after which this file would come. Without it, entries of the session may be lost.
        → Restore it if it was deleted or moved. Otherwise rename this file to certificates/knots/spring-2026.3.yaml.
      "
    `);
  });

  it('at the beginning, among records', async () => {
    expect(
      await reportWith({
        'records/knots/spring-2026.yaml': null,
        [records(2)]: goodContent['records/knots/spring-2026.yaml'],
      }),
    ).toMatchInlineSnapshot(`
      "
      records/knots/spring-2026.2.yaml:1:1  error session-file-missing
        records/knots/spring-2026.yaml is missing, after which this file would come. Without it, entries of the session may be lost.
        → Restore it if it was deleted or moved. Otherwise rename this file to records/knots/spring-2026.yaml.
      "
    `);
  });

  it('is none where the file is there and cannot be read', async () => {
    expect(await reportWith({ [certificates(2)]: new Uint8Array([0, 1]), [certificates(3)]: text }))
      .toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.2.yaml:1:1  error file-binary
        The file is not a text file: it holds a zero byte here.
        → Replace it by a YAML file, saved as UTF-8.
      "
    `);
  });
});

describe('a number that is none', () => {
  it.each(['02', '1', '0', '2026', '2.3', '2x', ''])('.%s', async (number) => {
    const file = `certificates/knots/spring-2026.${number}.yaml`;
    const { problems } = await loadWith({ [file]: more("code: 'OLD-2026-2', name: Nils") });
    expect(problems).toMatchObject([{ code: 'file-name-invalid', at: { file, line: 1 } }]);
  });

  it('says which there are', async () => {
    expect(await reportWith({ 'records/knots/spring-2026.02.yaml': record('name: Secret') }))
      .toMatchInlineSnapshot(`
      "
      records/knots/spring-2026.02.yaml:1:1  error file-name-invalid
        This name cannot be part of an address.
        → Rename the file and its folder to lower-case letters, digits and single hyphens, for example spring-2026.yaml. Further files of that session are spring-2026.2.yaml, spring-2026.3.yaml and so on.
      "
    `);
  });

  it('at a course', async () => {
    const { problems } = await loadWith({
      'courses/knots.2.yaml': goodContent['courses/knots.yaml'],
    });
    expect(problems).toMatchObject([{ code: 'file-name-invalid' }]);
  });
});
