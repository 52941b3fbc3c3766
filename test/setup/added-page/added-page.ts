/** Variables for a build or a server: they add the page `/added/<name>` to its site, which is answered on demand. */
export const addedPage = {
  NODE_OPTIONS: `--import=${new URL('preload.ts', import.meta.url).href}`,
} as const;

/** The text of that page for a name. */
export const addedText = (name: string): string => `Made for ${name} when it was asked for.`;
