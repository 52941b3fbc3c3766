import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTable } from '../../../src/gradebook/table/open-table.ts';
import { understood } from '../read-csv.ts';
import { xlsxFile, xlsxParts, zipFile } from '../xlsx-file.ts';
import { cases } from '../../setup/depth.ts';

const request = fc.record(
  {
    encoding: fc.constantFrom('windows-1252', 'shift_jis', 'gbk', 'utf-16le', 'utf-8'),
    sheet: fc.constantFrom('1', '2', 'Grades', ''),
  },
  { requiredKeys: [] },
);

const beginning = fc.constantFrom(
  [],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xef, 0xbb, 0xbf],
  [0x50, 0x4b, 3, 4],
  [0xd0, 0xcf, 0x11, 0xe0],
);

const sheet = {
  name: 'Grades',
  rows: [
    ['ID', 'Name', 'Quiz 1', 'Final essay'],
    ['7', 'Ada', 1, { f: 'A1', v: '2', s: 1 }],
  ],
};
const whole = xlsxFile([sheet], { formats: ['0%'] });
const parts = xlsxParts([sheet], { formats: ['0%'] });

async function readOrRefused(bytes: Uint8Array, asked: Parameters<typeof openTable>[1]) {
  const reading = await openTable(bytes, asked);
  const { learners, fileProblems, rowProblems } = understood(reading);
  for (const { line } of [...learners, ...fileProblems, ...rowProblems])
    expect(line).toBeGreaterThanOrEqual(1);
  if (!reading.ok) expect(fileProblems).toHaveLength(1);
}

describe('any file is read or refused, never with an exception', () => {
  it('of any bytes', async () => {
    const bytes = fc.tuple(beginning, fc.uint8Array({ maxLength: 80 }));
    await fc.assert(
      fc.asyncProperty(bytes, request, ([first, rest], asked) =>
        readOrRefused(Buffer.concat([Buffer.from(first), rest]), asked),
      ),
      { numRuns: cases(500) },
    );
  });

  it('of a workbook with changed bytes', async () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        await readOrRefused(bytes, {});
      }),
      { numRuns: 200 },
    );
  });

  it('of a workbook with other XML in it', async () => {
    const files = fc.constantFrom(...Object.keys(parts));
    const pieces = fc.constantFrom(
      '<row r="',
      '</c>',
      '<c r="B2" t="s">',
      '<v>',
      '-1',
      '1e400',
      '"',
      '>',
      '&#0;',
      '&x;',
      '<f>',
      'NaN',
      '</row>',
    );
    await fc.assert(
      fc.asyncProperty(
        files,
        fc.array(pieces, { maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (file, added, where) => {
          const xml = parts[file] ?? '';
          const at = Math.floor(where * xml.length);
          const changed = xml.slice(0, at) + added.join('') + xml.slice(at);
          await readOrRefused(zipFile({ ...parts, [file]: changed }), {});
        },
      ),
      { numRuns: cases(200, 60) },
    );
  });
});
