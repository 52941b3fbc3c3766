import { describe, expect, it } from 'vitest';
import { correct } from '../../src/cli/certificate/correct.ts';
import { erase } from '../../src/cli/certificate/erase.ts';
import { replace } from '../../src/cli/certificate/replace.ts';
import { revoke } from '../../src/cli/certificate/revoke.ts';
import { suspend } from '../../src/cli/certificate/suspend.ts';
import { certificates, code, desk, records } from './certificate-desk.ts';

describe('options that npm kept because no -- stood before them', () => {
  it('a dry run is one all the same', async () => {
    const { run, texts } = await desk({ npmOptions: new Map([['dry-run', 'true']]) });
    expect((await run(erase, code)).out).toContain('Dry run: nothing was written.');
    expect(await texts()).toEqual([certificates, records]);
  });

  it.each([
    ['a reason', revoke, [code, 'error'], 'reason', 'npm run revoke -- --reason …'],
    ['a list', revoke, [], 'list', 'npm run revoke -- --list …'],
    ['an end of a review', suspend, [code], 'undo', 'npm run suspend -- --undo …'],
    ['a name', correct, [code], 'name', 'npm run correct -- --name …'],
    ['a date', revoke, [code, '--reason', 'x'], 'date', 'npm run revoke -- --date …'],
  ] as const)('%s stops the command', async (_what, command, args, option, advice) => {
    const { run, texts } = await desk({ npmOptions: new Map([[option, 'true']]) });
    const { exitCode, err } = await run(command, ...args);
    expect(err).toBe(`npm kept --${option} for itself. Put -- before the options: ${advice}\n`);
    expect(exitCode).toBe(2);
    expect(await texts()).toEqual([certificates, records]);
  });
});

describe('a name', () => {
  it('that was pasted with marks at its ends is written without them', async () => {
    const { run, texts } = await desk();
    const { exitCode } = await run(correct, code, '--name', '\u200eZoë Lin\u200b ');
    expect(exitCode).toBe(0);
    expect((await texts())[0]).toMatch(/name: Zoë Lin *#/u);
  });

  it('in a form that NFC has no character for is written as a sequence that keeps it', async () => {
    const { run, texts } = await desk();
    await run(correct, code, '--name', '\ufa46 Jose\u0301');
    expect((await texts())[0]).toMatch(/name: 渚\ufe00 Jos\u00e9 *#/u);
  });

  it('that cannot be printed is refused with the character at fault', async () => {
    const { run, texts } = await desk();
    const { exitCode, err } = await run(correct, code, '--name', 'Zo\u200bë');
    expect(err).toBe(
      'The name holds a zero-width space (U+200B) at character 3, which cannot be seen.\n',
    );
    expect(exitCode).toBe(2);
    expect(await texts()).toEqual([certificates, records]);
  });
});

describe('codes', () => {
  it.each([
    [
      'one wrong letter',
      'MH45-Q2WX-9MNB-4TRD',
      1,
      'It was mistyped: its last character does not follow from the others. Compare it with the certificate. Did you mean MH45-Q2WX-9MNB-4TRE?',
    ],
    [
      'one that is unlike any other',
      '0000-1111-2222-3335',
      1,
      'There is no certificate with this code.\n',
    ],
    [
      'one that lacks a group',
      'MH45-9MNB-Q2WX',
      1,
      'It has 12 of 16 characters: part of it may be missing.',
    ],
    ['its first groups', 'MH45-Q2WX', 1, 'Did you mean MH45-Q2WX-9MNB-4TRE?'],
    ['too short', 'MH45', 2, 'This is too short: 4 of 16 characters.'],
    ['an odd character', 'MH45-Q2WX-9MNB-4TR?', 2, '“?” does not occur in codes.'],
  ])('%s', async (_what, typed, exitCode, expected) => {
    const { run, texts } = await desk();
    const result = await run(revoke, typed, '--reason', 'x');
    expect(result.err).toContain(expected);
    expect(result.exitCode).toBe(exitCode);
    expect(await texts()).toEqual([certificates, records]);
  });
});

describe('usage', () => {
  it.each([
    ['revoke without a reason', revoke, [code]],
    ['revoke with an empty reason', revoke, [code, '--reason', ' ']],
    ['revoke without a code', revoke, ['--reason', 'x']],
    ['suspend without a code', suspend, []],
    ['replace without a reason', replace, [code]],
    ['correct without a name', correct, [code]],
    ['erase without a code', erase, []],
    ['an unknown option', erase, [code, '--yess']],
  ])('%s', async (_what, command, args) => {
    const { run } = await desk();
    const { exitCode, err } = await run(command, ...args);
    expect(exitCode).toBe(2);
    expect(err).not.toBe('');
  });

  it.each([
    ['revoke', revoke],
    ['suspend', suspend],
    ['replace', replace],
    ['correct', correct],
    ['erase', erase],
  ])('%s --help', async (_name, command) => {
    const { exitCode, out } = await (await desk()).run(command, '--help');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/Exit code: 0 done[^]*Example: npm run/);
  });
});
