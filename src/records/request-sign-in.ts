import { addressOf } from '../model/email-address.ts';
import { untilFullStep } from './full-steps.ts';
import { nobodysKey, personKey } from './keys.ts';
import { mayBeMailed } from './mail-limit.ts';
import type { PublishedPerson, PublishedRecords } from './published-records.ts';
import type { Service } from './service.ts';
import { isForAnyone, type Destination } from './sign-in-destination.ts';
import { signInMail } from './sign-in-mail.ts';
import { signInToken } from './sign-in.ts';

/** Answers come at a multiple of so many milliseconds. */
const answerStep = 500;

/** Where a link is to lead. */
export interface SignInWish {
  /** Of this site, without a slash at its end. */
  readonly origin: string;
  readonly destination: Destination;
}

type Recipient = Pick<PublishedPerson, 'key' | 'address' | 'records'>;

/**
 * Mails a link to sign in, if an address is one that may sign in there and it was not asked for too often of late. Answers the same,
 * after the same time, if not. Rejects with CouldNotCheck, for every address.
 */
export async function requestSignIn(
  service: Service,
  typed: string,
  wish: SignInWish,
): Promise<void> {
  const began = service.now();
  try {
    const person = await whoMayHaveMail(service, typed, wish.destination);
    if (person !== null) service.later(mailLink(service, person, wish));
  } finally {
    await untilFullStep(service, began, answerStep);
  }
}

/** Null for an address that may not sign in there, or that has had enough mail: the same is looked up for all. */
async function whoMayHaveMail(
  service: Service,
  typed: string,
  destination: Destination,
): Promise<Recipient | null> {
  const address = addressOf(typed);
  // What is no address is looked up, too, under a key that nobody has.
  const key =
    address === null ? nobodysKey(service.secret, typed) : personKey(service.secret, address);
  const [person, hasRoom] = await Promise.all([
    service.published.person(key),
    mayBeMailed(service, key),
  ]);
  if (!hasRoom) return null;
  const stranger = address !== null && isForAnyone(destination);
  return person ?? (stranger ? { key, address, records: [] } : null);
}

/** To the address that staff entered, where they have, and never to another spelling of it. */
async function mailLink(
  service: Service,
  person: Recipient,
  { origin, destination }: SignInWish,
): Promise<void> {
  const [token, { site }, sender] = await Promise.all([
    signInToken(service, person.key, destination),
    service.published.catalogue(),
    senderFor(service.published, person),
  ]);
  const link = `${origin}/account/sign-in/${token}`;
  await service.send(signInMail({ to: person.address, sender, site, link, destination }));
}

/** The institution that has issued everything of a person, or the site where there are several. */
async function senderFor(published: PublishedRecords, person: Recipient): Promise<string> {
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
