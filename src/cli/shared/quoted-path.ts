/** A path as it is typed in a command. */
export const quotedPath = (text: string): string =>
  /^[\w./~-]+$/u.test(text) ? text : `"${text}"`;
