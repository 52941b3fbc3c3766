import type { Did } from './credential.ts';

export type KeyProblemCode =
  | 'issuer-key-malformed'
  | 'issuer-key-swapped'
  | 'issuer-key-not-secret'
  | 'issuer-key-mismatch'
  | 'issuer-key-localhost'
  | 'issuer-key-other-host'
  | 'issuer-key-unknown-issuer'
  | 'issuer-key-unknown-key'
  | 'issuer-key-retired'
  | 'issuer-key-withdrawn'
  | 'issuer-key-duplicate'
  | 'issuer-key-missing';

/** Never quotes a secret, nor anything of `ISSUER_KEY` that the content does not hold, since it may be one. */
export interface KeyProblem {
  readonly code: KeyProblemCode;
  /** Which entry of `ISSUER_KEY`, from 1; null where one is missing. */
  readonly entry: number | null;
  /** The fault, why it matters and the fix. */
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

type Words = Pick<KeyProblem, 'what' | 'why' | 'fix'>;

const copyAgain =
  'Copy the whole entry that npm run key printed: <did>#<public key>=<secret key>, without quotes or line breaks in it.';
const nobodyCouldCheck = 'What it signs could not be checked by anyone.';

const words: Readonly<Record<Exclude<KeyProblemCode, 'issuer-key-missing'>, Words>> = {
  'issuer-key-malformed': {
    what: 'It does not have the form <did>#<public key>=<secret key>.',
    why: 'Nothing can be signed with it.',
    fix: copyAgain,
  },
  'issuer-key-swapped': {
    what: 'The secret key stands where the public one belongs.',
    why: 'The part before the equals sign is shown to people.',
    fix: 'Put the public key, z6Mk…, before the equals sign and the secret one, z3u2…, after it.',
  },
  'issuer-key-not-secret': {
    what: 'What follows the equals sign is not an Ed25519 secret key: z3u2… and 44 more characters.',
    why: 'Nothing can be signed with it.',
    fix: copyAgain,
  },
  'issuer-key-mismatch': {
    what: 'The secret key is not the one of the public key before it.',
    why: nobodyCouldCheck,
    fix: copyAgain,
  },
  'issuer-key-localhost': {
    what: 'It is a development key: its DID is one of localhost.',
    why: 'It proves nothing, and a published site may not sign with it.',
    fix: 'Make a key for the site by npm run key -- new.',
  },
  'issuer-key-other-host': {
    what: 'Its DID is one of another host than the site’s.',
    why: nobodyCouldCheck,
    fix: 'Take the key of this site, or correct url in site.yaml.',
  },
  'issuer-key-unknown-issuer': {
    what: 'No institution of the content has its DID.',
    why: 'A key signs for the institution whose file names it.',
    fix: 'Take the key of this content folder, or make one by npm run key -- new.',
  },
  'issuer-key-unknown-key': {
    what: 'The institution’s file does not list its public key.',
    why: nobodyCouldCheck,
    fix: 'Commit the file that npm run key changed, or take the key that it lists.',
  },
  'issuer-key-retired': {
    what: 'The institution’s file says that this key is retired.',
    why: 'A retired key signs nothing new.',
    fix: 'Take the institution’s newest key.',
  },
  'issuer-key-withdrawn': {
    what: 'The institution’s file says that this key was withdrawn.',
    why: 'Nothing that it signs counts.',
    fix: 'Take the institution’s newest key, and delete this one wherever it is kept.',
  },
  'issuer-key-duplicate': {
    what: 'Another entry before it is for the same institution.',
    why: 'Each institution signs with one key.',
    fix: 'Keep the newest alone.',
  },
};

/** @param entry which entry of `ISSUER_KEY`, from 1 */
export const keyProblem = (code: keyof typeof words, entry: number): KeyProblem => ({
  code,
  entry,
  ...words[code],
});

/** An institution whose file has keys, and `ISSUER_KEY` none of them. */
export const missingKey = (institutionId: string, did: Did, hasCurrent: boolean): KeyProblem => ({
  code: 'issuer-key-missing',
  entry: null,
  what: `There is no key for ${institutionId} (${did}).`,
  why: 'Its certificates would no longer be signed.',
  fix: hasCurrent
    ? 'Add its entry to ISSUER_KEY, separated from the others by a space.'
    : `All its keys are retired or withdrawn: make one by npm run key -- new --institution ${institutionId}.`,
});
