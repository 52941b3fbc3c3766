import { expect, it } from 'vitest';
import { find } from '../../../src/cli/find/find.ts';
import { code, desk } from '../certificate-desk.ts';

const names = `certificates:
  - { code: 'MH45-Q2WX-9MNB-4TRE', name: Zoë Ó Briain, issued: 2014-07-01, distinction: true }
  - { code: 'AAAA-BBBB-CCCC-DDDD', name: José García Müller, issued: 2014-07-01 }
  - code: 'EEEE-FFFF-GGGG-HHH0'
    name: José García Müller
    issued: 2014-08-01
    supersedes: { code: 'AAAA-BBBB-CCCC-DDDD', reason: renewed }
  - code: '1111-2222-3333-444J'
    name: 王小明
    issued: 2014-07-01
    revoked: { date: 2014-09-01, reason: requirements not met }
  - { code: 'OLD-2013-77', issued: 2014-07-01, erased: 2014-08-01 }
`;
const records = `records:
  - learner: { id: '1', name: Zoë Ó Briain, email: Zoe@example.org }
    certificate: 'MH45-Q2WX-9MNB-4TRE'
    scores: { tma-1: 91, tma-2: 92, tma-3: 93, tma-4: 94, tma-5: 95 }
    final: 93.4
    outcome: distinction
`;

async function named() {
  const made = await desk();
  await made.write('certificates/aaa/2013j.yaml', names);
  await made.write('records/aaa/2013j.yaml', records);
  return made;
}

it('shows code, state, name, course, session, day and link, and nothing of the record', async () => {
  const { run } = await named();
  const { exitCode, out, err } = await run(find, '--course', 'aaa');
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  expect(out).toMatchSnapshot();
  expect(out).not.toMatch(/example\.org|93/);
});

const zoe = 'MH45-Q2WX-9MNB-4TRE';
const jose = ['AAAA-BBBB-CCCC-DDDD', 'EEEE-FFFF-GGGG-HHH0'];

it.each<[string, readonly string[], readonly string[]]>([
  ['a name', ['Zoë Ó Briain'], [zoe]],
  ['without accents, in another order and case', ['BRIAIN zoe'], [zoe]],
  ['words that the shell has separated', ['zoe', 'briain'], [zoe]],
  ['the beginning of a word', ['Gar'], jose],
  ['another spelling of an umlaut', ['Mueller'], jose],
  ['a first name in a script without spaces', ['小明'], ['1111-2222-3333-444J']],
  ['a code in any spelling', ['mh45 q2wx9mnb 4tre'], [zoe]],
  ['a code of an older system', ['old-2013-77'], ['OLD-2013-77']],
  [
    'a verify address',
    ['https://certificates.fenwick.example/verify/AAAABBBBCCCCDDDD/'],
    ['AAAA-BBBB-CCCC-DDDD'],
  ],
  ['an e-mail address', ['zoe@EXAMPLE.org'], [zoe]],
  ['a name in a session', ['jose', '--session', '2013j'], jose],
])('finds %s', async (_what, args, codes) => {
  const { run } = await named();
  const { exitCode, out } = await run(find, ...args);
  expect(out.match(/^[\dA-Z-]{11,19}(?= {2})/gmu)).toEqual(codes);
  expect(exitCode).toBe(0);
});

it.each<[string, readonly string[], string]>([
  [
    'a slip in a name',
    ['Jose Garzia'],
    'No certificate has this name. 2 certificates with a name near it:',
  ],
  ['two words that changed places and a slip', ['Brian Zoé'], '1 certificate with a name near it'],
])('shows what is near %s, and says that it is not the same', async (_what, args, words) => {
  const { run } = await named();
  const { exitCode, out } = await run(find, ...args);
  expect(out).toContain(words);
  expect(exitCode).toBe(1);
});

it.each<[string, readonly string[], number, string]>([
  ['nothing', [], 2, 'Say whom to look for: npm run find -- "García"'],
  [
    'a name that is unlike any other',
    ['Xenophon'],
    1,
    'No certificate has this name or one near it.',
  ],
  ['a code with a wrong letter', ['MH45-Q2WX-9MNB-4TRX'], 1, `Did you mean ${code}?`],
  [
    'a code that lacks a group',
    ['MH45-Q2WX-9MNB'],
    1,
    `It has 12 of 16 characters: part of it may be missing. Did you mean ${code}?`,
  ],
  ['an address that no record has', ['bo@example.org'], 1, 'No record with this e-mail address'],
  [
    'an unknown course',
    ['Zoë', '--course', 'aab'],
    1,
    'There is no course “aab”. Did you mean `aaa`?',
  ],
  ['an unknown session', ['Zoë', '--session', '2013k'], 1, 'No course has a session “2013k”.'],
])('says what to do about %s', async (_what, args, exitCode, words) => {
  const { run } = await named();
  const result = await run(find, ...args);
  expect(result.err).toContain(words);
  expect(result).toMatchObject({ exitCode, out: '' });
});

it('shows no name that is not published', async () => {
  const { run } = await named();
  expect((await run(find, 'OLD-2013-77')).out).toContain('The name is not published.');
});
