import { getCollection } from 'astro:content';
import { accentStyles } from '../model/accent.ts';
import { printedAddresses } from '../model/printed-addresses.ts';
import { publishedSite } from '../publish/published-content.ts';

/** The part of the style sheet that comes from the content: institutions' accents, and the site's host where addresses are printed. */
export async function GET(): Promise<Response> {
  const institutions = (await getCollection('institutions')).map(({ data }) => data);
  const styles = accentStyles(institutions) + printedAddresses(await publishedSite());
  return new Response(styles, { headers: { 'content-type': 'text/css; charset=utf-8' } });
}
