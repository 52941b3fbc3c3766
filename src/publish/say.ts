/**
 * Reports the progress of a build. Astro’s own log is left to warnings and errors: it has a line for every page, and the
 * address of a verify page is the code of a certificate.
 */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
