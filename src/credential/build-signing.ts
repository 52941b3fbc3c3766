import { issuerKeysFrom } from './issuer-keys.ts';
import type { KeyProblem } from './key-problem.ts';
import { signingWith, type SignedContent, type Signing } from './signing.ts';

/** Published certificates would not be signed as the content states. Lists all faults, and no secret. */
export class SigningRefused extends Error {
  override readonly name = 'SigningRefused';
}

/** Settings of a build; undefined if not set. */
export interface SigningSettings {
  /** The private keys of the institutions. */
  readonly issuerKey: string | undefined;
  /** Netlify's deploy context, such as `production` or `deploy-preview`; not set on a developer's own machine. */
  readonly context: string | undefined;
}

export interface BuildSigning {
  readonly signing: Signing;
  /** Why something is not signed, a sentence or two; null where everything is. */
  readonly unsigned: string | null;
}

/**
 * The signing keys of a build. Only a build for the published site, or on a developer's own machine, signs: a preview shows what nobody has
 * approved yet. Throws SigningRefused where a key is wrong, or where the published site would lack one.
 */
export function buildSigning(
  content: SignedContent,
  { issuerKey, context }: SigningSettings,
): BuildSigning {
  const named = content.institutions.filter(({ credentials }) => credentials !== undefined);
  if (context !== undefined && context !== 'production') {
    const text = `Certificates are not signed: this is a build for ${context}, and only one for production signs.`;
    return { signing: unsigned(content), unsigned: text };
  }
  if (named.length === 0 && issuerKey === undefined) {
    const text =
      'Certificates are not signed: no institution has a key. npm run key -- new makes one.';
    return { signing: unsigned(content), unsigned: text };
  }
  if (issuerKey === undefined) return withoutKey(content, context);
  const { institutions, site } = content;
  const { keys, problems } = issuerKeysFrom(issuerKey, { institutions, origin: site.url });
  if (problems.length > 0) throw new SigningRefused(problemText(problems));
  return { signing: signingWith(content, keys), unsigned: null };
}

/** Why a build must stop, as text for its log that ends with an empty line; null if it may continue. */
export function signingRefusal(content: SignedContent, settings: SigningSettings): string | null {
  try {
    buildSigning(content, settings);
    return null;
  } catch (error) {
    if (error instanceof SigningRefused) return `${error.message}\n\n`;
    throw error;
  }
}

function withoutKey(content: SignedContent, context: string | undefined): BuildSigning {
  const text = 'Certificates are not signed: ISSUER_KEY is not set.';
  if (context !== 'production') {
    return { signing: unsigned(content), unsigned: text };
  }
  const files = content.institutions.flatMap(({ id, credentials }) =>
    credentials ? [`institutions/${id}.yaml`] : [],
  );
  throw new SigningRefused(
    `ISSUER_KEY is not set, and ${files.join(' and ')} ${files.length === 1 ? 'names' : 'name'} keys. ` +
      'Certificates that were downloaded say that they are signed; those of this build would not be. ' +
      'Set ISSUER_KEY in the environment of the build, for the context production alone: see docs/signed-credentials.md.',
  );
}

const unsigned = (content: SignedContent): Signing => signingWith(content, new Map());

function problemText(problems: readonly KeyProblem[]): string {
  const lines = problems.map(({ code, entry, what, why, fix }) => {
    const place = entry === null ? 'ISSUER_KEY' : `ISSUER_KEY, entry ${entry}`;
    return `${place}  ${code}\n  ${what}\n  ${why}\n  ${fix}`;
  });
  return `Nothing can be signed with ISSUER_KEY.\n\n${lines.join('\n\n')}`;
}
