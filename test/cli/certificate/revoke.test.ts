import { describe, expect, it } from 'vitest';
import { revoke } from '../../../src/cli/certificate/revoke.ts';
import { suspend } from '../../../src/cli/certificate/suspend.ts';
import { certificates, code, desk, records } from '../certificate-desk.ts';

describe('revoke', () => {
  it('adds the day and the reason, and a second time does nothing', async () => {
    const { run, texts } = await desk();
    const reason = 'Issued to: the wrong person.';
    expect(await run(revoke, 'mh45', 'q2wx', '9mnb', '4tre', '--reason', reason)).toMatchObject({
      exitCode: 0,
      err: '',
    });
    const revoked = certificates.replace(
      '    distinction: true\n',
      `    distinction: true\n    revoked:\n      date: 2026-10-01\n      reason: '${reason}'\n`,
    );
    expect(await texts()).toEqual([revoked, records]);

    const again = await run(revoke, code, '--reason', 'another');
    expect(again.exitCode).toBe(0);
    expect(again.out).toContain('It was revoked on 1 October 2026 already');
    expect(await texts()).toEqual([revoked, records]);
  });

  it('shows the difference in a dry run', async () => {
    const { run, texts } = await desk();
    const { out, exitCode } = await run(
      revoke,
      code,
      ...['--reason', 'error', '--date', '2026-09-30', '--dry-run'],
    );
    expect(exitCode).toBe(0);
    expect(out).toMatchSnapshot();
    expect(await texts()).toEqual([certificates, records]);
  });

  it.each([
    ['withdrawn', 'Withdrawn by the institution.'],
    ['Error', 'Issued in error.'],
    ['requirements', 'The requirements were not met.'],
    ['  The work was   copied. ', 'The work was copied.'],
  ])('--reason "%s" is published as “%s”', async (given, published) => {
    const { run, read } = await desk();
    const { out } = await run(revoke, code, '--reason', given);
    expect(out).toContain(`The reason given by Fenwick Open College: “${published}”`);
    expect(out).toContain('Anyone can read this, for good');
    expect(await read('certificates/aaa/2013j.yaml')).toContain(`      reason: ${published}\n`);
  });

  it.each([
    ['a slip in one of the words', 'withdrwan', 'Did you mean `withdrawn`?'],
    ['nothing', ' ', 'Give a reason'],
    ['301 characters', 'x'.repeat(301), 'Keep it within 300 characters.'],
  ])('refuses %s as a reason', async (_what, reason, expected) => {
    const { run, texts } = await desk();
    const { exitCode, err } = await run(revoke, code, '--reason', reason);
    expect(err).toContain(expected);
    expect(exitCode).toBe(2);
    expect(await texts()).toEqual([certificates, records]);
  });

  it.each([
    ['a part of the name', 'The work of Miss Lovelaces was copied.', '“Lovelace”'],
    ['the whole name', 'ADA LOVELACE copied it.', '“Ada Lovelace”'],
    ['a part within a word', 'It was copied from an adage.', undefined],
    ['a neutral reason', 'error', undefined],
  ])('warns of a reason with the learner’s name: %s', async (_what, reason, named) => {
    const { out } = await (await desk()).run(revoke, code, '--reason', reason, '--dry-run');
    if (named === undefined) expect(out).not.toContain('learner’s name');
    else expect(out).toContain(`The reason says ${named}, which is the learner’s name`);
  });

  it('without a reason lists the choices', async () => {
    const { exitCode, err } = await (await desk()).run(revoke, code);
    expect(exitCode).toBe(2);
    expect(err).toMatchInlineSnapshot(`
      "A revocation needs a reason. The page of the certificate quotes the reason, to anyone and for good. Name nobody in it.
        --reason withdrawn      “Withdrawn by the institution.”
        --reason error          “Issued in error.”
        --reason requirements   “The requirements were not met.”
        --reason "…"            a sentence of your own
      "
    `);
  });

  it.each([
    ['a number', ['2', 'y'], 0, 'Issued in error.'],
    ['a sentence', ['It was copied.', 'y'], 0, 'It was copied.'],
    ['a slip, and then a number', ['eror', '1', 'y'], 0, 'Withdrawn by the institution.'],
    ['just Enter', [''], 1, undefined],
    ['an input that ends', [undefined], 1, undefined],
  ])('asks for a reason at a terminal: %s', async (_what, answers, exitCode, published) => {
    const asked = [...answers];
    const ask = () => Promise.resolve(asked.shift());
    const { run, read } = await desk({ isInteractive: true, ask });
    const result = await run(revoke, code);
    expect(result.err).toContain('  3  “The requirements were not met.”');
    expect(result.exitCode).toBe(exitCode);
    const reason = /^ {6}reason: (.*)$/mu.exec(await read('certificates/aaa/2013j.yaml'))?.[1];
    expect(reason).toBe(published);
    expect(asked).toEqual([]);
  });

  it('asks for none where there is nothing to revoke', async () => {
    const ask = () => Promise.reject(new Error('asked'));
    const { run } = await desk({ isInteractive: true, ask });
    const { err } = await run(revoke, 'AAAA-BBBB-CCCC-DDDD');
    expect(err).toContain('It was replaced by EEEE-FFFF-GGGG-HHH0.');
  });

  it('is undone, and a second time does nothing', async () => {
    const { run, texts } = await desk();
    await run(revoke, code, '--reason', 'error');
    const { exitCode, out } = await run(revoke, code, '--undo');
    expect(exitCode).toBe(0);
    expect(out).toContain('Its page will say:\n  This certificate is genuine.');
    expect(out).toContain('its place in the status list is no longer set');
    expect(await texts()).toEqual([certificates, records]);
    expect((await run(revoke, code, '--undo')).out).toContain('nothing to do. It is not revoked.');
  });

  it.each([
    ['--undo with a reason', [code, '--undo', '--reason', 'error']],
    ['--undo with a day', [code, '--undo', '--date', '2026-09-01']],
    ['--list with a code', [code, '--list']],
    ['--list with --undo', ['--list', '--undo']],
  ])('refuses %s', async (_what, args) => {
    expect((await (await desk()).run(revoke, ...args)).exitCode).toBe(2);
  });

  it('lists all that are revoked or under review', async () => {
    const { run } = await desk();
    expect((await run(revoke, '--list')).out).toBe('No certificate is revoked or under review.\n');
    await run(revoke, code, '--reason', 'error', '--date', '2026-09-30');
    await run(suspend, 'EEEE-FFFF-GGGG-HHH0');
    expect((await run(revoke, '--list')).out).toMatchInlineSnapshot(`
      "Society and Its Measures, session 2013j
        MH45-Q2WX-9MNB-4TRE  revoked on 30 September 2026  Ada Lovelace  “Issued in error.”
        EEEE-FFFF-GGGG-HHH0  under review since 1 October 2026  Ada Lovelace

      2 certificates: 1 revoked, 1 under review.
      "
    `);
  });
});

