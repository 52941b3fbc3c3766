import { pagePath } from '../model/addresses.ts';
import type { FooterLink, Institution, Site, SitePage } from '../model/content.ts';
import type { SiteFile } from '../schema/site.ts';

interface Surroundings {
  readonly institutions: readonly Institution[];
  readonly pages: readonly SitePage[];
  /** The drawing of a file. */
  readonly drawings: (path: string) => string;
}

const startingSoonDays = 60;
const identityCheckName = 'Identity check';

/** The site with its defaults filled in. Where it has only one institution, it looks like that one unless it says otherwise. */
export function linkedSite(
  { reviewers: _, imprint, privacy, links = [], ...file }: SiteFile,
  { institutions, pages, drawings }: Surroundings,
): Site {
  const only = institutions.length === 1 ? institutions[0] : undefined;
  const drawing = (path: string | undefined) => (path === undefined ? null : drawings(path));
  const linkTo = (named: string, text: string) => linkNamed(named, text, pages);
  const privacyNotice = privacy === undefined ? null : linkTo(privacy, 'Privacy notice');
  const first = [
    ...(imprint === undefined ? [] : [linkTo(imprint, 'Imprint')]),
    ...(privacyNotice ? [privacyNotice] : []),
  ];
  const others = pages
    .map(linkToPage)
    .filter(({ href }) => !first.some((one) => one.href === href));
  return {
    ...file,
    url: new URL(file.url).origin,
    sample: file.sample ?? false,
    identityCheckName: file.identityCheckName ?? identityCheckName,
    startingSoonDays: file.startingSoonDays ?? startingSoonDays,
    publishing: file.publishing ?? 'auto',
    logo: drawing(file.logo) ?? only?.logo ?? null,
    favicon: drawing(file.favicon),
    accent: file.accent ?? only?.accent ?? null,
    address: file.address ?? [],
    footer: [...first, ...others, ...links.map(({ text, url }) => linkTo(url, text))],
    privacyNotice,
  };
}

const linkToPage = ({ id, title, lang }: SitePage): FooterLink => ({
  text: title,
  href: pagePath(id),
  lang,
});

/** @param named a file in `pages/`, or an address elsewhere */
function linkNamed(named: string, text: string, pages: readonly SitePage[]): FooterLink {
  const page = pages.find(({ id }) => named === `pages/${id}.md`);
  return page ? linkToPage(page) : { text, href: named, lang: null };
}
