/** The port that a text names. Throws on what is no port. */
export function listeningPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/u.test(text) || port > 65_535) {
    throw new Error(`“${text}” is not a port: give a number from 1 to 65535.`);
  }
  return port;
}

/** What to say when a server cannot listen because something else does; undefined for any other error. */
export function portTaken(error: unknown): string | undefined {
  const { code, port } = error as { code?: string; port?: number };
  if (code !== 'EADDRINUSE') return undefined;
  return `Port ${port} is in use. Stop what listens there, or choose another with --port.`;
}
