/**
 * The options that npm read as its own, by their names without leading dashes: those before `--` in
 * `npm run revoke --dry-run -- CODE` never reaches the command.
 */
export function npmOptions(
  environment: NodeJS.ProcessEnv = process.env,
): ReadonlyMap<string, string> {
  const prefix = 'npm_config_';
  return new Map(
    Object.entries(environment).flatMap(([key, value = '']) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length).replaceAll('_', '-'), value]] : [],
    ),
  );
}
