import colours from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { ContentProblem } from '../../../src/load/problem.ts';
import { githubReport } from '../../../src/load/report/github-report.ts';
import { jsonReport } from '../../../src/load/report/json-report.ts';
import { textReport } from '../../../src/load/report/text-report.ts';

const problem: ContentProblem = {
  code: 'value-type',
  severity: 'error',
  at: { file: 'courses/knots.yaml', line: 12, column: 9 },
  what: 'This is 100% wrong.',
  why: 'Because.',
  fix: 'Mend it.',
  excerpt: '  名前: x',
  related: { file: 'site.yaml', line: 3, column: 1, what: 'the other place' },
};

const plain = colours.createColors(false);

describe('text', () => {
  it('puts the caret under wide characters and leaves marks out of account', () => {
    expect(`\n${textReport([{ ...problem, at: { ...problem.at, column: 7 } }], plain)}`)
      .toMatchInlineSnapshot(`
      "
      courses/knots.yaml:12:7  error value-type
        This is 100% wrong. Because.
        12 │   名前: x
           │         ^
        → Mend it.
        see site.yaml:3:1, the other place
      "
    `);
    const marked = { ...problem, excerpt: 'e\u0301e\u0301: x', at: { ...problem.at, column: 7 } };
    expect(textReport([marked], plain)).toContain('│     ^');
  });

  it('leaves the caret out where the line is cut at its beginning', () => {
    expect(textReport([{ ...problem, excerpt: '…and so on' }], plain)).not.toContain('^');
  });

  it('shows the name of a file on one line, without what would steer a terminal', () => {
    const at = { ...problem.at, file: 'courses/a\n::error::\u001b[2J\u202e.yaml' };
    expect(textReport([{ ...problem, at }], plain)).toMatch(
      /^courses\/a\ufffd::error::\ufffd\[2J\ufffd\.yaml:12:9 /u,
    );
  });

  it('is coloured where colours are wanted', () => {
    const coloured = textReport([problem], colours.createColors(true));
    expect(coloured).toContain('\u001b[31merror\u001b[39m');
  });

  it('is empty without problems', () => {
    expect(textReport([], plain)).toBe('');
  });
});

describe('GitHub annotations', () => {
  it('name the file from the repository’s root and escape what has a meaning', () => {
    expect(githubReport([problem], 'content')).toBe(
      '::error file=content/courses/knots.yaml,line=12,col=9,title=value-type::' +
        'This is 100%25 wrong. Because. Mend it. See site.yaml:3, the other place.\n',
    );
  });

  it('escape colons, commas and line breaks in a file’s name', () => {
    const odd = { ...problem, at: { ...problem.at, file: 'a:b,c%\n.yaml' } };
    expect(githubReport([odd], '')).toContain('file=a%3Ab%2Cc%25%0A.yaml,line');
  });

  it('cannot be forged by what a problem quotes', () => {
    const forged = { ...problem, what: 'x\n::error::forged' };
    expect(githubReport([forged], '.').split('\n')).toHaveLength(2);
  });

  it('distinguish warnings', () => {
    expect(githubReport([{ ...problem, severity: 'warning' }], '.')).toMatch(/^::warning file=c/u);
  });
});

it('JSON is the problems as they are', () => {
  expect(JSON.parse(jsonReport([problem]))).toEqual({ problems: [problem] });
});
