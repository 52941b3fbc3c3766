import type { MiddlewareHandler } from 'astro';
import { cachedAnswer } from './runtime/cached-answer.ts';
import { inTurn } from './runtime/in-turn.ts';
import { headersOfPage } from './security-headers.ts';

/** Sends every page that is answered on demand with the headers that files get from netlify.toml. What is no page has set its own. */
export const onRequest: MiddlewareHandler = async (context, next) => {
  if (!context.isPrerendered) await inTurn();
  const response = await next();
  // Vite's own scripts and styles would not pass.
  if (context.isPrerendered || import.meta.env.DEV) return response;
  for (const [name, value] of Object.entries(headersOfPage(context.url.pathname))) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  const code = context.locals.shownCertificate;
  if (code === undefined) return response;
  const headers = Object.fromEntries(response.headers);
  return cachedAnswer(context.request, { body: await response.bytes(), headers, code });
};
