import type { AstroIntegration } from 'astro';
import { netlifyRules } from './rules.ts';

/** Applies the redirects of netlify.toml while `npm start` runs. */
export function redirectsInDevelopment(): AstroIntegration {
  return {
    name: 'laurel:redirects-in-development',
    hooks: {
      'astro:server:setup': async ({ server }) => {
        const rules = await netlifyRules(process.cwd());
        server.middlewares.use((request, response, next) => {
          void (async () => {
            const redirect = await rules
              .redirectFor(new Request(`http://localhost${request.url ?? '/'}`))
              // No rule is about an address that cannot be decoded.
              .catch(() => undefined);
            if (!redirect) {
              next();
              return;
            }
            response.writeHead(redirect.status, { location: redirect.location });
            response.end();
          })();
        });
      },
    },
  };
}
