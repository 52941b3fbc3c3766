import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import colours from 'picocolors';
import { onTestFinished } from 'vitest';
import type { GlyphCoverage } from '../../src/model/glyph-coverage.ts';
import { loadContent, type LoadResult } from '../../src/load/load-content.ts';
import { textReport } from '../../src/load/report/text-report.ts';

/** The smallest content folder that has one of everything. */
export const goodContent = {
  'site.yaml': `name: Harbour Certificates
url: https://certificates.example.org
description: Certificates of the Harbour School.
timeZone: Europe/London
contact:
  email: registry@example.org
subjects:
  - id: crafts
    name: Crafts
`,
  'institutions/harbour.yaml': `name: Harbour School
url: https://harbour.example.org
description: A school by the sea.
logo: assets/logo.svg
accent: '#1f4e79'
`,
  'courses/knots.yaml': `title: Knots and Splices
institution: harbour
subject: crafts
language: en
summary: Rope, and what holds it.
description: Six weeks of rope.
outcomes:
  - Tie a bowline behind your back.
workload:
  weeks: 6
  hoursPerWeek: { from: 2, to: 4 }
format:
  - Weekly video lectures.
syllabus:
  - title: Rope
    topics:
      - Fibres
      - Lay
grading:
  pass: 50
  distinction: 90
  assignments:
    - id: quiz
      title: Quiz
      type: quiz
      weight: 40
    - id: splice
      title: Splice
      type: project
      weight: 60
      maximum: 20
instructors:
  - name: Ada Marlin
    title: Rigger
    signature: assets/logo.svg
sessions:
  - id: spring-2026
    start: 2026-02-02
    end: 2026-03-15
`,
  'certificates/knots/spring-2026.yaml': `defaults:
  issued: 2026-03-20
certificates:
  - code: 'MH45-Q2WX-9MNB-4TRE'
    name: José Müller
  - code: 'ABCD-EFGH-JKMN-PQRB'
    name: Wei Chen
    supersedes: { code: 'OLD-2013-77', reason: details-corrected }
    issued: 2026-04-01
  - code: 'OLD-2013-77'
    name: Wei Cheng
`,
  'records/knots/spring-2026.yaml': `records:
  - learner:
      id: '1001'
      name: José Müller
      email: jose@example.org
    certificate: 'MH45-Q2WX-9MNB-4TRE'
    scores:
      quiz: 81
      splice: 17.5
    final: 84.9
    outcome: pass
  - learner:
      id: '1002'
      name: Secret Person
    scores:
      quiz: 3
      splice: null
    final: 1.2
    outcome: fail
`,
  'assets/logo.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">
  <path d="M0 0h10v10z" fill="#1f4e79"/>
</svg>
`,
} as const;

export type Change = string | Uint8Array | null | ((text: string) => string);

/** How a content folder differs from the good one: by file a new text, a change of the text, or null to leave it out. */
export type Changes = Readonly<Record<string, Change>>;

/** Replaces a piece of a file that must be there. */
export const replacing =
  (piece: string, by: string) =>
  (text: string): string => {
    if (!text.includes(piece)) throw new Error(`the fixture has no ${piece}`);
    return text.replace(piece, () => by);
  };

export const adding =
  (more: string) =>
  (text: string): string =>
    text + more;

/** Latin, Greek and Cyrillic, Hebrew, Arabic, Devanagari, Malayalam and Han; no emoji, and of an ideograph’s forms only the first. */
export const someGlyphs: GlyphCoverage = {
  has: (character) =>
    !/[\ufe01\ufe02]$/u.test(character) &&
    /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Malayalam}\p{Script=Han}\p{M}\p{P}\p{N}\p{Z}<>$+=|^~]/u.test(
      character,
    ),
};

export const today = new Date('2026-06-01T12:00:00Z');

/** A new content folder on disk, removed when the test is done. */
export async function contentFolderWith(changes: Changes = {}): Promise<string> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'laurel-content-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  const before: Readonly<Record<string, string>> = goodContent;
  for (const file of new Set([...Object.keys(before), ...Object.keys(changes)])) {
    const change = changes[file];
    const content =
      typeof change === 'function' ? change(before[file] ?? '') : (change ?? before[file]);
    if (change === null || content === undefined) continue;
    await mkdir(path.dirname(path.join(dir, file)), { recursive: true });
    await writeFile(path.join(dir, file), content);
  }
  return dir;
}

export async function loadWith(changes: Changes = {}): Promise<LoadResult> {
  return loadFrom(await contentFolderWith(changes));
}

export const loadFrom = (dir: string): Promise<LoadResult> =>
  loadContent({ dir, now: today, glyphs: someGlyphs });

/** All problems of a content folder as staff read them, without colours. */
export async function reportWith(changes: Changes): Promise<string> {
  return report(await loadWith(changes));
}

export const report = ({ problems }: LoadResult): string =>
  `\n${textReport(problems, colours.createColors(false))}`;
