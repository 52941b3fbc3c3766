import type { APIRoute } from 'astro';
import { everythingOf } from '../../../identity/everything-of.ts';
import { cookieOf } from '../../../records/cookies.ts';
import { sessionOf } from '../../../records/session.ts';
import { identityServiceFor } from '../../../runtime/identity-service-for.ts';
import { orCouldNotCheck } from '../../../runtime/or-could-not-check.ts';

export const prerender = false;

/** Everything that is kept of whoever is signed in, for themselves. */
export const GET: APIRoute = async ({ locals, request, redirect }) => {
  const answer = await orCouldNotCheck(async () => {
    const service = identityServiceFor(locals.netlify?.context);
    const session = await sessionOf(service, cookieOf(request));
    return { all: session && (await everythingOf(service, session.person)) };
  });
  if (answer === null) return new Response('This could not be read just now.', { status: 503 });
  if (answer.all === null) {
    return redirect('/account/signature-track/?problem=signed-out', 303);
  }
  return new Response(`${JSON.stringify(answer.all, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json',
      'Content-Disposition': 'attachment; filename="signature-track.json"',
      'Cache-Control': 'private, no-store',
    },
  });
};
