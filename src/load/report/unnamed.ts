import { printedCode } from '../../model/code.ts';
import type { Content } from '../../model/content.ts';

/** The replacement of a code, a name or an address. */
const gap = '[…]';

/**
 * Removes codes of certificates, in any spelling, and names and addresses of learners from the messages of a build: more people read the
 * log of a deploy than certificates.
 */
export function unnamed({
  certificates,
  records,
}: Pick<Content, 'certificates' | 'records'>): (text: string) => string {
  const texts = [
    ...certificates.flatMap(({ code, name }) => [code, printedCode(code), name]),
    ...records.flatMap(({ learner }) => [learner.name, learner.email]),
  ];
  const secrets = [...new Set(texts.flatMap((each) => each?.toLowerCase() ?? []))]
    // The longest first: a secret may be part of another.
    .sort((a, b) => b.length - a.length);
  return (text) => {
    const lower = text.toLowerCase();
    return secrets
      .filter((secret) => lower.includes(secret))
      .reduce((rest, secret) => rest.replace(asWhole(secret), gap), text);
  };
}

/** Not as a part of a longer word: some names are short. */
function asWhole(secret: string): RegExp {
  const literal = secret.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])`, 'giu');
}
