import { lookUp, type LookUp } from '../model/look-up.ts';
import type { Site } from '../model/content.ts';
import { caseOfHost } from './case-of-host.ts';

/**
 * Reads a request below `/verify/` that no static page answered, and whose address may have lost its capitals on the way. Some hosts
 * redirect every address with capitals to lower case: a redirect back would never end.
 * @param input what follows `/verify/`
 * @returns `unreadable` if it cannot be found out whether there is a page
 */
export async function lookUpHere(
  url: URL,
  input: string,
  site: Pick<Site, 'url'>,
): Promise<LookUp | { readonly kind: 'unreadable' }> {
  const found = lookUp(url, input, site);
  if (found.kind !== 'redirect' || !isInOtherCase(url.pathname, found.to)) return found;
  switch (await caseOfHost(url.origin)) {
    case 'kept':
      return found;
    case 'ignored':
      // If it had been issued, the host would have found its page.
      return lookUp(new URL(found.to, url), found.to.replace('/verify/', ''), site);
    default:
      return { kind: 'unreadable' };
  }
}

function isInOtherCase(pathname: string, canonical: string): boolean {
  // With a capital in its folder it has not lost them.
  if (!pathname.startsWith('/verify/')) return false;
  const whole = pathname.replace(/\/*$/u, '/');
  return whole !== canonical && whole.toLowerCase() === canonical.toLowerCase();
}
