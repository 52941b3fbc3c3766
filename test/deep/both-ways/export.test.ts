import { execFile } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { deployBlobFile } from '../../../src/environment/deploy-blobs.ts';
import { buildMoment } from '../../setup/site-contents.ts';
import { filesIn } from '../../site/harness/built-pages.ts';

const { output: onDemand, files } = inject('sites').sample;
const built = { files: path.dirname(files), 'on demand': onDemand };
const folder = path.join(path.dirname(onDemand), 'archives');
const content = path.join(path.dirname(onDemand), 'content');

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly exitCode: number | string | null | undefined;
  readonly out: string;
  readonly err: string;
}

/** `npm run export` in a process of its own: functions read what they need from its environment. */
function exported(name: string, output: string, ...args: readonly string[]): Promise<Ended> {
  const { NODE_ENV: _mode, VITEST: _vitest, ...surrounding } = process.env;
  const env = {
    ...surrounding,
    CONTENT_DIR: content,
    LAUREL_OUTPUT: output,
    SOURCE_DATE_EPOCH: String(buildMoment.getTime() / 1000),
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['src/cli/export/export.ts', path.join(folder, name), ...args],
      { env, maxBuffer: 1e8 },
      (error, out, err) => resolve({ exitCode: error ? error.code : 0, out, err }),
    );
  });
}

/** The files of two archives that are not the same. */
function differing(one: string, other: string): readonly string[] {
  const [first, second] = [path.join(folder, one), path.join(folder, other)];
  const all = new Set([...filesIn(first), ...filesIn(second)]);
  return [...all].filter((file) => {
    try {
      return !readFileSync(path.join(first, file)).equals(readFileSync(path.join(second, file)));
    } catch {
      return true;
    }
  });
}

describe('an archive of a site that publishes on demand', () => {
  it('is to the byte that of the same site as files', async () => {
    const said = await exported('on-demand', built['on demand']);
    expect(said).toMatchObject({ exitCode: 0, err: '' });
    expect(said.out).toMatch(
      /^Certificates: 48 to write\.\n(?:Certificates: \d+ of 48\.\n)*Certificates: 48 written, 2\d\.\d MB in [\d.]+ s\.\n48 certificates, status as of 2026-11-20/u,
    );
    expect(await exported('static', built.files)).toMatchObject({ exitCode: 0, err: '' });
    const published =
      /^(?:certificates\/.*|verify\/[0-9A-Z-]+\/(?:index\.html|credential\.json))$/u;
    const bytes = filesIn(path.join(folder, 'static'))
      .filter((file) => published.test(file))
      .reduce((sum, file) => sum + statSync(path.join(folder, 'static', file)).size, 0);
    expect(said.out).toContain(`48 written, ${(bytes / 1e6).toFixed(1)} MB in`);
    expect(filesIn(path.join(folder, 'on-demand')).length).toBeGreaterThan(400);
    expect(differing('on-demand', 'static')).toEqual([]);
  });
});

