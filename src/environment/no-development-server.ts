import { registerHooks } from 'node:module';

// Netlify's adapter loads the whole of Netlify's development server, which takes about a second, for a plugin that does
// nothing in a build. A build gets an empty plugin; a Node without module hooks loads the whole server.
const plugin = '@netlify/vite-plugin';
const url = 'data:text/javascript,export default () => [];';

(registerHooks as typeof registerHooks | undefined)?.({
  resolve: (name, context, next) =>
    name === plugin ? { url, format: 'module', shortCircuit: true } : next(name, context),
});
