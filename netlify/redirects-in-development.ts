import type { AstroIntegration } from 'astro';
import { netlifyRules } from './rules.ts';

/** While `npm start` runs: obeys the redirects of netlify.toml. */
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
              // What cannot be decoded is no address that a rule speaks of.
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
