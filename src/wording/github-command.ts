/**
 * A line that GitHub Actions shows as an annotation.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubCommand(
  kind: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  return `::${kind} ${written.join(',')}::${escaped(message)}\n`;
}

const escaped = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (value: string | number) =>
  escaped(`${value}`).replaceAll(':', '%3A').replaceAll(',', '%2C');
