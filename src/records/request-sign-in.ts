import { addressOf } from '../model/email-address.ts';
import { untilFullStep } from './full-steps.ts';
import { personKey } from './keys.ts';
import { takeSlot, type Limit } from './limits.ts';
import type { PublishedPerson, PublishedRecords } from './published-records.ts';
import type { Service } from './service.ts';
import { signInMail } from './sign-in-mail.ts';
import { signInToken } from './sign-in.ts';

/** Answers come at a multiple of so many milliseconds. */
const answerStep = 500;
const mailsForAddress: Limit = { most: 5, window: 60 * 60_000 };

/**
 * Mails a link to sign in, if there are records for an address and it was not asked for more than five times within the hour. Answers
 * the same, after the same time, if not. Rejects with CouldNotCheck, for every address.
 * @param origin of this site, without a slash at its end
 */
export async function requestSignIn(
  service: Service,
  typed: string,
  origin: string,
): Promise<void> {
  const began = service.now();
  try {
    const person = await whoMayHaveMail(service, typed);
    if (person !== null) service.later(mailLink(service, person, origin));
  } finally {
    await untilFullStep(service, began, answerStep);
  }
}

/** Null for an address without records, or that has had enough mail: the same is looked up for all. */
async function whoMayHaveMail(service: Service, typed: string): Promise<PublishedPerson | null> {
  // What is no address is looked up, too, under a key that nobody has.
  const key = personKey(service.secret, addressOf(typed) ?? `not an address: ${typed}`);
  const [person, hasRoom] = await Promise.all([
    service.published.person(key),
    takeSlot(service, `sign-in/${key}`, mailsForAddress),
  ]);
  return hasRoom ? person : null;
}

/** To the address that staff entered, never to the one that was typed. */
async function mailLink(service: Service, person: PublishedPerson, origin: string): Promise<void> {
  const [token, { site }, sender] = await Promise.all([
    signInToken(service, person.key),
    service.published.catalogue(),
    senderFor(service.published, person),
  ]);
  const link = `${origin}/account/sign-in/${token}`;
  await service.send(signInMail({ to: person.address, sender, site, link }));
}

/** The institution that has issued everything of a person, or the site where there are several. */
async function senderFor(published: PublishedRecords, person: PublishedPerson): Promise<string> {
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
