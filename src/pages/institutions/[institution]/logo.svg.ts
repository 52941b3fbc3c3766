import type { APIContext } from 'astro';
import { publishedInstitutions } from '../../../publish/published-content.ts';

export async function getStaticPaths() {
  return (await publishedInstitutions()).map(({ id, logo }) => ({
    params: { institution: id },
    props: { logo },
  }));
}

export function GET({ props }: APIContext<{ logo: string }>): Response {
  return new Response(props.logo, { headers: { 'content-type': 'image/svg+xml' } });
}
