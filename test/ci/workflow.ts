import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';

export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}
interface Job {
  readonly steps?: readonly Step[];
  /** Another workflow in place of steps. */
  readonly uses?: string;
  readonly permissions?: unknown;
  readonly needs?: string;
}
export interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

const folder = '.github/workflows';

export const workflowFiles = (await readdir(folder)).sort();

/** @param file its name in .github/workflows/ */
export async function readWorkflow(file: string): Promise<Workflow> {
  return parse(await readFile(`${folder}/${file}`, 'utf8')) as Workflow;
}

export function stepsOf({ jobs }: Workflow): Step[] {
  return Object.values(jobs).flatMap(({ steps }) => steps ?? []);
}
