import { parse } from 'yaml';
import { issue } from '../../src/cli/issue/issue.ts';
import type { StaffSurroundings } from '../../src/cli/shared/staff-surroundings.ts';
import type { CertificatesFile } from '../../src/schema/certificates.ts';
import type { RecordsFile } from '../../src/schema/records.ts';
import { gradebookHead, staffDesk, type Run, type StaffDesk } from './staff-desk.ts';

export const session = ['--course', 'aaa', '--session', '2013j'];
export const certificatesFile = 'certificates/aaa/2013j.yaml';
export const recordsFile = 'records/aaa/2013j.yaml';

/** Three learners: a distinction, a pass and a fail. */
export const small = [
  gradebookHead,
  '1,Ada Lovelace,ada@example.org,90,90,90,90,90',
  '2,Bo,bo@example.org,50,50,50,50,50',
  '3,Cy,cy@example.org,10,10,10,10,',
].join('\n');

export interface IssueDesk {
  readonly desk: StaffDesk;
  /** The gradebook's path. */
  readonly file: string;
  /** Issues from the gradebook, with these options too. */
  readonly run: (...options: readonly string[]) => Promise<Run>;
}

/** A desk with a gradebook on it. */
export async function issueDesk(
  source = small,
  overrides: Partial<StaffSurroundings> = {},
): Promise<IssueDesk> {
  const desk = await staffDesk(overrides);
  const file = await desk.write('grades.csv', source);
  const run = (...options: readonly string[]) =>
    desk.run(issue, ...session, '--gradebook', file, ...options);
  return { desk, file, run };
}

export const certificatesOf = async (desk: StaffDesk): Promise<CertificatesFile['certificates']> =>
  (parse(await desk.read(certificatesFile)) as CertificatesFile).certificates;
export const recordsOf = async (desk: StaffDesk): Promise<RecordsFile['records']> =>
  (parse(await desk.read(recordsFile)) as RecordsFile).records;
