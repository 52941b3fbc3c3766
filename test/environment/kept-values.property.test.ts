import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keptValues } from '../../src/environment/kept-values.ts';
import { loadContent } from '../../src/load/load-content.ts';
import { contentFolderWith, goodContent, someGlyphs, today } from '../load/content-fixture.ts';
import { comparable } from '../setup/by-session.ts';
import { cases } from '../setup/depth.ts';

const { 'site.yaml': site, 'assets/logo.svg': _, ...others } = goodContent;
/** Long enough to be kept. */
const padding = `\n# ${'x'.repeat(20_000)}\n`;
const files = Object.entries({ 'site.yaml': site, ...others }).map(
  ([file, text]) => [file, text + padding] as const,
);

/** Edits that make or mend a problem, some of them in another file than the one that they change. */
const edits: readonly (readonly [file: string, piece: string, by: string])[] = [
  ['site.yaml', 'url:', 'sample: true\nurl:'],
  ['site.yaml', 'name: Harbour Certificates', 'name: [Harbour'],
  ['institutions/harbour.yaml', 'accent:', "seal: 'nowhere.svg'\naccent:"],
  ['courses/knots.yaml', 'id: spring-2026', 'id: spring-2027'],
  ['courses/knots.yaml', 'end: 2026-03-15', 'end: 2026-05-15'],
  ['courses/knots.yaml', 'pass: 50', 'pass: 85'],
  ['courses/knots.yaml', 'weight: 40', 'weight: 50'],
  ['courses/knots.yaml', 'maximum: 20', 'maximum: 10'],
  ['courses/knots.yaml', 'grading:', 'grades:'],
  ['courses/knots.yaml', 'title: Knots and Splices', 'title: {'],
  ['certificates/knots/spring-2026.yaml', 'José Müller', 'José \u{1f600}'],
  ['certificates/knots/spring-2026.yaml', 'José Müller', 'TODO'],
  ['certificates/knots/spring-2026.yaml', 'name: José Müller', 'distinction: true\n    name: J'],
  ['certificates/knots/spring-2026.yaml', 'MH45-Q2WX-9MNB-4TRE', 'ABCD-EFGH-JKMN-PQRB'],
  ['certificates/knots/spring-2026.yaml', 'name: Wei Chen\n', 'nam: Wei Chen\n'],
  ['certificates/knots/spring-2026.yaml', 'certificates:', 'certificates: {'],
  ['records/knots/spring-2026.yaml', 'final: 84.9', 'final: 84.8'],
  ['records/knots/spring-2026.yaml', 'outcome: pass', 'outcome: distinction'],
  ['records/knots/spring-2026.yaml', 'MH45-Q2WX-9MNB-4TRE', 'OLD-2013-99'],
  ['records/knots/spring-2026.yaml', "id: '1002'", "id: '1001'"],
  ['records/knots/spring-2026.yaml', 'quiz: 3', 'quiz: excused'],
  ['records/knots/spring-2026.yaml', 'jose@example.org', 'jose@example..org'],
];

/** A state of the content: the edits that are made, and the files that are missing. */
const state = fc.record({
  made: fc.subarray([...edits.keys()], { maxLength: 2 }),
  missing: fc.subarray(
    files.map(([file]) => file),
    { maxLength: 1 },
  ),
  day: fc.constantFrom('2026-03-25', '2026-06-01'),
});

/** Damage to a kept file before the content is read again. */
const damage = fc.constantFrom<((bytes: Buffer) => Uint8Array) | null>(
  null,
  null,
  (bytes) => bytes.subarray(0, -1),
  (bytes) => bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte)),
  () => Buffer.alloc(0),
);

it('the same problems are found, whatever was found before and is left of it', async () => {
  const dir = await contentFolderWith(Object.fromEntries(files.map(([file]) => [file, null])));
  const sequence = fc.array(fc.tuple(state, damage), { minLength: 2, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(sequence, async (states) => {
      const cache = await mkdtemp(path.join(tmpdir(), 'laurel-values-'));
      const environment = { LAUREL_CACHE: cache, LAUREL_OUTPUT: cache };
      for (const [{ made, missing, day }, harm] of states) {
        await harmed(path.join(cache, 'values'), harm);
        const options = {
          dir,
          now: new Date(`${day}T12:00:00Z`),
          glyphs: someGlyphs,
          instead: new Map(files.filter(([file]) => !missing.includes(file)).map(edited(made))),
        };
        const known = keptValues(environment);
        const unaided = comparable(await loadContent(options));
        expect(comparable(await loadContent({ ...options, known }))).toEqual(unaided);
        expect(comparable(await loadContent({ ...options, known }))).toEqual(unaided);
      }
      await rm(cache, { recursive: true });
    }),
    { numRuns: cases(1000, 15) },
  );
});

const edited =
  (made: readonly number[]) =>
  ([file, text]: readonly [string, string]) =>
    [
      file,
      made
        .map((at) => edits[at])
        .reduce(
          (sum, edit) => (edit && edit[0] === file ? sum.replace(edit[1], () => edit[2]) : sum),
          text,
        ),
    ] as const;

async function harmed(folder: string, harm: ((bytes: Buffer) => Uint8Array) | null): Promise<void> {
  if (!harm) return;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries.filter((each) => each.isFile() && each.name !== 'pruned')) {
    const file = path.join(entry.parentPath, entry.name);
    await writeFile(file, harm(await readFile(file)));
  }
}

it('every edit can be made, and nearly all make a problem', async () => {
  const dir = await contentFolderWith(Object.fromEntries(files.map(([file]) => [file, null])));
  const found = async (made: readonly number[]) => {
    const instead = new Map(files.map(edited(made)));
    return (await loadContent({ dir, now: today, glyphs: someGlyphs, instead })).problems;
  };
  const sound = await found([]);
  for (const [at, [file, piece]] of edits.entries()) {
    expect(files.find(([each]) => each === file)?.[1]).toContain(piece);
    if (piece !== 'url:') expect(await found([at]), piece).not.toEqual(sound);
  }
});
