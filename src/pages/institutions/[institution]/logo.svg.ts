import type { APIContext } from 'astro';
import { getCollection } from 'astro:content';

export async function getStaticPaths() {
  return (await getCollection('institutions')).map(({ id, data }) => ({
    params: { institution: id },
    props: { logo: data.logo },
  }));
}

export function GET({ props }: APIContext<{ logo: string }>): Response {
  return new Response(props.logo, { headers: { 'content-type': 'image/svg+xml' } });
}
