/** A page of this site to which signing in leads. */
export type Destination = string & { readonly __brand: 'Destination' };

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
const forAnyone = [
  new RegExp(String.raw`^/account/signature-track/(?:data/)?(?:\?course=${slug})?$`, 'u'),
  new RegExp(String.raw`^/attest/${slug}/${slug}/${slug}/?$`, 'u'),
];
const forThoseKnown = [/^\/account\/$/u, /^\/review\/$/u];

export const accountPage = '/account/' as Destination;
const signatureTrackPage = '/account/signature-track/' as Destination;

/** The page that a form or a token names; null for every other text. */
export function readDestination(text: string | undefined | null): Destination | null {
  // A course, a session and an assignment have 80 characters each at most.
  if (text === undefined || text === null || text.length > 300) return null;
  return [...forAnyone, ...forThoseKnown].some((page) => page.test(text))
    ? (text as Destination)
    : null;
}

/** The page to which a form leads: the one that it names, or else the one for its purpose (`for`). */
export const destinationOf = (named: string | null, purpose: string | null): Destination =>
  readDestination(named) ?? (purpose === 'signature-track' ? signatureTrackPage : accountPage);

/** Whether anyone who reads the mail of an address may sign in there, and not only people whom staff have entered. */
export const isForAnyone = (destination: Destination): boolean =>
  forAnyone.some((page) => page.test(destination));

/**
 * The title of a mail with a link to sign in.
 * @param sender whose mail it is
 * @param checkName what the site calls the check of identity
 */
export function signInTitle(destination: Destination, sender: string, checkName: string): string {
  if (isForAnyone(destination)) return `${checkName}: sign in at ${sender}`;
  return destination === accountPage
    ? `Sign in to your course records at ${sender}`
    : `Review: sign in at ${sender}`;
}
