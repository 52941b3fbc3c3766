/** A font that comes with Laurel is missing or damaged. No change of the content can fix that. */
export class FontUnusable extends Error {
  readonly code = 'font-unusable';

  /** @param fault what is wrong, after the name of the package or file */
  constructor(name: string, fault: string) {
    super(
      `${name} ${fault}. Certificates are drawn with the fonts that come with Laurel, and with no others. ` +
        'Run “npm ci” to install them again.',
    );
    this.name = 'FontUnusable';
    // The stack of the program would not help.
    this.stack = `${this.name}: ${this.message}`;
  }
}

/** Runs work that needs a font file. Throws FontUnusable if the file is missing or damaged. */
export function usingFont<T>(file: string, use: () => T): T {
  try {
    return use();
  } catch (error) {
    throw unusable(file, error);
  }
}

export function unusable(file: string, error: unknown): FontUnusable {
  if (error instanceof FontUnusable) return error;
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  const reason = error instanceof Error ? error.message : String(error);
  const name = `The font file ${inPackage(file)}`;
  return new FontUnusable(name, isMissing ? 'is missing' : `cannot be read (${reason})`);
}

/** The path from the package's name on. */
function inPackage(file: string): string {
  return file.replaceAll('\\', '/').split('/node_modules/').at(-1) ?? file;
}
