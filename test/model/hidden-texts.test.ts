import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { guardOutput } from '../../src/cli/shared/guarded-output.ts';
import type { VerificationCode } from '../../src/model/code.ts';
import type { CourseRecord } from '../../src/model/content.ts';
import { hiddenTextsOf, unnamed } from '../../src/model/hidden-texts.ts';
import { specimenCertificate } from './specimens.ts';

const certificate = (code: string, name: string | null) => ({
  ...specimenCertificate,
  code: code as VerificationCode,
  name,
});
const record = {
  learner: { id: '7', name: 'Bo (Robert) Lindqvist', email: 'bo@mail.example' },
} as CourseRecord;
const spring = hiddenTextsOf({
  certificates: [
    certificate('7K3FQ2WX9MNB4TRE', 'Thandeka Mkhwanazi-Botha'),
    certificate('OLD-CERT-00421', null),
  ],
  records: [record],
});
const autumn = hiddenTextsOf({ certificates: [certificate('OLD-CERT-0042', 'Li')], records: [] });
const clean = unnamed([spring, autumn]);

describe('text for a log', () => {
  it.each([
    ['verify/7K3FQ2WX9MNB4TRE/index.html', 'verify/[…]/index.html'],
    ['/certificates/7K3FQ2WX9MNB4TRE-social.png', '/certificates/[…]-social.png'],
    ['7k3f-q2wx-9mnb-4tre (print): no', '[…] (print): no'],
    ['Certificate OLD-CERT-0042: its page', 'Certificate […]: its page'],
    ['Certificate OLD-CERT-00421: its page', 'Certificate […]: its page'],
    ['The text “THANDEKA MKHWANAZI-BOTHA” does not fit.', 'The text “[…]” does not fit.'],
    ['for Bo (Robert) Lindqvist, bo@mail.example', 'for […], […]'],
    ['Li has none. Publishing goes on.', '[…] has none. Publishing goes on.'],
    ['Lindqvist, Bo', 'Lindqvist, Bo'],
    ['Li, Bo Robert Lindqvist and Lio', '[…], […] and Lio'],
    ['Verify pages: 7 to make, 4 at hand.', 'Verify pages: 7 to make, 4 at hand.'],
  ])('%j becomes %j', (text, cleaned) => expect(clean(text)).toBe(cleaned));

  it('is the same whether it is written as text or as bytes', () => {
    const output = new PassThrough();
    guardOutput(output, clean);
    output.write('7K3FQ2WX9MNB4TRE ');
    output.write(Buffer.from('Thandeka Mkhwanazi-Botha\n'));
    expect(String(output.read())).toBe('[…] […]\n');
  });
});
