import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Mail } from '../account/service.ts';

/** A mail that was kept on this machine instead of being sent. */
export interface KeptMail extends Mail {
  /** ISO 8601. */
  readonly at: string;
}

/** Keeps mails as files that only their owner can read, and prints their subject and link on the terminal. */
export function keepInOutbox(folder: string): (mail: Mail) => Promise<void> {
  return async (mail) => {
    const kept: KeptMail = { ...mail, at: new Date().toISOString() };
    const file = path.join(folder, `${kept.at.replaceAll(':', '')}-${randomUUID()}.json`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(`${file}.new`, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
    await rename(`${file}.new`, file);
    console.log(`\nA mail is in the outbox, at /outbox/: ${mail.subject}`);
    // The first link is the purpose of the mail; others lead to the published site.
    const [link] = /https?:\/\/\S+/u.exec(mail.text) ?? [];
    if (link !== undefined) console.log(`  ${link}`);
  };
}

/** The kept mails, the latest first; at most as many as one can look through. */
export async function outboxMails(folder: string, most = 50): Promise<readonly KeptMail[]> {
  const names = await readdir(folder).catch(() => []);
  const latest = names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .reverse()
    .slice(0, most);
  return Promise.all(
    latest.map(async (name) => {
      return JSON.parse(await readFile(path.join(folder, name), 'utf8')) as KeptMail;
    }),
  );
}
