import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail that a server has accepted. */
export interface AcceptedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** The message as it was transmitted. */
  readonly source: string;
  readonly parsed: ParsedMail;
}

export interface MailServer {
  readonly port: number;
  readonly accepted: readonly AcceptedMail[];
  readonly stop: () => Promise<void>;
}

/** A mail server on this machine, on a port of its own. */
export async function mailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const accepted: AcceptedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const source = Buffer.concat(chunks).toString();
        void simpleParser(source).then((parsed) => {
          const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
          accepted.push({
            from,
            to: envelope.rcptTo.map(({ address }) => address),
            source,
            parsed,
          });
          done();
        }, done);
      });
    },
    ...options,
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  const stop = () => new Promise<void>((stopped) => server.close(stopped));
  return { port, accepted, stop };
}
