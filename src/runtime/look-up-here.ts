import { lookUp, type LookUp } from '../model/look-up.ts';
import type { Site } from '../model/content.ts';
import type { CarriedCertificates, FoundCertificate } from '../packs/carried-certificates.ts';
import { caseOfHost } from './case-of-host.ts';
import { logFault } from './log-fault.ts';

/** Finds a certificate in what the deploy carries. Rejects with CouldNotCheck. */
type Find = CarriedCertificates['find'];

export type VerifyAnswer =
  | LookUp
  | { readonly kind: 'certificate'; readonly found: FoundCertificate }
  /** It cannot be found out whether there is a certificate. */
  | { readonly kind: 'unreadable' };

/**
 * Reads a request below `/verify/` that no static page answered, and whose address may have lost its capitals on the way. Some hosts
 * redirect every address with capitals to lower case: a redirect back would never end.
 * @param input what follows `/verify/`
 * @param find null where all certificates have static pages
 */
export async function lookUpHere(
  url: URL,
  input: string,
  site: Pick<Site, 'url'>,
  find: Find | null,
): Promise<VerifyAnswer> {
  if (find) return carriedAnswer({ url, input, site, find });
  const found = lookUp(url, input, site);
  if (found.kind !== 'redirect' || !isInOtherCase(url.pathname, found.to)) return found;
  switch (await caseOfHost(url.origin)) {
    case 'kept':
      return found;
    case 'ignored':
      // If it had been issued, the host would have found its page.
      return atCanonical(url, found.to, site);
    default:
      return { kind: 'unreadable' };
  }
}

interface Asked {
  readonly url: URL;
  readonly input: string;
  readonly site: Pick<Site, 'url'>;
  readonly find: Find;
}

/** As a host would answer that has a static page for every certificate, and takes capitals and small letters for the same. */
async function carriedAnswer({ url, input, site, find }: Asked): Promise<VerifyAnswer> {
  const here = (address: URL): LookUp => {
    const found = lookUp(address, input, site);
    return found.kind === 'redirect' && isInOtherCase(address.pathname, found.to)
      ? atCanonical(address, found.to, site)
      : found;
  };
  // A host finds the page of an address whatever is asked in its query.
  const inPath = here(new URL(url.pathname, url));
  const code = 'code' in inPath && inPath.kind !== 'other-site' ? inPath.code : undefined;
  if (code !== undefined) {
    try {
      const found = await find(code);
      if (found) return { kind: 'certificate', found };
    } catch (error) {
      logFault(error);
      return { kind: 'unreadable' };
    }
  }
  return here(url);
}

const atCanonical = (url: URL, path: string, site: Pick<Site, 'url'>): LookUp =>
  lookUp(new URL(path, url), path.replace('/verify/', ''), site);

function isInOtherCase(pathname: string, canonical: string): boolean {
  // With a capital in its folder it has not lost them.
  if (!pathname.startsWith('/verify/')) return false;
  const whole = pathname.replace(/\/*$/u, '/');
  return whole !== canonical && whole.toLowerCase() === canonical.toLowerCase();
}
