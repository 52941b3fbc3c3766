import path from 'node:path';

/** The folder in which builds keep what they finished for the next one: `.cache/laurel`, or `LAUREL_CACHE`. Builds can share it. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return path.resolve(environment['LAUREL_CACHE'] ?? '.cache/laurel');
}
