import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundProblems } from '../../src/load/bound-problems.ts';
import { checkAcross } from '../../src/load/check/check-across.ts';
import { checkFrame, checkSession } from '../../src/load/check/check-content.ts';
import { findAcross } from '../../src/load/check/find-across.ts';
import { certificatesOfSession, factsOf } from '../../src/load/check/session-facts.ts';
import { recognise } from '../../src/load/files/content-files.ts';
import { folderOf, type Filed } from '../../src/load/files/content-folder.ts';
import type { ContentKind } from '../../src/load/files/content-kind.ts';
import { decodeSource } from '../../src/load/files/decode-source.ts';
import type { ContentProblem } from '../../src/load/problem.ts';
import { readDocument } from '../../src/load/files/read-document.ts';
import { githubReport } from '../../src/load/report/github-report.ts';
import { cases } from '../setup/depth.ts';
import { goodContent, someGlyphs } from './content-fixture.ts';

const yamlFiles = Object.keys(goodContent).filter((file) => file.endsWith('.yaml'));
const sources: Readonly<Record<string, string>> = goodContent;

/** Pieces that change the meaning of YAML, or of a value. */
const tokens = [
  ...['- ', ': ', '? ', '[', ']', '{', '}', ',', '"', "'", '|', '>', '#', '&a ', '*a', '!!int '],
  ...['---\n', '...\n', '%YAML 1.1\n', '\t', '  ', '\n', '\r', '<<', '~', 'null', 'true', '0x1F'],
  ...[
    '1e400',
    '.nan',
    '.inf',
    '2026-02-30',
    '__proto__',
    'constructor',
    '\u202e',
    '\u0000',
    '\ufeff',
  ],
  ...['\ud83d\ude00', '\\x00', '-1', '99999999999999999999', 'certificates', 'code', 'name: '],
];

type Mutation = (text: string, at: number, seed: number) => string;

const mutations: Readonly<Record<string, Mutation>> = {
  insertToken: (text, at, seed) => text.slice(0, at) + token(seed) + text.slice(at),
  replaceByToken: (text, at, seed) =>
    text.slice(0, at) + token(seed) + text.slice(at + 1 + (seed % 7)),
  delete: (text, at, seed) => text.slice(0, at) + text.slice(at + 1 + (seed % 20)),
  cut: (text, at) => text.slice(0, at),
  deleteLine: (text, at) => editLines(text, at, () => []),
  repeatLine: (text, at) => editLines(text, at, (line) => [line, line]),
  indentLine: (text, at) => editLines(text, at, (line) => [`  ${line}`]),
  outdentLine: (text, at) => editLines(text, at, (line) => [line.replace(/^ {1,2}/u, '')]),
  swapLines: (text, at, seed) => {
    const lines = text.split('\n');
    const [one, other] = [at % lines.length, seed % lines.length];
    [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
    return lines.join('\n');
  },
  emptyValue: (text, at) => editLines(text, at, (line) => [line.replace(/: .*/u, ':')]),
  tokenValue: (text, at, seed) =>
    editLines(text, at, (line) => [line.replace(/: .*/u, () => `: ${token(seed)}`)]),
};

const token = (seed: number) => tokens[seed % tokens.length] ?? '';

function editLines(text: string, at: number, edit: (line: string) => readonly string[]): string {
  const lines = text.split('\n');
  const index = at % lines.length;
  return lines.flatMap((line, each) => (each === index ? edit(line) : [line])).join('\n');
}

const mutatedFile = fc
  .record({
    file: fc.constantFrom(...yamlFiles),
    steps: fc.array(
      fc.record({
        how: fc.constantFrom(...Object.keys(mutations)),
        at: fc.nat(2000),
        seed: fc.nat(),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    flips: fc.array(fc.record({ at: fc.nat(2000), mask: fc.integer({ min: 1, max: 255 }) }), {
      maxLength: 2,
    }),
    isFlipped: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ file, steps, flips, isFlipped }) => {
    const text = steps.reduce((before, { how, at, seed }) => {
      return mutations[how]?.(before, at % (before.length + 1), seed) ?? before;
    }, sources[file] ?? '');
    const bytes = Buffer.from(text);
    for (const { at, mask } of isFlipped === 0 && bytes.length > 0 ? flips : []) {
      const index = at % bytes.length;
      bytes[index] = (bytes[index] ?? 0) ^ mask;
    }
    return { file, bytes };
  });

function filed(file: string, text: string): Filed<ContentKind> {
  const place = recognise(file);
  if (typeof place === 'string') throw new Error(`${file} is not a content file`);
  return { ...place, ...readDocument(place.kind, file, text) };
}

const goodDocuments = new Map(yamlFiles.map((file) => [file, filed(file, sources[file] ?? '')]));

/** Everything that loading finds in the good content with one file replaced. */
async function problemsWith(file: string, bytes: Uint8Array): Promise<readonly ContentProblem[]> {
  const decoding = decodeSource(file, bytes);
  const documents = new Map(goodDocuments);
  if (decoding.ok) documents.set(file, filed(file, decoding.text));
  else documents.delete(file);
  const all = [...documents.values()];
  const found = [
    ...(decoding.ok ? [] : [decoding.problem]),
    ...all.flatMap(({ problems }) => problems),
  ];
  const folder = folderOf(all, found);
  const context = { today: '2026-06-01', glyphs: someGlyphs };
  const facts = [factsOf(folder)];
  const checked = [
    ...checkFrame(folder, context),
    ...checkSession(folder, context),
    ...(await checkAcross(findAcross(facts, true), facts, () =>
      Promise.resolve(certificatesOfSession(folder)),
    )),
  ];
  return boundProblems([...found, ...checked]);
}

/** Names, scores and addresses that only the records hold. */
const secrets = /Secret Person|jose@|17\.5|84\.9/u;

/** The faults of a problem that was found in a file of these lines. All are returned at once: thousands of files have many problems. */
function misreported(
  { at, what, fix, excerpt }: ContentProblem,
  file: string,
  lines: readonly string[],
): readonly string[] {
  const isInside =
    at.file !== file ||
    (at.line <= lines.length && at.column <= (lines[at.line - 1] ?? '').length + 1);
  const isPrivate = at.file.startsWith('records/');
  return [
    ...(at.line >= 1 && at.column >= 1 && isInside ? [] : ['has no place in the file']),
    ...(/^\S.*\.$/u.test(what) ? [] : ['does not say what is wrong']),
    ...(/^\S.*[.?]$/u.test(fix) ? [] : ['does not say what to do']),
    ...(isPrivate && (excerpt !== undefined || secrets.test(`${what} ${fix}`))
      ? ['reveals private data']
      : []),
  ];
}

const numRuns = cases(10_000, 500);

describe('mutated files', () => {
  it('never crash the loader, and every problem has a place in the file', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(mutatedFile, async ({ file, bytes }) => {
        const problems = await problemsWith(file, bytes);
        if (problems.some(({ severity }) => severity === 'error')) refused += 1;
        const lines = bytes.toString('utf8').split('\n');
        const faults = problems.flatMap((problem) => {
          const found = misreported(problem, file, lines);
          return found.length > 0 ? [{ problem, found }] : [];
        });
        expect(faults).toEqual([]);
        expect(githubReport(problems, 'content').split('\n')).toHaveLength(problems.length + 1);
      }),
      { numRuns, seed: 20261122 },
    );
    expect(refused).toBeGreaterThan(numRuns / 2);
    expect(refused).toBeLessThan(numRuns);
  });
});
