import { get, type IncomingHttpHeaders } from 'node:http';

export interface WireAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Bytes of the body as they were sent, still compressed. */
  readonly bytes: number;
}

/** Asks as a browser does and follows nothing. */
export function onTheWire(url: string, encodings = 'gzip'): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': encodings } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes }),
      );
    }).on('error', reject);
  });
}
