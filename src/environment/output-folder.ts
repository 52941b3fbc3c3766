import path from 'node:path';

/**
 * The folder below which a build writes `dist/`, `.netlify/` and its cache: the working directory, or `LAUREL_OUTPUT`. Builds
 * with different output folders can run at the same time. It must be inside the checkout: what is built there imports packages.
 */
export function outputFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return path.resolve(environment['LAUREL_OUTPUT'] ?? '.');
}
