import { cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildSite, type BuildSiteOptions } from '../setup/build-site.ts';
import { contents } from '../setup/site-contents.ts';
import { fingerprint } from './harness/built-pages.ts';

// Several sites are built one after the other.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const output = path.resolve('.cache/test/kept');
const [friday, saturday] = [new Date('2026-11-20T12:00:00Z'), new Date('2026-11-21T12:00:00Z')];
let folder: string;
const inFolder = (...parts: string[]) => path.join(folder, ...parts);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-kept-'));
  await cp(contents.small, inFolder('content'), { recursive: true });
  await cp(inFolder('content/courses/knots.yaml'), inFolder('content/courses/splices.yaml'));
  await add('splices', ['BBBB-BBBB-BBBB-BBB1', 'Bight Splicer', '    expires: 2026-11-20\n']);
  await add('splices', ['BBBB-BBBB-BBBB-BBB2', 'صالح البحّار']);
  await cp(inFolder('content/courses/knots.yaml'), inFolder('content/courses/whippings.yaml'));
  await add('whippings', ['CCCC-CCCC-CCCC-CCC1', 'Twine Whipper']);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Issues one more certificate. */
async function add(course: string, [code, name, more = '']: string[]): Promise<void> {
  const file = inFolder('content/certificates', course, 'spring-2026.yaml');
  const before = await readFile(file, 'utf8').catch(() => undefined);
  const entry = `  - code: '${code}'\n    name: ${name}\n${more}`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(
    file,
    `${before ?? 'defaults:\n  issued: 2026-03-20\n\ncertificates:\n'}${entry}`,
  );
}

async function mend(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(inFolder('content', file), 'utf8');
  expect(text).toContain(from);
  await writeFile(inFolder('content', file), text.replace(from, to));
}

/** Builds the content as it is, and returns what the build said of its pages. */
async function build(
  name: string,
  cache: string,
  now: Date,
  options: Pick<BuildSiteOptions, 'again'> = {},
): Promise<string | undefined> {
  const said = await buildSite({
    content: inFolder('content'),
    output: path.join(output, name),
    cache: inFolder(cache),
    now,
    ...options,
  });
  return /Verify pages: .*/u.exec(said)?.[0];
}

const built = (name: string) => fingerprint(path.join(output, name, 'dist'));

describe('a build that finds pages and images of an earlier one', () => {
  it('publishes to the byte what a build publishes that finds none', async () => {
    expect(await build('first', 'cache', friday)).toBe(
      'Verify pages: 8 to make, 0 already at hand.',
    );

    await add('knots', ['AAAA-AAAA-AAAA-AAA6', 'Newly Spliced']);
    await mend('certificates/knots/spring-2026.yaml', 'Rightly Printed-Now', 'Rightly Spelt-Now');
    await mend(
      'certificates/splices/spring-2026.yaml',
      'البحّار\n',
      'البحّار\n    revoked: { date: 2026-11-20, reason: it frayed }\n',
    );
    await mend('courses/whippings.yaml', 'Bowline', 'Common whipping');
    // AAA3 has another name, BBB1 expired overnight, BBB2 is revoked, CCC1 has another course, AAA6 is new.
    expect(await build('warm', 'cache', saturday)).toBe(
      'Verify pages: 5 to make, 4 already at hand.',
    );
    await build('cold', 'empty', saturday);
    expect(Object.keys(built('cold')).length).toBeGreaterThan(30);
    expect(built('warm')).toEqual(built('cold'));
  });

  it('trusts none that is damaged', async () => {
    const files = await readdir(inFolder('cache'), { recursive: true, withFileTypes: true });
    const kept = files.filter((entry) => entry.isFile() && entry.name !== 'pruned');
    for (const [index, entry] of kept.entries()) {
      const file = path.join(entry.parentPath, entry.name);
      const bytes = await readFile(file);
      if (index % 3 === 0) await truncate(file, bytes.length >> 1);
      bytes[bytes.length >> 1]! ^= 1;
      if (index % 3 === 1) await writeFile(file, bytes);
    }
    expect(await build('damaged', 'cache', saturday)).toMatch(/[1-8] to make, [1-8] already/u);
    expect(built('damaged')).toEqual(built('cold'));
  });

  it('makes nothing again where nothing has changed, and trusts nothing that was touched in its own folder', async () => {
    const dist = path.join(output, 'warm', 'dist');
    await writeFile(path.join(dist, 'certificates/AAAAAAAAAAAAAAA1.png'), 'not a picture');
    await writeFile(path.join(dist, 'verify/AAAAAAAAAAAAAAA1/index.html'), '<p>Not a page.');
    await rm(path.join(dist, 'verify/BBBBBBBBBBBBBBB1'), { recursive: true });
    await writeFile(path.join(dist, 'verify/extra.html'), 'not published');
    expect(await build('warm', 'cache', saturday, { again: true })).toBe(
      'Verify pages: 0 to make, 9 already at hand.',
    );
    expect(built('warm')).toEqual(built('cold'));
  });
});
