/** The port that a text names. Throws if it is not a port. */
export function listeningPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/u.test(text) || port > 65_535) {
    throw new Error(`“${text}” is not a port: give a number from 1 to 65535.`);
  }
  return port;
}

/** The message for a server that cannot listen because another program does; undefined for any other error. */
export function portTaken(error: unknown): string | undefined {
  const { code, port } = error as { code?: string; port?: number };
  if (code !== 'EADDRINUSE') return undefined;
  return `Port ${port} is in use. Stop what listens there, or choose another with --port.`;
}
