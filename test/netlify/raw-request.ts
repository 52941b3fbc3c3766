import { connect } from 'node:net';

export interface RawRequest {
  readonly port: number;
  /** Sent exactly as it is: fetch would normalise it first. */
  readonly address: string;
  readonly method?: string;
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The answer of a server on this machine, with its status line and its headers. */
export function rawAnswer({
  port,
  address,
  method = 'GET',
  host = 'localhost',
  headers = {},
}: RawRequest): Promise<string> {
  const lines = Object.entries({ Host: host, Connection: 'close', ...headers });
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
      socket.write(`${method} ${address} HTTP/1.1\r\n${head}\r\n`);
    });
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
  });
}
