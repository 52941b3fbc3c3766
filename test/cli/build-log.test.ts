import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectUnnamed } from '../setup/unnamed.ts';
import { isDeep } from '../setup/depth.ts';
import { buildSite } from '../setup/build-site.ts';

const now = new Date('2026-11-20T12:00:00Z');
const session = 'certificates/knots/spring-2026.yaml';
let folder: string;
let output: string;
const inFolder = (...parts: string[]) => path.join(folder, ...parts);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-log-'));
  // Within the checkout: what is built imports packages.
  output = await mkdtemp(path.resolve('.cache/build-log-'));
  await cp('test/fixtures/small', inFolder('content'), { recursive: true });
});
afterEach(async () => {
  await Promise.all([folder, output].map((each) => rm(each, { recursive: true, force: true })));
});

/** Builds with nothing at hand. */
const coldBuild = (context?: string): Promise<string> =>
  buildSite({
    content: inFolder('content'),
    output,
    cache: inFolder('cache'),
    now,
    ...(context === undefined ? {} : { context }),
  });

// What the other two say is read in `test/deep/site/build-log.test.ts`.
if (isDeep)
  it('a cold build for production names no certificate and no learner', async () => {
    await expectUnnamed(await coldBuild('production'));
  });

describe('what a build says of content with errors', () => {
  beforeEach(async () => {
    const text = await readFile(inFolder('content', session), 'utf8');
    await writeFile(
      inFolder('content', session),
      `${text}  - code: 'AAAA-AAAA-AAAA-AA1A'\n    name: Marlin \u{e000} Twice\n    issued: 2026-02-31\n`,
    );
  });

  it('is the place and kind of each at Netlify, and where to read the rest', async () => {
    const log = await coldBuild('production').catch((error: unknown) => String(error));
    expect(log).toMatch(
      /certificates\/knots\/spring-2026\.yaml:\d+:\d+ {2}error [a-z-]+\n[^]*“npm run validate” says what is wrong[^]*\n\d+ errors in 1 file\.\nNothing was built\.\n$/u,
    );
    expect(log).not.toMatch(/Marlin|Twice|AAAA|2026-02-31/u);
  });

  it('is all of it on one’s own machine', async () => {
    const log = await coldBuild().catch((error: unknown) => String(error));
    expect(log).toMatch(/2026-02-31[^]*→ /u);
    expect(log).not.toContain('“npm run validate”');
  });
});
