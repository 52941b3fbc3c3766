import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { identity, type IdentitySurroundings } from '../../src/cli/identity/identity.ts';
import { issue } from '../../src/cli/issue/issue.ts';
import type { StaffSurroundings } from '../../src/cli/shared/staff-surroundings.ts';
import type { PersonKey } from '../../src/account/keys.ts';
import { attested, enrolled } from '../identity/export/attested.ts';
import { testIdentityService, type TestIdentityService } from '../identity/service.ts';
import { session, small } from './issue-desk.ts';
import { staffDesk, type Run, type StaffDesk } from './staff-desk.ts';

const assignments = ['tma-1', 'tma-2', 'tma-3', 'tma-4', 'tma-5'];

export interface IdentityDesk {
  readonly desk: StaffDesk;
  readonly service: TestIdentityService;
  /** The folder of the private file. */
  readonly file: string;
  readonly exported: (...options: readonly string[]) => Promise<Run>;
}

export async function identityDesk(
  overrides: Partial<IdentitySurroundings> = {},
): Promise<IdentityDesk> {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-private-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const service = testIdentityService();
  service.clock.now = new Date('2014-03-10T12:00:00Z');
  const { vault, secret } = service;
  const surroundings = {
    privateFolder: folder,
    openVault: async () => ({ vault, secret, place: 'a test' }),
    ...overrides,
  };
  const desk = await staffDesk(surroundings);
  const command = (args: readonly string[], given: StaffSurroundings) =>
    identity(args, { ...surroundings, ...given });
  return {
    desk,
    service,
    file: path.join(folder, 'identity-aaa-2013j.json'),
    exported: (...options) => desk.run(command, 'export', ...session, ...options),
  };
}

/** Ada and Bo have certificates already; Cy failed. */
export async function issued(overrides: Partial<IdentitySurroundings> = {}): Promise<IdentityDesk> {
  const made = await identityDesk(overrides);
  const gradebook = await made.desk.write('grades.csv', small);
  await made.desk.run(issue, ...session, '--gradebook', gradebook, '--date', '2014-07-02', '--yes');
  return made;
}

export const enrol = (
  { service }: IdentityDesk,
  name: string,
  address: string,
  answers?: Parameters<typeof enrolled>[2],
) => enrolled(service, { name, address, courseId: 'aaa' }, answers);

export async function attest(
  { service }: IdentityDesk,
  person: PersonKey,
  count: number,
  answers?: Parameters<typeof attested>[3],
) {
  for (const assignmentId of assignments.slice(0, count))
    await attested(service, person, { courseId: 'aaa', sessionId: '2013j', assignmentId }, answers);
}

export async function adaLinked(overrides?: Partial<IdentitySurroundings>): Promise<IdentityDesk> {
  const made = await issued(overrides);
  await attest(made, await enrol(made, 'LOVELACE Ada', 'ada@example.org'), 5);
  return made;
}

export const stated = {
  method: 'signature-track',
  checked: '2014-03-10',
  linkedWork: { linked: 5, total: 5, from: '2014-03-10', to: '2014-03-10' },
};
