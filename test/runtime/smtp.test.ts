import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import type { Mail } from '../../src/account/service.ts';
import { NotSetUp } from '../../src/runtime/not-set-up.ts';
import { MailNotSent, smtpSender } from '../../src/runtime/smtp.ts';
import { mailServer, type MailServer } from './mail-server.ts';

const mail: Mail = {
  to: 'ama@example.org',
  from: 'University of Northfold',
  subject: 'Sign in to your course records',
  text: 'Open this address.\n\nhttps://certificates.example.org/account/sign-in/abc\n',
  html: '<!doctype html><p>Open this address.</p>',
};
const from = 'registry@northfold.example';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function started(options?: SMTPServerOptions): Promise<MailServer> {
  const server = await mailServer(options);
  stops.push(server.stop);
  return server;
}

/** Longer than any server here takes on a busy machine, in milliseconds. */
const patient = 120_000;
/** For servers that never answer. */
const impatient = 500;

/** A sender to a server on this machine. */
const sender = (port: number, { credentials = '', patience = patient } = {}) =>
  smtpSender({ url: `smtp://${credentials}127.0.0.1:${port}`, from, patience });

describe('a mail that was sent', () => {
  it('arrives as text and as HTML, from the institution at the site’s address', async () => {
    const server = await started();
    await sender(server.port)(mail);
    const [arrived] = server.accepted;
    expect(arrived).toMatchObject({ from, to: ['ama@example.org'] });
    expect(arrived?.parsed.from?.value).toEqual([{ address: from, name: mail.from }]);
    expect(arrived?.parsed.subject).toBe(mail.subject);
    expect(arrived?.parsed.text).toBe(mail.text);
    expect(String(arrived?.parsed.html).trim()).toBe(mail.html);
    expect(arrived?.parsed.attachments).toEqual([]);
    expect(arrived?.parsed.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('arrives in every script', async () => {
    const server = await started();
    const institution = 'Universität Zürich “例え” <Ost>, Außenstelle';
    await sender(server.port)({ ...mail, from: institution, subject: 'Zugang – 例え' });
    expect(server.accepted[0]?.parsed.from?.value).toEqual([{ address: from, name: institution }]);
    expect(server.accepted[0]?.parsed.subject).toBe('Zugang – 例え');
  });

  it.each([
    // This server shows the domain as people write it; over the line goes what the mail system knows.
    ['ama@xn--mnchen-3ya.example', 'ama@münchen.example'],
    ['zoë@example.org', 'zoë@example.org'],
    ["o'neill+courses@example.org", "o'neill+courses@example.org"],
  ])('arrives at %s', async (to, shown) => {
    const server = await started();
    await sender(server.port)({ ...mail, to });
    expect(server.accepted[0]?.to).toEqual([shown]);
    expect(server.accepted[0]?.source).toContain(`To: ${to}\r\n`);
  });

  it.each<[string, Partial<Mail>]>([
    ['the subject', { subject: 'Sign in\r\nBcc: ben@example.org' }],
    ['the institution’s name', { from: 'Northfold\r\nBcc: ben@example.org\r\n\r\nText' }],
    ['the institution’s name, as an address', { from: 'Northfold <ben@example.org>, Ben' }],
  ])('is not led astray by %s', async (_what, change) => {
    const server = await started();
    await sender(server.port)({ ...mail, ...change });
    const [arrived] = server.accepted;
    expect(arrived?.to).toEqual(['ama@example.org']);
    expect(arrived?.parsed.bcc).toBeUndefined();
    expect(arrived?.parsed.from?.value.map(({ address }) => address)).toEqual([from]);
    expect(arrived?.parsed.text).toBe(mail.text);
  });

  it('has told the server who sends it, where it asks', async () => {
    const logins: unknown[] = [];
    const server = await started({
      authOptional: false,
      onAuth: ({ username, password }, _session, done) => {
        logins.push([username, password]);
        done(null, { user: 'registry' });
      },
    });
    await sender(server.port, {
      credentials: 'registry%40northfold.example:p%40ss%3A%25word@',
    })(mail);
    expect(logins).toEqual([['registry@northfold.example', 'p@ss:%word']]);
    expect(server.accepted).toHaveLength(1);
  });
});

describe('a mail that was not accepted is an error without an address, a password or a link', () => {
  async function faultOf(port: number, options?: Parameters<typeof sender>[1]): Promise<Error> {
    const fault: unknown = await sender(
      port,
      options,
    )(mail).then(
      () => null,
      (error: unknown) => error,
    );
    expect(fault).toBeInstanceOf(MailNotSent);
    const all = [(fault as Error).stack, JSON.stringify(fault), (fault as Error).cause].join();
    expect(all).not.toMatch(/ama@|northfold\.example|certificates|hunter2|sign-in\/abc/u);
    return fault as Error;
  }

  it('where nobody has such a mailbox', async () => {
    const server = await started({
      onRcptTo: ({ address }, _session, done) => {
        done(Object.assign(new Error(`No such mailbox: ${address}`), { responseCode: 550 }));
      },
    });
    expect((await faultOf(server.port)).message).toBe(
      'The mail server did not accept a mail (EENVELOPE 550).',
    );
  });

  it('where the server takes no more for now', async () => {
    const server = await started({
      onData: (stream, _session, done) => {
        stream.resume();
        const answer = Object.assign(new Error('Later, ama@example.org'), { responseCode: 451 });
        stream.on('end', () => done(answer));
      },
    });
    expect((await faultOf(server.port)).message).toContain('451');
  });

  it('where the password is wrong', async () => {
    const server = await started({
      onAuth: (_auth, _session, done) => done(new Error('Not hunter2')),
    });
    expect((await faultOf(server.port, { credentials: 'registry:hunter2@' })).message).toContain(
      'EAUTH 535',
    );
  });

  it('where no server answers', async () => {
    const server = await mailServer();
    await server.stop();
    expect((await faultOf(server.port)).message).toContain('ESOCKET');
  });

  it.each<[string, (socket: Socket) => void]>([
    ['never says a word', () => undefined],
    ['greets and falls silent', (socket) => void socket.write('220 mail.example.org\r\n')],
    ['greets and hangs up', (socket) => void socket.end('220 mail.example.org\r\n')],
    ['is something else', (socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
  ])(
    'where the server %s, before the library would give up',
    { timeout: 25_000 },
    async (_what, answer) => {
      const sockets = new Set<Socket>();
      const server = createServer((socket) => {
        sockets.add(socket.on('error', () => undefined));
        answer(socket);
      });
      await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
      stops.push(async () => {
        for (const socket of sockets) socket.destroy();
        server.close();
      });
      await faultOf((server.address() as AddressInfo).port, { patience: impatient });
    },
  );
});

describe('a line that leaves this machine', () => {
  // Leads to this machine without being one of its names, and so stands for another.
  const elsewhere = (port: number, query = '') =>
    smtpSender({ url: `smtp://0.0.0.0:${port}${query}`, from, patience: patient });

  it.each<[string, SMTPServerOptions]>([
    ['offers no encryption', {}],
    ['shows a certificate of nobody', { disabledCommands: [] }],
  ])('carries nothing to a server that %s', async (_what, options) => {
    const server = await started(options);
    await expect(elsewhere(server.port)(mail)).rejects.toThrow(MailNotSent);
    expect(server.accepted).toEqual([]);
  });

  it('is open where staff have said so', async () => {
    const server = await started();
    await elsewhere(server.port, '?requireTLS=false')(mail);
    expect(server.accepted).toHaveLength(1);
  });
});

describe('what staff have to set is named when it is wrong, and not repeated', () => {
  it.each([
    ['SMTP_URL', 'mail.example.org', from],
    ['SMTP_URL', 'https://mail.example.org', from],
    ['SMTP_URL', 'smtp://', from],
    ['SMTP_URL', 'smtps://registry:100%hunter2@mail.example.org', from],
    ['MAIL_FROM', 'smtps://mail.example.org', 'Northfold'],
    ['MAIL_FROM', 'smtps://mail.example.org', 'Northfold <registry@northfold.example>'],
  ])('%s: %s', (variable, url, sentFrom) => {
    const making = () => smtpSender({ url, from: sentFrom });
    expect(making).toThrow(NotSetUp);
    expect(making).toThrow(new RegExp(`^${variable} `, 'u'));
    expect(making).not.toThrow(/hunter2|registry@/u);
  });
});
