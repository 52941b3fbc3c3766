import { describe, expect, it } from 'vitest';
import { replace } from '../../../src/cli/certificate/replace.ts';
import { revoke } from '../../../src/cli/certificate/revoke.ts';
import { suspend } from '../../../src/cli/certificate/suspend.ts';
import { certificates, code, desk, records } from '../certificate-desk.ts';

const session = 'certificates/aaa/2013j.yaml';

/** The text of the certificate that takes the place of the first. */
async function replaced(...options: readonly string[]) {
  const { run, texts } = await desk();
  const result = await run(replace, code, ...options);
  const [after = '', recordsAfter = ''] = await texts();
  const added = after.slice(certificates.length);
  const newCode = /- code: '(.*)'\n/u.exec(added)?.[1] ?? '';
  return { ...result, after, recordsAfter, added: added.replace(newCode, 'NEW'), newCode };
}

describe('replace', () => {
  it('adds a certificate with what no option names, and the record names that one', async () => {
    const { out, added, newCode, after, recordsAfter } = await replaced(
      '--reason',
      'details-corrected',
    );
    expect(added).toBe(
      `
  - code: 'NEW'
    name: Ada Lovelace
    lang: en
    issued: 2026-10-01
    distinction: true
    supersedes:
      code: 'MH45-Q2WX-9MNB-4TRE'
      reason: details-corrected
`,
    );
    expect(after.startsWith(certificates.trimEnd())).toBe(true);
    expect(recordsAfter).toBe(records.replace('mh45 q2wx 9mnb 4tre', `'${newCode}'`));
    expect(out).toContain(`The new certificate is ${newCode}.`);
  });

  it('renews until a day', async () => {
    const { added } = await replaced(
      ...['--reason', 'renewed', '--expires', '2028-12-31', '--issued', '2026-09-30'],
    );
    expect(added).toContain('    issued: 2026-09-30\n    expires: 2028-12-31\n');
    expect(added).toContain('      reason: renewed\n');
  });

  it('corrects a name: the record has the new one, and staff read where the earlier one is', async () => {
    const { added, recordsAfter, out } = await replaced(
      ...['--reason', 'name-corrected', '--name', '  Ada  King ', '--lang', 'none'],
    );
    expect(added).toContain('    name: Ada King\n    issued: 2026-10-01\n');
    expect(recordsAfter).toContain('name: Ada King, email: ada@example.org');
    expect(out).toContain('The earlier name still occurs in certificates/aaa/2013j.yaml');
    expect(out).toContain('Its entry, which has to have one, and the history');
    expect(out).toMatch(/git -C \S+ checkout -- certificates\/aaa\/2013j.yaml records\/aaa/u);
    expect(out).not.toMatch(/@example|93/u);
  });

  it('takes distinction back: the outcome follows, and says that staff decided', async () => {
    const { exitCode, added, recordsAfter } = await replaced(
      ...['--reason', 'details-corrected', '--distinction', 'no'],
    );
    expect(exitCode).toBe(0);
    expect(added).not.toContain('distinction');
    expect(recordsAfter).toContain('outcome: pass');
    expect(recordsAfter).toContain('distinction taken back when the certificate was replaced');
  });

  it('leaves the record of a learner who has none', async () => {
    const { run, write, texts } = await desk();
    await write('records/aaa/2013j.yaml', 'records: []\n');
    expect((await run(replace, code, '--reason', 'details-corrected')).exitCode).toBe(0);
    expect((await texts())[1]).toBe('records: []\n');
  });
});

describe('replace refuses', () => {
  it.each<[string, string[], string]>([
    ['a day to come', ['--issued', '2026-10-02'], '2 October 2026 is in the future.'],
    ['a day before', ['--issued', '2014-06-30'], 'It was issued on 1 July 2014'],
    ['what has expired', ['--expires', '2026-09-30'], 'would have expired on 30 September 2026'],
  ])('%s', async (_what, options, expected) => {
    const { exitCode, err, after } = await replaced('--reason', 'details-corrected', ...options);
    expect(err).toContain(expected);
    expect(exitCode).toBe(1);
    expect(after).toBe(certificates);
  });

  it('to renew one that expires until a day that nobody named', async () => {
    const { run, write } = await desk();
    const expiring = certificates.replace('lang: en', 'lang: en\n    expires: 2027-01-01');
    await write(session, expiring);
    const { err } = await run(replace, code, '--reason', 'renewed');
    expect(err).toContain('Say until when the new one is good');
    const forever = await run(replace, code, '--reason', 'renewed', '--expires', 'none');
    expect(forever.exitCode).toBe(0);
  });

  it('to take a last day away that the defaults set', async () => {
    const { run, write } = await desk();
    await write(session, certificates.replace('\n\ncert', '\n  expires: 2027-01-01\n\ncert'));
    const { err } = await run(replace, code, '--reason', 'renewed', '--expires', 'none');
    expect(err).toContain('The defaults of its file let every certificate expire.');
  });

  it.each([
    ['under review', suspend, [], 'End the review first'],
    ['revoked', revoke, ['--reason', 'error'], 'undo it first'],
  ] as const)('one that is %s', async (_what, command, options, expected) => {
    const { run } = await desk();
    await run(command, code, ...options);
    const { exitCode, err } = await run(replace, code, '--reason', 'details-corrected');
    expect(err).toContain(expected);
    expect(exitCode).toBe(1);
  });

  it('one that was replaced, and names the one to replace', async () => {
    const { run } = await desk();
    const args = ['AAAA-BBBB-CCCC-DDDD', '--reason', 'details-corrected'];
    expect((await run(replace, ...args)).err).toContain('Replace EEEE-FFFF-GGGG-HHH0.');
  });

  it.each([
    ['a corrected name without a name', ['--reason', 'name-corrected'], '--name'],
    ['a name for another reason', ['--reason', 'renewed', '--name', 'Ada'], 'name-corrected'],
    ['a name that cannot be printed', ['--reason', 'name-corrected', '--name', '—'], 'no letter'],
    ['an unknown reason', ['--reason', 'other'], 'Allowed choices'],
    ['a day that is none', ['--reason', 'renewed', '--expires', 'soon'], 'or none'],
  ])('%s', async (_what, options, expected) => {
    const { exitCode, err } = await replaced(...options);
    expect(err).toContain(expected);
    expect(exitCode).toBe(2);
  });
});
