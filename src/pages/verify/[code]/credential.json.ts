import type { APIRoute } from 'astro';
import { answerCredential } from '../../../runtime/answer-credential.ts';

/** Credentials that a build has written are files, which come first. */
export const prerender = false;

export const GET: APIRoute = async ({ request, url, params, locals, rewrite }) => {
  const { code = '' } = params;
  const answer = await answerCredential(request, locals.netlify?.context, code);
  if (answer) return answer;
  // As with any address below /verify/ that no page is at. This one is too long to be a page’s.
  const given = url.searchParams.get('code') ?? `${code}/credential.json`;
  return rewrite(`/verify/look-up/credential/?${new URLSearchParams({ code: given }).toString()}`);
};
