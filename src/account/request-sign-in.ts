import { addressOf } from '../model/email-address.ts';
import { padResponseTime } from './pad-response-time.ts';
import { nobodysKey, personKey } from './keys.ts';
import { mayBeMailed, mayStrangerBeMailed } from './mail-limit.ts';
import type { People, Person } from './people.ts';
import type { Mailing, Service } from './service.ts';
import type { Destination } from './sign-in-destination.ts';
import { signInMail } from './sign-in-mail.ts';
import { signInToken } from './sign-in.ts';
import { whoSignsIn } from './who-signs-in.ts';

/** Answers come at a multiple of this, in milliseconds. */
const answerStep = 500;

/** Where a link is to lead. */
export interface SignInWish {
  /** The address at which this was asked, without a slash at its end. It counts for previews: the site itself knows its own. */
  readonly origin: string;
  readonly destination: Destination;
}

interface Recipient extends Pick<Person, 'key' | 'address' | 'records'> {
  readonly isStranger: boolean;
}

/**
 * Mails a link to sign in, if an address is one that may sign in there and it was not asked for too often of late. Answers the same,
 * after the same time, if not. Until then it only reads; a key is written for a mail alone, since anybody can invent addresses. Rejects
 * with CouldNotCheck, for every address.
 */
export async function requestSignIn(
  service: Service & Mailing,
  typed: string,
  wish: SignInWish,
): Promise<void> {
  const began = service.now();
  try {
    const recipient = await recipientOf(service, typed, wish.destination);
    if (recipient !== null) service.later(mailIfRoom(service, recipient, wish));
  } finally {
    await padResponseTime(service, began, answerStep);
  }
}

/** Null for an address that may not sign in there: the same is looked up for all. */
async function recipientOf(
  service: Service,
  typed: string,
  destination: Destination,
): Promise<Recipient | null> {
  const address = addressOf(typed);
  // What is no address is looked up, too, under a key that nobody has.
  const key =
    address === null ? nobodysKey(service.secret, typed) : personKey(service.secret, address);
  const who = await whoSignsIn(service, key, destination);
  if (who === null || address === null) return null;
  return who.kind === 'known'
    ? { ...who.person, isStranger: false }
    : { key, address, records: [], isStranger: who.kind === 'stranger' };
}

async function mailIfRoom(
  service: Service & Mailing,
  to: Recipient,
  wish: SignInWish,
): Promise<void> {
  const hasRoom = to.isStranger ? mayStrangerBeMailed : mayBeMailed;
  if (await hasRoom(service, to.key)) await mailLink(service, to, wish);
}

/** To the address that staff entered, where they have, and never to another spelling of it. */
async function mailLink(
  service: Service & Mailing,
  person: Recipient,
  { origin, destination }: SignInWish,
): Promise<void> {
  const [token, { site }, sender] = await Promise.all([
    signInToken(service, person.key, destination),
    service.published.catalogue(),
    senderFor(service.published, person),
  ]);
  // A request can name any host: the site itself only ever mails its own address.
  const link = `${service.isPublished ? site.url : origin}/account/sign-in/${token}`;
  await service.send(signInMail({ to: person.address, sender, site, link, destination }));
}

/** The institution that has issued everything of a person, or the site where there are several. */
async function senderFor(published: People, person: Pick<Recipient, 'records'>): Promise<string> {
  const [catalogue, ...records] = await Promise.all([
    published.catalogue(),
    ...person.records.map((key) => published.record(key)),
  ]);
  const courses = new Map(catalogue.courses.map((course) => [course.id, course.institutionId]));
  const issuers = new Set(records.map((record) => record && courses.get(record.courseId)));
  const institution = catalogue.institutions.find(
    ({ id }) => issuers.size === 1 && issuers.has(id),
  );
  return institution?.name ?? catalogue.site.name;
}
