import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printedCode } from '../../src/model/code.ts';
import { openContent } from '../../src/environment/open-content.ts';
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

/** All that a log could name of the content: codes in every spelling, names and addresses. */
async function told(): Promise<readonly string[]> {
  const { content } = await openContent({ contentDir: path.resolve('test/fixtures/small'), now });
  const { certificates = [], records = [] } = content ?? {};
  return [
    ...certificates.flatMap(({ code, name }) => [code, printedCode(code), name]),
    ...records.flatMap(({ learner }) => [learner.name, learner.email]),
  ].flatMap((each) => each?.toLowerCase() ?? []);
}

describe('what a cold build says', () => {
  it.each([['production'], ['deploy-preview'], [undefined]])(
    'names no certificate and no learner, for %s',
    async (context) => {
      const said = (await coldBuild(context)).toLowerCase();
      const names = await told();
      expect(names.length).toBeGreaterThan(15);
      expect(names.filter((each) => said.includes(each))).toEqual([]);
      expect(said).not.toContain('/verify/');
      expect(said).toContain('verify pages: 5 to make, 0 already at hand.');
      expect(said).toContain('certificate files: 9 to write.');
      expect(said).toContain('certificate files: 9 drawn, 0 already at hand,');
    },
  );
});

describe('what a build says of content with errors', () => {
  beforeEach(async () => {
    const text = await readFile(inFolder('content', session), 'utf8');
    await writeFile(
      inFolder('content', session),
      `${text}  - code: 'AAAA-AAAA-AAAA-AAA1'\n    name: Marlin \u{e000} Twice\n    issued: 2026-02-31\n`,
    );
  });

  it('is the place and kind of each at Netlify, and where to read the rest', async () => {
    const said = await coldBuild('production').catch((error: unknown) => String(error));
    expect(said).toMatch(
      /certificates\/knots\/spring-2026\.yaml:\d+:\d+ {2}error [a-z-]+\n[^]*“npm run validate” says what is wrong[^]*\n\d+ errors in 1 file\.\nNothing was built\.\n$/u,
    );
    expect(said).not.toMatch(/Marlin|Twice|AAAA|2026-02-31/u);
  });

  it('is all of it on one’s own machine', async () => {
    const said = await coldBuild().catch((error: unknown) => String(error));
    expect(said).toMatch(/2026-02-31[^]*→ /u);
    expect(said).not.toContain('“npm run validate”');
  });
});
