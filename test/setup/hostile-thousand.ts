import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { drawCode } from '../../src/model/code.ts';
import { learnerName } from '../bench/build/learner-names.ts';

/** Texts that pages, images and documents could take for something else than a part of a name. */
const pieces = [
  ...['<b>', '</title>', '&amp;', '"quoted"', "O'Neill", '</script>', '${name}', '%00', '\\u0000'],
  ...['Z̈ọ́ẹ̀', 'Ạ́́ngström', 'J̌ȷ̈', 'Ω̄', 'ﬁﬂ', 'ß', 'İı', 'Łódź', 'ĳ', 'ǅ', 'fj', 'Tÿ', 'Åkê'],
  ...['שרה', 'ليلى', 'محمّد', 'प्रिया', 'ক্ষিতি', 'สมชาย', '渚\ufe00', '葛󠄀', '김하윤', 'རྡོ་རྗེ', 'ဇော်'],
  ...['von und zu', 'III.', '(née)', '1.', '§', '–', '…', '¿', 'Ꟶ', 'Ǝ', 'ə', 'ʻOkina', 'x̱'],
] as const;

/** Every state of a certificate, in turn; most have none. */
const states: readonly Readonly<Record<string, unknown>>[] = [
  { revoked: { date: '2026-05-02', reason: 'The work was <b>not</b> the learner’s own.' } },
  { suspended: '2026-05-05' },
  { expires: '2026-06-30' },
  { expires: '2099-06-30', corrected: '2026-05-10' },
  { distinction: true },
  { corrected: '2026-05-10' },
];

const count = 1_000;

/**
 * Writes a content folder with a thousand certificates: those of the fixture, and others with names of hostile pieces in the scripts of the
 * world, in both designs and every state.
 */
export async function writeHostileThousand(folder: string): Promise<void> {
  await cp('test/fixtures/hostile-names', folder, { recursive: true });
  const course = await readFile(path.join(folder, 'courses/letters-and-limits.yaml'), 'utf8');
  const modern = course.replace('Limits: "Quoted"', 'Limits, again: "Quoted"');
  await writeFile(path.join(folder, 'courses/letters-again.yaml'), `${modern}design: modern\n`);
  for (const [at, name] of ['letters-and-limits', 'letters-again'].entries()) {
    const file = path.join(folder, 'certificates', name, 'spring-2026.yaml');
    const certificates = Array.from({ length: count / 2 }, (_, number) => entry(2 * number + at));
    const text = stringify({ certificates }, { aliasDuplicateObjects: false });
    // The fixture's own stay where they are.
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(at === 0 ? file.replace('.yaml', '.2.yaml') : file, text);
  }
}

function entry(number: number): Readonly<Record<string, unknown>> {
  const { name, lang } = learnerName(number);
  const piece = (turn: number) => pieces[(number * 7 + turn * 13) % pieces.length] ?? '';
  const forms = [
    `${piece(0)} ${name}`,
    `${name} ${piece(1)}`,
    `${piece(2)} ${piece(3)}`,
    `${piece(4)}${piece(5)} ${name} ${piece(6)}`,
  ];
  return {
    code: drawCode((bytes) =>
      createHash('sha256').update(`hostile ${number}`).digest().subarray(0, bytes),
    ),
    name: forms[number % forms.length],
    lang,
    issued: '2026-04-01',
    identity: { method: 'none' },
    ...(number % 4 === 0 ? states[(number / 4) % states.length] : {}),
  };
}
