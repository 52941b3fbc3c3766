import type { IntegrationResolvedRoute } from 'astro';

export type OnDemandRoute = Pick<
  IntegrationResolvedRoute,
  'isPrerendered' | 'origin' | 'segments' | 'type'
>;

type Segment = OnDemandRoute['segments'][number];

/**
 * The addresses of every route that is answered on demand, as the `path` of a Netlify function spells them: `:name` is one segment, `*`
 * is anything. Astro's own routes (`/_image`, `/_server-islands/…`) are left out: no page here uses them.
 */
export function onDemandAddresses(routes: readonly OnDemandRoute[]): readonly string[] {
  const ours = routes.filter(
    ({ isPrerendered, origin }) => !isPrerendered && origin !== 'internal',
  );
  return [...new Set(ours.flatMap(({ segments, type }) => addressesOf(segments, type)))];
}

function addressesOf(segments: readonly Segment[], type: OnDemandRoute['type']): readonly string[] {
  const address = `/${segments.map(spelled).join('/')}`;
  // The rest of an address may also be nothing.
  if (segments.at(-1)?.some(({ spread }) => spread)) {
    return [...addressesOf(segments.slice(0, -1), type), address];
  }
  // Netlify ignores a slash at the end only where something in the address is variable.
  const isLiteral = segments.flat().every(({ dynamic }) => !dynamic);
  return isLiteral && type === 'page' && address !== '/' ? [address, `${address}/`] : [address];
}

/** Netlify knows a name only as a whole segment, and only one of letters, digits and underscores. */
function spelled(segment: Segment): string {
  const [only] = segment;
  const isNamed = segment.length === 1 && only?.dynamic && /^[a-z_]\w*$/iu.test(only.content);
  if (isNamed) return `:${only.content}`;
  return segment.map(({ dynamic, content }) => (dynamic ? '*' : content)).join('');
}
