import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { localFiles } from '../../../src/edit/files/file-operations.ts';
import { issue } from '../../../src/cli/issue/issue.ts';
import type { StaffSurroundings } from '../../../src/cli/shared/staff-surroundings.ts';
import type { CertificatesFile } from '../../../src/schema/certificates.ts';
import type { RecordsFile } from '../../../src/schema/records.ts';
import { certificatesFile, issueDesk, recordsFile, session } from '../issue-desk.ts';
import { gradebookHead, type StaffDesk } from '../staff-desk.ts';

/** Room for some five certificates, or two records. */
const mostLexemes = 230;
const further = (file: string, number: number) => file.replace('.yaml', `.${number}.yaml`);

const names = ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gus', 'Hal', 'Ida', 'Jo', 'Kai'];
/** Of the first learners, who pass or fail. */
const gradebook = (count: number, failing: readonly string[] = []) =>
  [
    gradebookHead,
    ...names
      .slice(0, count)
      .map(
        (name, at) =>
          `${at},${name},${name}@example.org${(failing.includes(name) ? ',10' : ',60').repeat(5)}`,
      ),
  ].join('\n');

/** The names in each file of certificates and of records. */
async function filed(desk: StaffDesk): Promise<Record<string, readonly (string | undefined)[]>> {
  const files = Object.entries(await desk.everything());
  const namesIn = (file: string, text: string) =>
    file.startsWith('certificates/')
      ? (parse(text) as CertificatesFile).certificates.map(({ name }) => name)
      : (parse(text) as RecordsFile).records.map(({ learner }) => learner.name);
  return Object.fromEntries(
    files
      .filter(([file]) => /^(?:certificates|records)\//u.test(file))
      .map(([file, text]) => [file, namesIn(file, text)]),
  );
}

/** Issues from the gradebook, in other surroundings. */
const issuedWith = (desk: StaffDesk, other: Partial<StaffSurroundings>) =>
  desk.run(
    (args, surroundings) => issue(args, { ...surroundings, ...other }),
    ...session,
    ...['--gradebook', `${desk.dir}/grades.csv`],
  );

describe('a session that is too large for one file', () => {
  it('is divided, each time at the end', async () => {
    const { desk, run } = await issueDesk(gradebook(1), { mostLexemes });
    await run('--date', '2014-07-02', '--identity', 'photo-id');
    expect(await filed(desk)).toEqual({ [certificatesFile]: ['Ada'], [recordsFile]: ['Ada'] });
    const first = await desk.everything();

    await desk.write('grades.csv', gradebook(11, ['Bo']));
    const { exitCode, out, err } = await run('--date', '2014-07-03');
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toMatchSnapshot();
    expect(await filed(desk)).toMatchSnapshot();
    const second = await desk.everything();
    expect(second[certificatesFile]).toContain(first[certificatesFile]?.trimEnd());
    expect(second[recordsFile]).toContain(first[recordsFile]?.trimEnd());

    expect((await run()).out).toContain('Nothing to do: all of it has been written before.');
    expect(await desk.everything()).toEqual(second);
  });

  it('states in each file what the one before does, unless the run says otherwise', async () => {
    const { desk, run } = await issueDesk(gradebook(1), { mostLexemes });
    await run('--date', '2014-07-02', '--identity', 'photo-id');
    const text = await desk.read(certificatesFile);
    await desk.write(
      certificatesFile,
      text.replace('  issued: 2014-07-02\n', '  issued: 2014-07-02\n  expires: 2030-01-01\n'),
    );
    await desk.write('grades.csv', gradebook(11));
    await run('--date', '2014-07-03');
    expect(await desk.read(further(certificatesFile, 2))).toMatchSnapshot();
    expect(parse(await desk.read(further(certificatesFile, 2)))).toMatchObject({
      defaults: { issued: '2014-07-03', expires: '2030-01-01', identity: { method: 'photo-id' } },
    });
  });

  it('keeps a file that is larger already as it is', async () => {
    const { desk, run } = await issueDesk(gradebook(10));
    await run();
    await desk.write('grades.csv', gradebook(11));
    const before = await desk.everything();
    expect(await issuedWith(desk, { mostLexemes: 100 })).toMatchObject({ exitCode: 0 });
    const after = await desk.everything();
    expect(after).toMatchObject(before);
    expect(Object.keys(after).filter((file) => !(file in before))).toEqual([
      further(certificatesFile, 2),
      further(recordsFile, 2),
    ]);
  });

  it('has records that follow the gradebook wherever they are', async () => {
    const { desk, run } = await issueDesk(gradebook(5, ['Ada', 'Cy', 'Ed']), { mostLexemes });
    await run();
    const before = await filed(desk);
    await desk.write('grades.csv', gradebook(6, ['Ada']));
    const { exitCode, out } = await run();
    expect(exitCode).toBe(0);
    const after = await filed(desk);
    expect(after).toMatchSnapshot();
    expect(Object.values(after).flat()).toHaveLength(Object.values(before).flat().length + 4);
    // The file of a learner whose scores are the same is not written.
    expect(out).not.toMatch(new RegExp(`${recordsFile}[ ,]`, 'u'));
    expect((await run()).out).toContain('Nothing to do: all of it has been written before.');
  });
});

describe('a write that fails', () => {
  it.each([1, 2, 3, 4, 5, 6])('at file %i leaves all as they were', async (fatal) => {
    let renamed = 0;
    const files = {
      ...localFiles,
      rename(from: string, to: string) {
        const isContent = /\/(?:certificates|records)\//u.test(to);
        if (isContent && (renamed += 1) === fatal) return Promise.reject(new Error('EIO'));
        return localFiles.rename(from, to);
      },
    };
    const { desk, run } = await issueDesk(gradebook(1));
    await run();
    await desk.write('grades.csv', gradebook(11));
    const before = await desk.everything();
    const { exitCode, err } = await issuedWith(desk, { mostLexemes, files });
    expect(exitCode).toBe(3);
    expect(err).toContain('Nothing was changed.');
    expect(await desk.everything()).toEqual(before);
  });
});
