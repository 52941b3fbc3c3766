import '../build/offline.ts';
import { build } from 'astro';
import { openContent } from '../build/open-content.ts';

const { content, problems } = await openContent();
for (const { at, what, fix } of problems) {
  console.error(`${at.file}:${at.line}:${at.column} ${what} ${fix}`);
}
if (!content) process.exit(1);

await build({ root: process.cwd(), site: content.site.url });
