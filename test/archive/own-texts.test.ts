import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { notHerePage } from '../../src/archive/own-pages.ts';
import { readmeText } from '../../src/archive/readme-text.ts';

const part = 'the session 2013j of the course aaa';
const shell = '<html><head><title>x</title></head><body><main>x</main></body></html>';

describe('an archive of a part', () => {
  it('says so where a link leads to what it lacks', () => {
    const text = load(notHerePage(shell, 'https://laurel.example', part))('main').text();
    expect(text).toContain('or is about a certificate that is not in this archive');
    expect(text).toContain(`Of certificates, only those of ${part} are here.`);
  });

  it.each([part, null])('says so in README.txt: %s', (of) => {
    const text = readmeText({
      ...{ siteName: 'Fenwick', url: 'https://laurel.example', isSample: false },
      ...{ asOf: '2026-11-20', part: of, certificates: 3, credentials: 0, issuers: [] },
    });
    const said = `Of the certificates of the site, it has only those of\n  ${part}\n`;
    expect(text.includes(said)).toBe(of !== null);
  });
});
