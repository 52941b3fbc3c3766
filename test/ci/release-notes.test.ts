import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { releaseNotes } from '../../.ci/release-notes.ts';

const run = promisify(execFile);

/** The output of the script; its exit code if that is not 0. */
interface Outcome {
  readonly code?: number;
  readonly stdout: string;
  readonly stderr: string;
}

const changelog = `# Changelog

## Unreleased

- What waits.

## 1.10.0 - 2027-02-01

### Added

- Ten.

#### A heading of its own

## 1.1.0 - 2027-01-01

- One.

## 1.0.0 - 2026-12-01
`;

describe('the notes of a release', () => {
  it.each([
    ['v1.1.0', '- One.'],
    ['v1.10.0', '### Added\n\n- Ten.\n\n#### A heading of its own'],
  ])('%s has those below its own heading, up to the next version', (tag, notes) => {
    expect(releaseNotes(changelog, tag, tag.slice(1))).toBe(notes);
  });

  it('are the same in a file with the line ends of Windows', () => {
    expect(releaseNotes(changelog.replaceAll('\n', '\r\n'), 'v1.1.0', '1.1.0')).toBe('- One.');
  });

  it.each([
    ['a tag that is not a version', 'latest', '1.1.0', 'Tag a release as v1.1.0.'],
    ['a tag without its v', '1.1.0', '1.1.0', 'Tag a release as v1.1.0.'],
    ['a tag of another version than package.json', 'v1.1.0', '1.10.0', 'package.json 1.10.0'],
    ['a version without a section', 'v1.2.0', '1.2.0', 'no section “## 1.2.0 - <day>”'],
    ['a version without notes', 'v1.0.0', '1.0.0', 'says nothing of 1.0.0'],
    ['a version without a day', 'v2.0.0', '2.0.0', 'no section', '## 2.0.0\n\n- Two.\n'],
  ])('refuse %s', (_, tag, packaged, message, text = changelog) => {
    expect(() => releaseNotes(text, tag, packaged)).toThrow(message);
  });
});

describe('this repository', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const script = (tag: string): Promise<Outcome> =>
    run(process.execPath, ['.ci/release-notes.ts', tag]).catch(
      (error: unknown) => error as Outcome,
    );

  it('has notes for the version in package.json', async () => {
    expect((await script(`v${version}`)).stdout).toMatch(/^### \w+/u);
  });

  it('refuses a tag of another version, with exit code 1 and the reason', async () => {
    const { code, stdout, stderr } = await script('v0.0.0');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`package.json ${version}`);
  });

  it('has the same version in the lock file', async () => {
    const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
      version: string;
      packages: Record<string, { version: string }>;
    };
    expect([lock.version, lock.packages['']?.version]).toEqual([version, version]);
  });
});
