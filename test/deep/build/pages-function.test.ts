import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSite } from '../../setup/build-site.ts';
import { contents } from '../../setup/site-contents.ts';
import { fingerprint } from '../../site/harness/built-pages.ts';

const output = path.resolve('.cache/test/pages-function');
const certificates = 'certificates/knots/spring-2026.yaml';
const course = 'courses/knots.yaml';
let folder: string;
let before: unknown;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-function-'));
  await cp(contents.small, path.join(folder, 'content'), { recursive: true });
  before = await builtFunction('2026-11-20');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A hash of each file of the function that answers pages on demand, as a build on a day writes it. */
async function builtFunction(day: string): Promise<unknown> {
  const now = new Date(`${day}T12:00:00Z`);
  const cache = path.join(folder, 'cache');
  await buildSite({ content: path.join(folder, 'content'), output, cache, now });
  return fingerprint(path.join(output, '.netlify/v1/functions'));
}

async function mend(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(path.join(folder, 'content', file), 'utf8');
  expect(text).toContain(from);
  await writeFile(
    path.join(folder, 'content', file),
    text.replace(from, () => to),
  );
}

it('does not change with certificates, records, courses or the day', async () => {
  await mend(certificates, 'Marlin Spike-O’Hara', 'Marlin Spike');
  await mend(
    certificates,
    'certificates:\n',
    `certificates:\n  - code: 'BBBB-BBBB-BBBB-BB1W'\n    name: Bight Splicer\n    revoked: { date: 2026-05-03, reason: Not tied. }\n`,
  );
  await mend(course, 'title: Twelve Knots', 'title: Thirteen Knots');
  await cp(
    path.join(folder, 'content', course),
    path.join(folder, 'content', 'courses/splices.yaml'),
  );
  await mend('records/knots/spring-2026.yaml', 'private.failed@', 'privately.failed@');
  expect(await builtFunction('2026-12-10')).toEqual(before);
});

it('changes with the site’s own description', async () => {
  await mend('site.yaml', 'name: Knot Register', 'name: Register of Knots');
  expect(await builtFunction('2026-12-10')).not.toEqual(before);
});
