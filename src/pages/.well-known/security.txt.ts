import { securityText } from '../../model/security-text.ts';
import { publishedSite } from '../../publish/published-content.ts';

/** Where to report a weakness of this site. */
export async function GET(): Promise<Response> {
  const headers = { 'content-type': 'text/plain; charset=utf-8' };
  return new Response(securityText(await publishedSite()), { headers });
}
