import { accentStyles } from '../model/accent.ts';
import { printedAddresses } from '../model/printed-addresses.ts';
import { publishedInstitutions, publishedSite } from '../publish/published-content.ts';

/** The part of the style sheet that comes from the content: institutions' accents, and the site's host where addresses are printed. */
export async function GET(): Promise<Response> {
  const styles =
    accentStyles(await publishedInstitutions()) + printedAddresses(await publishedSite());
  return new Response(styles, { headers: { 'content-type': 'text/css; charset=utf-8' } });
}
