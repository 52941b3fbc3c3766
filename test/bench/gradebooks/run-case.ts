import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createColors } from 'picocolors';
import type { IssueReport } from '../../../src/cli/issue/issue-report.ts';
import { issue } from '../../../src/cli/issue/issue.ts';
import { staffSurroundings } from '../../../src/cli/shared/staff-surroundings.ts';
import { fileOf, onlySession, type CaseStep, type GradebookCase } from './cases.ts';

/** The JSON report of the command. If the file was refused, it has only problems and notices. */
type Report = Pick<IssueReport, 'problems' | 'notices'> & Partial<IssueReport>;

export interface StepResult extends CaseStep {
  /** Null where the command threw. */
  readonly exitCode: number | null;
  readonly report: Report | undefined;
  /** The command's error output. */
  readonly messages: string;
}

export interface CaseResult extends GradebookCase {
  readonly results: readonly StepResult[];
}

export interface BenchFolders {
  /** The folder of the cases. */
  readonly dir: string;
  /** The content that the courses of the folder are added to, in a copy. */
  readonly content: string;
}

/** Runs the steps of a case one after another, in a copy of the content of its own. */
export async function runCase(each: GradebookCase, folders: BenchFolders): Promise<CaseResult> {
  const content = await mkdtemp(path.join(tmpdir(), 'laurel-gradebooks-'));
  try {
    await cp(folders.content, content, { recursive: true });
    await cp(path.join(folders.dir, 'courses'), path.join(content, 'courses'), { recursive: true });
    const session = await onlySession(folders.dir, each.course);
    const place = ['--course', each.course, '--session', session, '--content', content];
    const results: StepResult[] = [];
    for (const step of each.steps)
      results.push(
        await runStep(step, [...place, '--gradebook', await fileOf(folders.dir, step.file)]),
      );
    return { ...each, results };
  } finally {
    await rm(content, { recursive: true });
  }
}

/** Whether a step writes what it finds; the others only show it. */
export const writes = ({ options }: CaseStep) => options.includes('--REAL');

async function runStep(step: CaseStep, place: readonly string[]): Promise<StepResult> {
  const options = step.options.filter((option) => option !== '--REAL');
  const how = writes(step) ? '--yes' : '--dry-run';
  const written = { out: '', err: '' };
  const surroundings = {
    ...staffSurroundings(),
    npmOptions: new Map<string, string>(),
    isInteractive: false,
    colours: createColors(false),
    progress: () => undefined,
    out: (text: string) => void (written.out += text),
    err: (text: string) => void (written.err += text),
  };
  try {
    const args = [...place, ...options, '--format', 'json', how];
    const exitCode = await issue(args, surroundings);
    return { ...step, exitCode, report: reportIn(written.out), messages: written.err.trim() };
  } catch (error) {
    const messages = `The command threw: ${String(error)}`;
    return { ...step, exitCode: null, report: undefined, messages };
  }
}

function reportIn(out: string): Report | undefined {
  return out.startsWith('{') ? (JSON.parse(out) as Report) : undefined;
}
