import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { head, read } from './read-csv.ts';
import { cases } from '../setup/depth.ts';

describe('any file', () => {
  it('is read or refused, never with an exception, and every problem has a line of the file', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        '1',
        '"',
        ',',
        ';',
        '\t',
        '\n',
        '\r\n',
        'Ada',
        'é',
        '\0',
        '7.5',
        'Quiz 1',
        '-',
      ),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), fc.boolean(), (cells, withHead) => {
        const source = (withHead ? head : '') + cells.join('');
        const { learners, fileProblems, rowProblems } = read(source);
        const lines = source.split(/\r\n|\r|\n/).length;
        for (const { line } of [...fileProblems, ...rowProblems, ...learners]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: cases(1500) },
    );
  });

  it('of bytes is read or refused too', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(read(bytes).learners).toEqual([]);
      }),
    );
  });
});
