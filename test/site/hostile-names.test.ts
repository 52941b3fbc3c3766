import { describe, expect, it } from 'vitest';
import { hostileCode } from '../setup/hostile-code.ts';
import { builtPage, distOf } from './harness/built-pages.ts';

const pageOf = (digit: string) =>
  builtPage(`/verify/${hostileCode(digit)}/`, distOf('hostile-names'));
const plain = (text: string | undefined) => text?.replace(/[\u2068\u2069]/gu, '');
const longest =
  'Wolfeschlegelsteinhausenbergerdorff Maximiliana Konstantina Alexandrina Bernadotte-Montmorency de la Santísima Trinidad y de los Remedios von und zu Hohenzollern-Sigmaringen Oyelaran Nakamura Fitzwil';

describe.each([
  ['markup', '1', '<script>alert("x")</script>'],
  ['quotation marks and the end of a title', '2', 'O\'Neill "Quotes" & Sons </title>'],
  ['right to left', '3', 'ليلى بنت خالد الحسيني'],
  ['combining marks', '4', 'Ẹ̀niọlá Z̈ọ́ẹ̀'.normalize('NFC')],
  ['200 characters', '5', longest],
  ['both directions', '6', "שרה Levi-O'Brien"],
  ['an ideograph in a form that NFC would change', 'F', '渚\ufe00 葵'],
])('a name with %s', (_, last, name) => {
  const $ = pageOf(last);
  const meta = (property: string) => $(`meta[property="${property}"]`).attr('content');

  it('is shown as it is written, apart from the text around it', () => {
    expect($('.awarded-name bdi').text()).toBe(name);
    expect($('.facts bdi').first().text()).toBe(name);
  });

  it('is whole in the title, the preview and the image’s description', () => {
    expect(plain($('title').text())).toBe(
      `Sample: ${name}: Letters & Limits: "Quoted" <Titles> – Fixture Certificates`,
    );
    expect(plain(meta('og:title'))).toContain(name);
    expect(plain(meta('og:image:alt'))).toContain(name);
    expect(plain($('main figure img').attr('alt'))).toContain(name);
  });

  it('is whole for search engines', () => {
    const text = $('script[type="application/ld+json"]').text();
    expect(JSON.parse(text)).toMatchObject({ '@type': 'Person', name });
  });

  it('opens and closes no element', () => {
    const scripts = $('script')
      .map((_, script) => $(script).attr('type') ?? '')
      .get();
    expect(new Set(scripts)).toEqual(new Set(['application/ld+json', 'module']));
    expect($('script:not([src])').length).toBe(1);
    expect($('title').length).toBe(1);
    expect($('main h1').length).toBe(1);
    expect($('[style], style, [onclick]').length).toBe(0);
  });
});

describe('a course whose title has quotation marks and brackets', () => {
  it('is whole in LinkedIn’s address and in the fields to copy', () => {
    const $ = pageOf('1');
    const link = $('a[href^="https://www.linkedin.com/profile/add"]').attr('href') ?? '';
    const { searchParams } = new URL(link);
    expect(searchParams.get('name')).toBe('Letters & Limits: "Quoted" <Titles>');
    expect(searchParams.get('organizationName')).toBe('Quill & Sons’ “Open” Institute');
    expect($('#linked-in-0').attr('value')).toBe('Letters & Limits: "Quoted" <Titles>');
  });

  it('keeps markup in texts as text', () => {
    const $ = builtPage('/courses/letters-and-limits/', distOf('hostile-names'));
    expect($('main').text()).toContain('mentions </script> and <b>markup</b>');
    expect($('main b').length).toBe(0);
    const node: unknown = JSON.parse($('script[type="application/ld+json"]').text());
    expect(node).toMatchObject({ '@type': 'Course', name: 'Letters & Limits: "Quoted" <Titles>' });
  });

  it('shows a reason for revocation as text', () => {
    const $ = pageOf('7');
    expect($('.verdict-first').text()).toContain(
      ': “The work was <b>not</b> the learner’s own & copied "whole".”',
    );
  });
});
