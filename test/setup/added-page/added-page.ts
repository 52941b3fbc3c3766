/** For the environment of a build or a server: its site has one page more, `/added/<name>`, which is answered on demand. */
export const addedPage = {
  NODE_OPTIONS: `--import=${new URL('preload.ts', import.meta.url).href}`,
} as const;

/** What that page says of a name. */
export const addedText = (name: string): string => `Made for ${name} when it was asked for.`;
