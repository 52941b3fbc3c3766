import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, vi } from 'vitest';
import type { OwnSite } from './own-site.ts';

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A visitor who uses the site by forms alone, as a browser without scripts does. */
export interface Visitor {
  cookie: string;
  /** Asks for a page; redirects are answers. */
  readonly get: (address: string) => Promise<Response>;
  /** Sends a form from a page of the site. */
  readonly post: (
    action: string,
    fields: Fields,
    headers?: Record<string, string>,
  ) => Promise<Response>;
}

export function visitorOf({ url }: Pick<OwnSite, 'url'>): Visitor {
  const visitor: Visitor = {
    cookie: '',
    get: (address) =>
      fetch(`${url}${address}`, { headers: { cookie: visitor.cookie }, redirect: 'manual' }),
    post: (action, fields, headers = { origin: url }) =>
      fetch(`${url}/actions/${action}`, {
        method: 'POST',
        body: encoded(fields),
        headers: { ...headers, cookie: visitor.cookie },
        redirect: 'manual',
      }),
  };
  return visitor;
}

const encoded = (fields: Fields): URLSearchParams =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, values]) =>
      [values].flat().map((value) => [name, value] as [string, string]),
    ),
  );

/** The newest mail in the outbox, as text, once there are that many. */
export async function mailNumber(site: OwnSite, count: number): Promise<string> {
  await vi.waitFor(async () => expect(await mails(site)).toHaveLength(count), { timeout: 30_000 });
  return readFile((await mails(site)).at(-1) ?? '', 'utf8');
}

/** The files of the outbox, the oldest first. */
export async function mails(site: OwnSite): Promise<string[]> {
  const folder = path.join(site.output, '.laurel/outbox');
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => path.join(folder, name));
}

/** Signs in with a mailed link. @param cookie that the browser has before */
export async function signedIn(site: OwnSite, address: string, cookie = ''): Promise<Visitor> {
  const visitor = visitorOf(site);
  visitor.cookie = cookie;
  const before = (await mails(site)).length;
  await visitor.post('request-sign-in', { address });
  const mail = await mailNumber(site, before + 1);
  const token = /\/account\/sign-in\/([\w.-]+)/u.exec(mail)?.[1] ?? '';
  const answer = await visitor.post('sign-in', { token });
  visitor.cookie = cookieIn(answer);
  return visitor;
}

/** The cookies that a browser would send back. */
export const cookieIn = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** The keys of the records on the account page. */
export async function recordsOf(visitor: Visitor): Promise<string[]> {
  const page = await (await visitor.get('/account/')).text();
  return [
    ...new Set(
      [...page.matchAll(/\/account\/records\/([0-9a-f]{18})\//gu)].map((found) => found[1]!),
    ),
  ];
}

const everything = ['score', 'assignments', 'format', 'certificate'];

/** Makes a link and returns its token. */
export async function linkOf(
  visitor: Visitor,
  record: string,
  label: string,
  wishes: Fields = {},
): Promise<{ readonly token: string; readonly link: string }> {
  const answer = await visitor.post('create-link', {
    record,
    label,
    expires: '',
    passcode: '',
    section: everything,
    ...wishes,
  });
  expect(answer.headers.get('location')).toContain('done=link-created');
  const page = await (await visitor.get(`/account/records/${record}/`)).text();
  // The newest link comes first.
  const token = /\/records\/([a-z2-7]{56})/u.exec(page)?.[1] ?? '';
  const link = /name="link" value="([0-9a-f]+)"/u.exec(page)?.[1] ?? '';
  expect({ token: token.length, link: link.length > 0 }).toEqual({ token: 56, link: true });
  return { token, link };
}
