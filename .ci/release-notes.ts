import { readFile } from 'node:fs/promises';

/**
 * Prints what CHANGELOG.md says of a version, for the release of its tag: `node .ci/release-notes.ts v0.2.0`. Exits with 1, and says why,
 * where the tag, package.json and the changelog do not name the same version.
 */
if (import.meta.main) {
  const [tag = ''] = process.argv.slice(2);
  try {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    console.log(releaseNotes(await readFile('CHANGELOG.md', 'utf8'), tag, version));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/**
 * @param changelog in the form of Keep a Changelog: `## 0.2.0 - 2026-11-29` above the notes of a version
 * @param tag `v` and the version
 * @param packaged the version in package.json
 * @throws where there is nothing that could be released
 */
export function releaseNotes(changelog: string, tag: string, packaged: string): string {
  const version = /^v(\d+\.\d+\.\d+)$/u.exec(tag)?.[1];
  if (version === undefined)
    throw new Error(`The tag “${tag}” is not “v” and a version. Tag a release as v${packaged}.`);
  if (version !== packaged)
    throw new Error(
      `The tag says ${version} and package.json ${packaged}. Change package.json and package-lock.json, commit, and tag that commit.`,
    );
  const section = sections(changelog).find(({ name }) => name === version);
  if (section === undefined)
    throw new Error(
      `CHANGELOG.md has no section “## ${version} - <day>”. Give “Unreleased” that heading, commit, and tag that commit.`,
    );
  if (section.notes === '')
    throw new Error(`CHANGELOG.md says nothing of ${version}. Write its notes before you tag it.`);
  return section.notes;
}

interface Section {
  readonly name: string;
  readonly notes: string;
}

/** The dated sections; text that waits under “Unreleased” is of no version. */
function sections(changelog: string): Section[] {
  return changelog
    .replaceAll('\r\n', '\n')
    .split(/^## /mu)
    .slice(1)
    .flatMap((text) => {
      const end = text.indexOf('\n');
      const heading = end < 0 ? text : text.slice(0, end);
      const name = /^(\d+\.\d+\.\d+) - \d{4}-\d{2}-\d{2}$/u.exec(heading.trim())?.[1];
      return name === undefined ? [] : [{ name, notes: end < 0 ? '' : text.slice(end).trim() }];
    });
}