describe('an archive of one session', () => {
  const course = 'introduction-to-operations-management';
  const part = ['--course', course, '--session', 'spring-2026'];
  const whole = path.join(folder, 'part-static');

  beforeAll(async () => {
    for (const [name, output] of [
      ['part-static', built.files],
      ['part-on-demand', built['on demand']],
    ] as const) {
      const said = await exported(name, output, ...part);
      expect(said).toMatchObject({ exitCode: 0, err: '' });
      expect(said.out).toMatch(/^Certificates: \d to write/mu);
    }
  });

  it('is the same from either build', () => {
    expect(differing('part-static', 'part-on-demand')).toEqual([]);
  });

  it('has the certificates of that session alone, and the other pages of the site', async () => {
    const yaml = await readFile(
      path.join(content, `certificates/${course}/spring-2026.yaml`),
      'utf8',
    );
    const issued = [
      ...yaml.matchAll(/ code: '([0-9A-Z-]+)', name|^ +(?:- )?code: '([0-9A-Z-]+)'$/gmu),
    ];
    const codes = globSync('verify/*/index.html', { cwd: whole }).map((file) => file.split('/')[1]);
    expect(codes.length).toBe(issued.length);
    expect(codes.every((code) => yaml.replaceAll('-', '').includes(code ?? ''))).toBe(true);
    const ofCertificates = /^(?:verify\/[0-9A-Z]+|certificates)\//u;
    const named = filesIn(whole).filter((file) => ofCertificates.test(file));
    expect(named.filter((file) => !codes.some((code) => file.includes(code ?? '')))).toEqual([]);
    expect(filesIn(whole)).toContain(`courses/${course}/index.html`);
    expect(filesIn(whole)).toContain('courses/agua-y-ciudad/index.html');
  });

  it('says which it has, and leads nowhere else', async () => {
    const words = `the session spring-2026 of the course ${course}`;
    const readme = await readFile(path.join(whole, 'README.txt'), 'utf8');
    expect(readme).toContain(`Of the certificates of the site, it has only those of\n  ${words}\n`);
    const notHere = await readFile(path.join(whole, 'not-in-this-archive/index.html'), 'utf8');
    expect(load(notHere)('main').text()).toContain(
      `Of certificates, only those of ${words} are here.`,
    );
    const here = new Set(filesIn(whole));
    const dead = globSync('**/*.html', { cwd: whole }).flatMap((file) => {
      const $ = load(readFileSync(path.join(whole, file), 'utf8'));
      const targets = $('a[href], img[src]')
        .map((_, one) => $(one).attr('href') ?? $(one).attr('src') ?? '')
        .get()
        .filter((target) => target !== '' && !/^(?:https?:|mailto:|tel:)/u.test(target));
      return targets.filter((target) => {
        const { pathname } = new URL(target, `https://archive.invalid/${file}`);
        return !here.has(decodeURIComponent(pathname.slice(1)));
      });
    });
    expect(dead).toEqual([]);
  });
});

describe('nothing is written', () => {
  const copy = path.join(folder, 'copy');
  const blob = (name: string) => deployBlobFile(copy, `packs/${name}`);
  const session = () => {
    const [one = ''] = globSync('*.pack', { cwd: path.dirname(blob('sessions')) });
    return blob(`sessions/${one}`);
  };

  // Beside the build, where its function finds its packages.
  beforeAll(() => cp(onDemand, copy, { recursive: true }));

  const again = 'Run npm run build again. Nothing was written.\n';
  it.each<[string, () => string, 'missing' | 'damaged', string]>([
    [
      'a part of the certificates',
      () => blob('certificates/7ff.pack'),
      'missing',
      'This deploy lacks a part of the certificates.',
    ],
    [
      'a part of the certificates',
      () => blob('certificates/000.pack'),
      'damaged',
      'This deploy has a part of the certificates that cannot be read.',
    ],
    ['the pack of a session', session, 'missing', 'This deploy lacks the pack sessions/'],
    ['the pack of a session', session, 'damaged', 'This deploy has the pack sessions/'],
    [
      'the pack of the site',
      () => blob('site.pack'),
      'damaged',
      'This deploy has the pack site.pack',
    ],
    [
      'the way of publishing',
      () => blob('publishing.pack'),
      'damaged',
      'This deploy has the pack publishing.pack that cannot be read.',
    ],
    [
      'the function of pages',
      () => path.join(copy, '.netlify/v1/functions/ssr/ssr.mjs'),
      'missing',
      'The function that makes pages cannot be loaded.',
    ],
  ])('where %s (%#) is missing or damaged', async (_what, fileOf, how, message) => {
    const file = fileOf();
    const kept = `${file}.kept`;
    await rename(file, kept);
    if (how === 'damaged') await writeFile(file, 'not a pack');
    const said = await exported('refused', copy);
    await rm(file, { force: true });
    await rename(kept, file);
    expect(said.exitCode).toBe(1);
    expect(said.err).toContain(`The build is damaged. ${message}`);
    expect(said.err).toContain(again);
    expect((await readdir(folder)).filter((name) => name.includes('refused'))).toEqual([]);
  });

  it('where no pack says how the build publishes', async () => {
    await rename(blob('publishing.pack'), `${copy}.kept`);
    const said = await exported('refused', copy);
    await rename(`${copy}.kept`, blob('publishing.pack'));
    expect(said).toMatchObject({
      exitCode: 1,
      out: '',
      err: 'The build lacks 48 certificates of the content. Run npm run build first. Nothing was written.\n',
    });
  });
});
