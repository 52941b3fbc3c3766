import { describe, expect, it } from 'vitest';
import { correct } from '../../../src/cli/certificate/correct.ts';
import { erase } from '../../../src/cli/certificate/erase.ts';
import { replace } from '../../../src/cli/certificate/replace.ts';
import { revoke } from '../../../src/cli/certificate/revoke.ts';
import { suspend } from '../../../src/cli/certificate/suspend.ts';
import { find } from '../../../src/cli/find/find.ts';
import { records as showRecords } from '../../../src/cli/records/records.ts';
import { code, desk } from '../certificate-desk.ts';

/** Of a certificate in the second file, whose record is in the third. */
const second = '1111-2222-3333-444J';
const certificatesFile = 'certificates/aaa/2013j.2.yaml';
const recordsFile = 'records/aaa/2013j.3.yaml';
const certificates = `defaults: { issued: 2014-07-02, expires: 2030-01-01 }
certificates:
  - code: '${second}'
    name: Cy Twombly
`;
const record = (id: string, name: string, rest = '') => `records:
  - learner: { id: '${id}', name: ${name}, email: ${id}@example.org }
${rest}    scores: { tma-1: 50, tma-2: 50, tma-3: 50, tma-4: 50, tma-5: 50 }
    final: 50
    outcome: pass
`;
const records = record('4', 'Cy Twombly', `    certificate: '${second}'\n`);

async function desks() {
  const made = await desk();
  await made.write(certificatesFile, certificates);
  await made.write('records/aaa/2013j.2.yaml', record('3', 'Cy Twombly'));
  await made.write(recordsFile, records);
  const before = await made.everything();
  /** The files that are different now, with their texts. */
  const changed = async () =>
    Object.fromEntries(
      Object.entries(await made.everything()).filter(([file, text]) => before[file] !== text),
    );
  return { ...made, changed };
}

const entry = `  - code: '${second}'\n    name: Cy Twombly\n`;

describe('a certificate in a further file of its session', () => {
  it('is revoked there', async () => {
    const { run, changed } = await desks();
    const { exitCode, out } = await run(revoke, second, '--reason', 'error', '--yes');
    expect(exitCode).toBe(0);
    expect(out).toContain(`--- ${certificatesFile}\n`);
    expect(out).toContain(`${second}: changed ${certificatesFile}.`);
    expect(await changed()).toEqual({
      [certificatesFile]: certificates.replace(
        entry,
        `${entry}    revoked:\n      date: 2026-10-01\n      reason: Issued in error.\n`,
      ),
    });
  });

  it('is suspended there', async () => {
    const { run, changed } = await desks();
    expect(await run(suspend, second, '--yes')).toMatchObject({ exitCode: 0 });
    expect(await changed()).toEqual({
      [certificatesFile]: certificates.replace(entry, `${entry}    suspended: 2026-10-01\n`),
    });
  });

  it('is corrected there and in its record, and the earlier name is looked for in all files', async () => {
    const { run, changed } = await desks();
    const { exitCode, out } = await run(correct, second, '--name', 'Cyrus Twombly', '--yes');
    expect(exitCode).toBe(0);
    expect(out).toContain('still occurs in records/aaa/2013j.2.yaml, line 2:');
    expect(out).not.toMatch(/@example|tma-/u);
    expect(await changed()).toEqual({
      [certificatesFile]: certificates.replace(
        entry,
        `  - code: '${second}'\n    name: Cyrus Twombly\n    corrected: 2026-10-01\n`,
      ),
      [recordsFile]: records.replace('Cy Twombly', 'Cyrus Twombly'),
    });
  });

  it('is replaced there, with the defaults of that file', async () => {
    const { run, changed } = await desks();
    const { exitCode, err } = await run(replace, second, '--reason', 'details-corrected', '--yes');
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    const after = await changed();
    expect(Object.keys(after)).toEqual([certificatesFile, recordsFile]);
    expect(after[certificatesFile]).toMatchInlineSnapshot(`
      "defaults: { issued: 2014-07-02, expires: 2030-01-01 }
      certificates:
        - code: '1111-2222-3333-444J'
          name: Cy Twombly

        - code: '1111-1111-1111-111M'
          name: Cy Twombly
          issued: 2026-10-01
          supersedes:
            code: '1111-2222-3333-444J'
            reason: details-corrected
      "
    `);
  });

  it('is erased there and in its record', async () => {
    const { run, changed } = await desks();
    const { exitCode, out } = await run(erase, second, '--yes');
    expect(exitCode).toBe(0);
    expect(out).toContain(
      `--- ${recordsFile}\n+++ ${recordsFile}\n(the learner’s record is removed`,
    );
    expect(out).not.toMatch(/@example|tma-/u);
    const { 'erased.yaml': hashes, ...rest } = await changed();
    expect(hashes).toContain('learners:');
    expect(rest).toEqual({
      [certificatesFile]: certificates.replace(
        entry,
        `  - code: '${second}'\n    erased: 2026-10-01\n`,
      ),
      [recordsFile]: 'records: []\n',
    });
  });

  it('is found', async () => {
    const { run } = await desks();
    expect((await run(find, 'twombly')).out).toContain(second);
    expect((await run(showRecords, '--learner', '4')).out).toContain('Cy Twombly');
  });
});

it('one in the first file is changed there alone', async () => {
  const { run, changed } = await desks();
  await run(suspend, code, '--yes');
  expect(Object.keys(await changed())).toEqual(['certificates/aaa/2013j.yaml']);
});
