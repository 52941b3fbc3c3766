import { describe, expect, it } from 'vitest';
import { readWorkflow, stepsOf } from './workflow.ts';

const workflow = await readWorkflow('content.yml');

describe('the workflow for pull requests that change content', () => {
  it('runs on nothing else, with no permission but to read', () => {
    expect(Object.keys(workflow.on)).toEqual(['pull_request']);
    expect(Object.values(workflow.jobs).every((job) => job.permissions === undefined)).toBe(true);
  });

  it('validates the content, and says what would be published', () => {
    const runs = stepsOf(workflow).flatMap(({ run }) => run ?? []);
    expect(runs.flatMap((run) => /npm run ([a-z:]+)/u.exec(run)?.[1] ?? [])).toEqual([
      'validate',
      'changes',
    ]);
  });
});
