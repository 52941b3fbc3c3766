import { printedCode } from '../../model/code.ts';
import type { Content } from '../../model/content.ts';

/** What stands where a code, a name or an address was. */
const gap = '[…]';

/**
 * Takes codes of certificates, in any spelling, and names and addresses of learners out of what a build says: more people read the log of
 * a deploy than certificates.
 */
export function unnamed({
  certificates,
  records,
}: Pick<Content, 'certificates' | 'records'>): (text: string) => string {
  const told = [
    ...certificates.flatMap(({ code, name }) => [code, printedCode(code), name]),
    ...records.flatMap(({ learner }) => [learner.name, learner.email]),
  ];
  const secrets = [...new Set(told.flatMap((each) => each?.toLowerCase() ?? []))]
    // What is a part of another must not break it.
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
