import { publishedCatalogue } from '../../publish/published-content.ts';
import { filterStyles } from '../../model/catalogue-filter.ts';

export async function GET(): Promise<Response> {
  const styles = filterStyles(await publishedCatalogue());
  return new Response(styles, { headers: { 'content-type': 'text/css; charset=utf-8' } });
}
