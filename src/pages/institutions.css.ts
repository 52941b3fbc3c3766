import { getCollection } from 'astro:content';
import { accentStyles, siteAccentStyle } from '../model/accent.ts';
import { printedAddresses } from '../model/printed-addresses.ts';
import { publishedSite } from '../publish/published-content.ts';

/** The part of the style sheet that comes from the content: the accents of the site and its institutions, and the site's host where addresses are printed. */
export async function GET(): Promise<Response> {
  const institutions = (await getCollection('institutions')).map(({ data }) => data);
  const site = await publishedSite();
  const styles = siteAccentStyle(site.accent) + accentStyles(institutions) + printedAddresses(site);
  return new Response(styles, { headers: { 'content-type': 'text/css; charset=utf-8' } });
}
