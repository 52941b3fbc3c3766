import type { HookParameters } from 'astro';
import { siteModuleId } from './site-module.ts';

type Server = HookParameters<'astro:server:setup'>['server'];

/** Astro's own environments for pages: those that are made when asked for, and those that a build makes. */
const environments = ['ssr', 'prerender'];

/** Makes pages of a development server show the content as it was last read. */
export async function showAnew(server: Server): Promise<void> {
  const all = environments.flatMap((name) => server.environments[name] ?? []);
  await Promise.all(all.map(forgetContent));
}

/** Pages ask for collections anew each time; which pages there are, and the site's description, have been kept. */
async function forgetContent(environment: Server['environments'][string]): Promise<void> {
  environment.hot.send('astro:content-changed', {});
  const site = environment.moduleGraph.getModuleById(siteModuleId);
  if (site) await environment.reloadModule(site);
}
