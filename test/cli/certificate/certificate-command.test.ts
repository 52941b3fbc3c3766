import { describe, expect, it } from 'vitest';
import { correct } from '../../../src/cli/certificate/correct.ts';
import { erase } from '../../../src/cli/certificate/erase.ts';
import { replace } from '../../../src/cli/certificate/replace.ts';
import { revoke } from '../../../src/cli/certificate/revoke.ts';
import { suspend } from '../../../src/cli/certificate/suspend.ts';
import { drawnStatusIndex } from '../../../src/load/status-indexes.ts';
import type { VerificationCode } from '../../../src/model/code.ts';
import { certificates, code, desk, records } from '../certificate-desk.ts';

describe('correct', () => {
  it('replaces the name in certificate and record, and a second time does nothing', async () => {
    const { run, texts } = await desk();
    const args = [
      'https://certificates.fenwick.example/verify/MH45Q2WX9MNB4TRE/',
      '--name',
      '  Zoe\u0308  "Z" O\'Neil ',
      '--lang',
      'ga',
    ];
    const { exitCode, out } = await run(correct, ...args);
    expect(exitCode).toBe(0);
    expect(out).toContain('history of the repository still holds the earlier name');
    expect(out).toContain('Other certificates carry the same name: EEEE-FFFF-GGGG-HHH0.');
    expect(out).toContain('The earlier name still occurs in certificates/aaa/2013j.yaml, line 16');
    const corrected = [
      certificates.replace(
        'name: Ada Lovelace   # as she asked\n    lang: en\n    distinction: true\n',
        `name: Zoë "Z" O'Neil   # as she asked\n    lang: ga\n    distinction: true\n    corrected: 2026-10-01\n`,
      ),
      records.replace('name: Ada Lovelace', `name: Zoë "Z" O'Neil`),
    ];
    expect(await texts()).toEqual(corrected);

    expect((await run(correct, ...args)).out).toContain('nothing to do. It has this name already.');
    expect(await texts()).toEqual(corrected);
  });

  it('does not show the record in a dry run', async () => {
    const { run, texts } = await desk();
    const { out } = await run(correct, code, '--name', 'Ada Byron', '--lang', 'none', '--dry-run');
    expect(out).toMatchSnapshot();
    expect(out).not.toMatch(/@example|93|paid/);
    expect(await texts()).toEqual([certificates, records]);
  });

  it.each([
    ['a right-to-left override', 'Ada \u202eecalevoL', 'a right-to-left override (U+202E)'],
    ['nothing', '   ', 'holds no letter'],
    ['a character that no font has', 'Ada 🦄', 'which no bundled font can print'],
    ['201 characters', 'x'.repeat(201), 'is longer than 200 characters'],
  ])('refuses a name with %s', async (_what, name, expected) => {
    const { run, texts } = await desk();
    const { exitCode, err } = await run(correct, code, '--name', name);
    expect(err).toContain(expected);
    expect(exitCode).toBe(2);
    expect(await texts()).toEqual([certificates, records]);
  });

  it('counts how often, and erasing keeps that and the places in the status list', async () => {
    const { run, read, write } = await desk();
    const session = 'certificates/aaa/2013j.yaml';
    const taken = drawnStatusIndex('AAAABBBBCCCCDDDD' as VerificationCode, 1);
    await write(
      session,
      (await read(session)).replace(
        '    distinction: true\n',
        `    distinction: true\n    statusIndexes: [${taken}]\n`,
      ),
    );
    for (const name of ['Bo A', 'Bo B'])
      await run(correct, 'EEEE-FFFF-GGGG-HHH0', '--name', name, '--yes');
    expect(await read(session)).toContain('    corrected: 2026-10-01\n    corrections: 2\n');

    await write(session, (await read(session)).replace(/ {2}- code: 'EEEE[^]*/u, ''));
    await run(correct, 'AAAA-BBBB-CCCC-DDDD', '--name', 'Bob', '--yes');
    const first = drawnStatusIndex('AAAABBBBCCCCDDDD' as VerificationCode, 0);
    const corrected = `statusIndexes: [ ${first}, ${taken + 1} ]`;
    expect(await read(session)).toContain(corrected);

    await run(erase, 'AAAA-BBBB-CCCC-DDDD', '--yes');
    expect(await read(session)).toContain(
      `{ code: 'AAAA-BBBB-CCCC-DDDD', ${corrected}, erased: 2026-10-01, corrections: 1 }`,
    );
  });

  it('refuses what would make the content invalid', async () => {
    const { run, texts } = await desk();
    const { exitCode, err } = await run(correct, code, '--name', 'Ada', '--lang', 'not a tag');
    expect(exitCode).toBe(1);
    expect(err).toContain('With this change the content would have errors. Nothing was changed.');
    expect(await texts()).toEqual([certificates, records]);
  });
});

describe('erase', () => {
  const erased = [
    certificates.replace(
      '    name: Ada Lovelace   # as she asked\n    lang: en\n    distinction: true\n',
      '    erased: 2026-10-01\n',
    ),
    records.replace(/ {2}- learner: \{ id: '1'[^]*?\n\n/u, ''),
  ];

  it('leaves the code and nothing personal, removes the record, and a second time does nothing', async () => {
    const { run, texts } = await desk();
    const { exitCode, out } = await run(erase, code, '--yes');
    expect(exitCode).toBe(0);
    expect(out).toContain(
      'history of the repository, and its clones and backups, still hold the name',
    );
    expect(out).toContain('keep the name and the image in .cache/laurel until');
    expect(out).toContain('npm run issue stops where a gradebook');
    expect(await texts()).toEqual(erased);
    expect((await run(erase, code, '--yes')).out).toContain(
      'It was erased on 1 October 2026 already.',
    );
    expect(await texts()).toEqual(erased);
  });

  it('shows the course, the session and the difference, but not the record', async () => {
    const { run } = await desk();
    const { out } = await run(erase, code, '--dry-run');
    expect(out).toMatchSnapshot();
    expect(out).not.toMatch(/@example|93|paid/);
  });

  it('removes the record that names the certificate which it replaced', async () => {
    const { run, texts } = await desk();
    await run(erase, 'EEEE-FFFF-GGGG-HHH0');
    expect((await texts())[1]).not.toContain('Bo');
    expect((await texts())[1]).toContain('Ada Lovelace');
  });

  it('keeps which certificate it replaced, and names the one that stays', async () => {
    const { run, read } = await desk();
    const { out } = await run(erase, 'EEEE-FFFF-GGGG-HHH0', '--yes');
    expect(out).toContain('The learner has had AAAA-BBBB-CCCC-DDDD too');
    expect(await read('certificates/aaa/2013j.yaml')).toContain(
      "  - code: 'EEEE-FFFF-GGGG-HHH0'\n    supersedes: { code: 'AAAA-BBBB-CCCC-DDDD', reason: renewed }\n    erased: 2026-10-01\n",
    );
  });
});

describe.each([
  ['revoke', revoke, ['--reason', 'error']],
  ['suspend', suspend, []],
  ['replace', replace, ['--reason', 'details-corrected']],
  ['correct', correct, ['--name', 'Ada King']],
  ['erase', erase, []],
] as const)('%s asks only at a terminal', (_name, command, options) => {
  it.each<[string, boolean, string | undefined, string[], 0 | 1]>([
    ['yes', true, 'y', [], 0],
    ['yes in full', true, ' YES ', [], 0],
    ['no', true, 'n', [], 1],
    ['just Enter', true, '', [], 1],
    ['an input that ends', true, undefined, [], 1],
    ['a yes in advance', true, 'n', ['--yes'], 0],
    ['no terminal', false, 'n', [], 0],
  ])('%s', async (_what, isInteractive, answer, more, exitCode) => {
    const { run, texts } = await desk({ isInteractive, ask: () => Promise.resolve(answer) });
    const { out, ...ended } = await run(command, code, ...options, ...more);
    expect(out).toContain('MH45-Q2WX-9MNB-4TRE: Society and Its Measures, session 2013j');
    expect(out).toContain('--- certificates/aaa/2013j.yaml');
    expect(ended).toEqual({ exitCode, err: exitCode === 1 ? 'Nothing was changed.\n' : '' });
    const isChanged = (await texts())[0] !== certificates;
    expect(isChanged).toBe(exitCode === 0);
  });
});
