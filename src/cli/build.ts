import '../build/offline.ts';
import { build } from 'astro';
import colours from 'picocolors';
import { openContent } from '../build/open-content.ts';
import { textReport } from '../load/report/text-report.ts';
import { exitCodes } from './exit-codes.ts';

const { content, problems } = await openContent();
if (problems.length > 0) console.error(textReport(problems, colours));

if (content) {
  await build({ root: process.cwd(), site: content.site.url });
} else {
  console.error('Nothing was built: the content has errors.');
  process.exitCode = exitCodes.problems;
}
