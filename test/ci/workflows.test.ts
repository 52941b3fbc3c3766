import { access, constants, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkflow, stepsOf, workflowFiles } from './workflow.ts';

const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

describe.each(workflowFiles)('the workflow %s', async (file) => {
  const workflow = await readWorkflow(file);
  const steps = stepsOf(workflow);
  const runs = steps.flatMap(({ run }) => run ?? []);

  it('may only read the repository unless a job asks for more', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });

  it('uses actions by the commit that was looked at, and workflows of this repository', async () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((uses) => !/^actions\/[a-z-]+@[0-9a-f]{40}$/u.test(uses))).toEqual([]);
    for (const { uses } of Object.values(workflow.jobs)) {
      if (uses === undefined) continue;
      expect(path.dirname(uses)).toBe('./.github/workflows');
      expect((await readWorkflow(path.basename(uses))).on).toHaveProperty('workflow_call');
    }
  });

  it('leaves no credentials behind the checkout', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(
      checkouts.map(() => false),
    );
  });

  it('runs commands and files that exist', async () => {
    const named = runs.flatMap((run) =>
      [...run.matchAll(/npm run ([a-z:]+)/gu)].map(([, name]) => name!),
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    for (const [program] of runs.flatMap((run) => [...run.matchAll(/(?<!\S)\.ci\/\S+/gu)])) {
      const mode = program.endsWith('.ts') ? constants.R_OK : constants.X_OK;
      await expect(access(program, mode)).resolves.toBeUndefined();
    }
  });

  it('has nothing in its commands that others write', () => {
    expect(runs.filter((run) => run.includes('${{'))).toEqual([]);
  });
});

it('every action is used at one commit throughout', async () => {
  const workflows = await Promise.all(workflowFiles.map(readWorkflow));
  const used = new Set(workflows.flatMap(stepsOf).flatMap(({ uses }) => uses ?? []));
  const actions = [...used].map((uses) => uses.split('@')[0]);
  expect(new Set(actions).size).toBe(actions.length);
});

describe('what is tested', async () => {
  const workflow = await readWorkflow('test.yml');

  it('are pull requests and the main branch', () => {
    expect(workflow.on).toMatchObject({ push: { branches: ['main'] } });
    expect(workflow.on).toHaveProperty('pull_request');
  });

  it('is what .ci/run runs', () => {
    expect(stepsOf(workflow).flatMap(({ run }) => run ?? [])).toEqual(['.ci/run']);
  });
});

describe('a release', async () => {
  const workflow = await readWorkflow('release.yml');

  it('is made of a tag whose tests have passed', () => {
    expect(workflow.on).toEqual({ push: { tags: ['v*'] } });
    expect(workflow.jobs['test']?.uses).toBe('./.github/workflows/test.yml');
    expect(workflow.jobs['release']?.needs).toBe('test');
  });

  it('has the notes of the changelog, and is not made without them', () => {
    const runs = stepsOf(workflow).flatMap(({ run }) => run ?? []);
    expect(runs).toEqual([
      'node .ci/release-notes.ts "$GITHUB_REF_NAME" > notes.txt',
      expect.stringMatching(/^gh release create .* --notes-file notes\.txt$/u),
    ]);
  });

  it('may write in the one job that makes it', () => {
    const writing = Object.entries(workflow.jobs).filter(
      ([, job]) => job.permissions !== undefined,
    );
    expect(writing).toEqual([
      ['release', expect.objectContaining({ permissions: { contents: 'write' } })],
    ]);
  });
});
