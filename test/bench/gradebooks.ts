import path from 'node:path';
import { parseArgs } from 'node:util';
import { caseText, summaryOf, summaryText } from './gradebooks/case-text.ts';
import { readCases } from './gradebooks/cases.ts';
import { runCase, type CaseResult } from './gradebooks/run-case.ts';

const help = `Usage: npm run bench:gradebooks -- <folder> [options]

Issues from every gradebook of a folder, each case in a copy of the sample content of its own, and prints what came beside what was expected.
Whether it is right is for a person to say.

The folder holds cases.json, a list of { id, platform, kind, expected, course, steps: [{ file, options }] }; the files of the steps; and
courses/<course>.yaml, each with one session that has ended. A step with --REAL among its options writes; the others only show.

Options:
  --only <word>  only cases with this in their id, platform or kind
  --verbose      every problem, with what to do
  --json         one object
  -h, --help     display help for command`;

const { values, positionals } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    verbose: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  },
  allowPositionals: true,
});

async function bench(dir: string): Promise<void> {
  const content = path.join(import.meta.dirname, '../../content');
  const word = values.only.toLowerCase();
  const chosen = (await readCases(dir)).filter(({ id, platform, kind }) =>
    `${id} ${platform} ${kind}`.toLowerCase().includes(word),
  );
  const results: CaseResult[] = [];
  for (const each of chosen) {
    const result = await runCase(each, { dir, content });
    results.push(result);
    if (!values.json) console.log(`${caseText(result, values.verbose)}\n`);
  }
  if (values.json) console.log(JSON.stringify({ cases: results, summary: summaryOf(results) }));
  else console.log(summaryText(results));
}

const [folder] = positionals;
if (values.help) console.log(help);
else if (folder === undefined) {
  console.error(`Which folder?\n\n${help}`);
  process.exitCode = 1;
} else
  await bench(path.resolve(folder)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