describe('suspend', () => {
  const suspended = certificates.replace(
    '    distinction: true\n',
    '    distinction: true\n    suspended: 2026-10-01\n',
  );

  it('adds the day, says what the page will say, and a second time does nothing', async () => {
    const { run, texts } = await desk();
    const { exitCode, out } = await run(suspend, code);
    expect(out).toContain(`npm run suspend -- ${code} --undo, or npm run revoke -- ${code}\n`);
    expect(exitCode).toBe(0);
    expect(out).toContain('  It has been under review since 1 October 2026.');
    expect(await texts()).toEqual([suspended, records]);
    expect((await run(suspend, code)).out).toContain('under review since 1 October 2026 already');
    expect(await texts()).toEqual([suspended, records]);
  });

  it('is ended by --undo', async () => {
    const { run, texts } = await desk();
    await run(suspend, code);
    const { out } = await run(suspend, code, '--undo');
    expect(out).toContain('Its page will say:\n  This certificate is genuine.');
    expect(await texts()).toEqual([certificates, records]);
    expect((await run(suspend, code, '--undo')).out).toContain('It is not under review.');
    expect((await run(suspend, code, '--undo', '--date', '2026-09-01')).exitCode).toBe(2);
  });

  it('is ended by a revocation', async () => {
    const { run, read } = await desk();
    await run(suspend, code);
    await run(revoke, code, '--reason', 'error');
    const text = await read('certificates/aaa/2013j.yaml');
    expect(text).toContain('revoked:');
    expect(text).not.toContain('suspended');
  });
});
