import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly Step[]; readonly permissions?: unknown }>
  >;
}
interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const workflow = parse(await readFile('.github/workflows/content.yml', 'utf8')) as Workflow;
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

describe('the workflow for pull requests', () => {
  it('may read the repository and nothing else, also for pull requests from elsewhere', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.keys(workflow.on)).toEqual(['pull_request']);
    expect(Object.values(workflow.jobs).every((job) => job.permissions === undefined)).toBe(true);
    const checkout = steps.find(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkout?.with?.['persist-credentials']).toBe(false);
  });

  it('uses actions by the commit that was looked at', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((uses) => !/^actions\/[a-z-]+@[0-9a-f]{40}$/u.test(uses))).toEqual([]);
  });

  it('runs commands that exist, with nothing of the pull request’s own text in them', async () => {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const runs = steps.flatMap(({ run }) => run ?? []);
    const named = runs.flatMap((run) => /npm run ([a-z:]+)/u.exec(run)?.[1] ?? []);
    expect(named).toEqual(['validate', 'changes']);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    expect(runs.filter((run) => run.includes('${{'))).toEqual([]);
  });
});
