import { registerHooks } from 'node:module';

// Netlify's adapter loads the whole of Netlify's development server, which takes about a second, for a plugin of which a build uses
// nothing. A build gets a plugin that does nothing; a Node without such hooks loads it all.
const plugin = '@netlify/vite-plugin';
const url = 'data:text/javascript,export default () => [];';

(registerHooks as typeof registerHooks | undefined)?.({
  resolve: (name, context, next) =>
    name === plugin ? { url, format: 'module', shortCircuit: true } : next(name, context),
});
