import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import colours from 'picocolors';
import { describe, expect, it } from 'vitest';
import { validate } from '../../src/cli/validate.ts';
import type { Site } from '../../src/model/content.ts';
import { contentFolderWith, loadFrom, replacing, type Changes } from '../load/content-fixture.ts';
import { bySession } from '../setup/by-session.ts';

async function run(args: readonly string[], changes: Changes = {}) {
  const dir = await contentFolderWith(changes);
  let [out, err] = ['', ''];
  const code = await validate(['--content', dir, ...args], {
    open: loadFrom,
    out: (text) => (out += text),
    err: (text) => (err += text),
    colours: colours.createColors(false),
  });
  return { code, out, err };
}

const bad: Changes = { 'courses/knots.yaml': replacing('pass: 50', 'pass: sixty') };

const checked = 'Checked 1 institution, 1 course, 3 certificates and 2 records: nothing is wrong.';
const published = [
  'Certificates are published as files: 3, and up to 5,000 are, in a deploy of up to 25,000 files.',
  'A deploy will have about 90 files (3 MB); its largest directory, _astro/, about 42. It will also have about 510 files (1 MB) that only functions can read.',
  '',
].join('\n');

describe('npm run validate', () => {
  it('says what was checked when nothing is wrong', async () => {
    expect(await run([])).toEqual({
      code: 0,
      out: `${checked}\n${published}`,
      err: '',
    });
  });

  it('says that it reads the sample, where no folder is named', async () => {
    let err = '';
    await validate([], {
      open: () => loadFrom('content'),
      out: () => undefined,
      err: (text) => (err += text),
      colours: colours.createColors(false),
    });
    expect(err).toBe(
      'This reads the sample. For content of your own, set CONTENT_DIR or give --content.\n',
    );
  });

  it.each<[Site['publishing'], number, RegExp, string]>([
    ['auto', 4_900, /^Certificates are published as files: 4,900, and up to 5,000 are, /mu, ''],
    ['auto', 4_999, /^Certificates are published on demand: .* 25,070 files, and at most /mu, ''],
    [
      'auto',
      20_000,
      /^Certificates are published on demand: 20,000, .*\n.* directory, _astro\/, about 42\. It will also have about 3,100 files \(41 MB\)/mu,
      '',
    ],
    ['static', 10_799, / largest directory, certificates\/, about 43,000\./u, ''],
    [
      'static',
      10_800,
      /^Certificates are published as files: site\.yaml says `publishing: static`\.$/mu,
      'Warning: A directory has 43,200 files, and Netlify takes at most 54,000 files in one directory: 80 % of it. See docs/hosting.md.\n',
    ],
    [
      'static',
      13_501,
      / largest directory, certificates\/, about 54,000\./u,
      'Warning: A directory has 54,004 files, and Netlify takes at most 54,000 files in one directory: a deploy will fail. See docs/hosting.md.\n',
    ],
    ['on-demand', 13_501, /: site\.yaml says `publishing: on-demand`\.$/mu, ''],
  ])(
    'with publishing: %s says what %i certificates will be, and warns of the host’s limit',
    async (publishing, many, says, warning) => {
      let [out, err] = ['', ''];
      const dir = await contentFolderWith({});
      const { content, ...rest } = await loadFrom(dir);
      const certificates = Array.from({ length: many }, () => content!.certificates[0]!);
      const site = { ...content!.site, publishing };
      const whole = { ...content!, site, certificates };
      await validate(['--content', dir], {
        open: () => Promise.resolve({ ...rest, content: bySession(whole, rest.today) }),
        out: (text) => (out += text),
        err: (text) => (err += text),
        colours: colours.createColors(false),
      });
      expect(out).toMatch(says);
      expect(err).toBe(warning);
    },
  );

  it('shows every problem and ends with 1', async () => {
    const { code, out, err } = await run([], bad);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(`\n${out}`).toMatchInlineSnapshot(`
      "
      courses/knots.yaml:20:9  error value-type
        \`grading.pass\` should be a number from 0 to 100, but it is the text “sixty”.
        20 │   pass: sixty
           │         ^
        → Write a number from 0 to 100.

      1 error in 1 file.
      "
    `);
  });

  it('lets warnings pass', async () => {
    const { code, out } = await run([], {
      'courses/knots.yaml': (text) =>
        text
          .replace('weeks: 6', 'weeks: 1')
          .replace('grading:', '  - { title: Splices, topics: [Eye splice] }\ngrading:'),
    });
    expect(code).toBe(0);
    expect(out).toMatch(/Checked .* records: 1 warning\.\nCertificates are published as files: /u);
  });

  it('--format json is JSON and nothing else', async () => {
    const { code, out, err } = await run(['--format', 'json'], bad);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ problems: [{ code: 'value-type' }] });
    expect(err).toBe('1 error in 1 file.\n');
  });

  it.each([
    ['json', { problems: [], publishing: { way: 'static', deploy: { carried: { files: 514 } } } }],
    ['github', null],
  ])(
    '--format %s says how sound content is published beside the report',
    async (format, report) => {
      const { out, err } = await run(['--format', format]);
      expect(err).toBe(`${checked}\n${published}`);
      if (report) expect(JSON.parse(out)).toMatchObject(report);
      else expect(out).toBe('');
    },
  );

  it('--format github is annotations and nothing else', async () => {
    const { code, out, err } = await run(['--format', 'github'], bad);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^::error file=.*courses\/knots\.yaml,line=20,col=9,title=value-type::.*\n$/u,
    );
    expect(err).toBe('1 error in 1 file.\n');
  });

  it('--help ends with 0', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('Usage: npm run validate -- [options]');
    expect(out).toContain('Exit code: 0 nothing is wrong');
  });

  it.each([
    ['an unknown option', ['--fromat', 'json'], 'Did you mean --format?'],
    ['an unknown format', ['--format', 'xml'], 'Allowed choices are text, github, json.'],
    ['an argument too many', ['content'], 'too many arguments'],
  ])('%s is wrong usage', async (_what, args, message) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  it('runs as a command with the bundled fonts', async () => {
    const dir = await contentFolderWith({
      'certificates/knots/spring-2026.yaml': replacing('José Müller', 'José 😀'),
    });
    const command = promisify(execFile)(
      process.execPath,
      ['src/cli/validate.ts', '--content', dir],
      {
        env: { ...process.env, SOURCE_DATE_EPOCH: '1780315200', NO_COLOR: '1' },
      },
    );
    await expect(command).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('text-no-glyph') as string,
    });
  });
});
