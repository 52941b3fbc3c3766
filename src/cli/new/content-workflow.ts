/** The places in which the workflow of a repository with Laurel in `laurel/` differs from Laurel's own. */
const places: readonly (readonly [string, string])[] = [
  [
    '          persist-credentials: false\n',
    '          persist-credentials: false\n          submodules: true\n',
  ],
  [
    '          cache: npm\n',
    '          cache: npm\n          cache-dependency-path: laurel/package-lock.json\n',
  ],
  [
    '    timeout-minutes: 15\n    env:\n',
    '    timeout-minutes: 15\n    defaults:\n      run:\n        working-directory: laurel\n    env:\n      CONTENT_DIR: ../content\n',
  ],
  ['          path: changes-report\n', '          path: laurel/changes-report\n'],
];

/**
 * The workflow for pull requests of a content repository.
 * @param own the text of Laurel's own `.github/workflows/content.yml`. Throws where it lacks one of the places.
 */
export function contentWorkflow(own: string): string {
  const filled = places.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`content.yml does not have once: ${from}`);
    return text.replace(from, () => to);
  }, own);
  return filled.replace(
    /^(?:#.*\n)+/u,
    '# Reports how a pull request changes what is published.\n',
  );
}
