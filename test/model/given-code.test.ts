import { describe, expect, it } from 'vitest';
import { codeWithin, isWord, readGiven } from '../../src/model/given-code.ts';
import type { VerificationCode } from '../../src/model/code.ts';

const code = '7K3FQ2WX9MNB4TRE';
const printed = '7K3F-Q2WX-9MNB-4TRE';
const other = 'ABCD-EFGH-JKMN-PQRB';
const older = 'OLD-2013-77';
const hosts = ['certificates.example.org', 'preview.example.net:8443'];
const page = `https://certificates.example.org/verify/${code}/`;
const given = (text: string) => readGiven(text, hosts);

describe('a code is read as it is typed', () => {
  it.each([
    ['as printed', printed],
    ['lower case', '7k3f-q2wx-9mnb-4tre'],
    ['with spaces', ' 7K3F Q2WX  9MNB 4TRE '],
    ['hyphens in odd places', '7-K3FQ2W-X9MNB4TR-E-'],
    ['full-width letters', '７Ｋ３Ｆ－Ｑ２ＷＸ－９ＭＮＢ－４ＴＲＥ'],
    ['soft hyphens and marks that cannot be seen', '7K3F\u00ad-Q2WX-\u200b9MNB-4TRE\u200e'],
    ['no-break spaces', '7K3F\u00a0Q2WX\u00a09MNB\u00a04TRE'],
    ['a break in the middle', '7K3F-Q2WX-\n9MNB-4TRE'],
    ['a break where there is no hyphen', '7K3F Q2WX\r\n9MNB 4TRE'],
    ['groups separated by underscores', '7K3F_Q2WX_9MNB_4TRE'],
    ['groups separated by slashes', '7K3F/Q2WX/9MNB/4TRE'],
    ['two halves', '7K3FQ2WX 9MNB4TRE'],
  ])('%s', (_, text) => expect(given(text)).toEqual({ kind: 'code', code }));

  it.each([
    ['O for 0 and I or L for 1', 'oOiI-lL00-ABCD-EFG8', '00111100ABCDEFG8'],
    ['letters alone that no words are', 'HOST llEO OOOO OO1S', 'H0ST11E00000001S'],
    ['a code that has no digit', 'abcd-efgh-jkmn-pqrb', 'ABCDEFGHJKMNPQRB'],
    ['an older system’s', 'abc-12345', 'ABC-12345'],
    ['an older system’s, with spaces', 'abc 123 45678', 'ABC12345678'],
    [
      'an older system’s in a file that is with its ending as long as ours',
      'A0B1C2D3E-4F5G.png',
      'A0B1C2D3E-4F5G',
    ],
    ['an older system’s without a digit', 'oldsystem', 'OLDSYSTEM'],
  ])('%s', (_, text, expected) => expect(given(text)).toEqual({ kind: 'code', code: expected }));
});

describe('a code is read whatever words and signs stand around it', () => {
  it.each([
    ['LinkedIn’s label', 'Credential ID %'],
    ['a label without a colon', 'Code %'],
    ['a label with a colon', 'Verification code: %'],
    ['a label with a short form', 'Certificate No. %'],
    ['a label in German', 'Zertifikat-Nr.: %'],
    ['a label in Spanish', 'Código de verificación: %'],
    ['a label in French', 'Code de vérification : %'],
    ['a label in Russian', 'Код сертификата: %'],
    ['a label in Chinese, without a space', '证书编号%'],
    ['a label in Arabic', 'رمز التحقق: %'],
    ['a label behind it', '% (certificate code)'],
    ['a sentence', 'Hello, my code is %, thank you.'],
    ['a question', 'Is % genuine?'],
    ['a letter of lines', 'Dear all,\n\nplease check\n%\n\nBest wishes'],
    ['brackets', '(%)'],
    ['square brackets', '[%]'],
    ['a number sign', '#%'],
    ['a bullet', '• %'],
    ['a dash before it', '– %'],
    ['a formula of a spreadsheet', '="%"'],
    ['quotation marks', '“%”'],
    ['quotation marks of another language', '„%“'],
    ['the end of a sentence', '"Code: %".'],
    ['stars of Markdown', '**%**'],
    ['markup', '<td>%</td>'],
  ])('%s', (_, text) => {
    for (const written of [printed, printed.replaceAll('-', ' '), code]) {
      expect(given(text.replace('%', written))).toEqual({ kind: 'code', code });
    }
    // Some signs may be part of what an older system wrote.
    if (/[?<]/u.test(text)) return;
    expect(given(text.replace('%', older))).toEqual({ kind: 'code', code: older });
  });

  it.each([
    ['a word of four letters before it', `here 7K3F Q2WX 9MNB 4TRE`],
    ['and behind it', `7K3F Q2WX 9MNB 4TRE from Ada`],
  ])('%s is not part of it', (_, text) => expect(given(text)).toEqual({ kind: 'code', code }));
});

describe('a code is read in what is called after it here', () => {
  it.each([
    ['the image', `https://certificates.example.org/certificates/%.png`],
    ['the preview', `https://certificates.example.org/certificates/%-social.png?v=1a2b3c4d`],
    ['the document', `certificates.example.org/certificates/%.pdf`],
    ['the credential', `https://certificates.example.org/verify/%/credential.json`],
    ['a document that was downloaded', 'certificate-%.pdf'],
    ['one that was downloaded twice', 'certificate-% (1).pdf'],
    ['an image that was saved', '%.png'],
    ['a preview that was saved', '%-social.png'],
    ['the image of a verify page that was saved', '%-screen.webp'],
    ['a credential that was downloaded', 'credential-%.json'],
    ['a file that someone sent on', 'C:\\Users\\hr\\Downloads\\certificate-%.pdf'],
    ['the file of the page', '/verify/%/index.html'],
    ['the page as a file', '/verify/%.html'],
  ])('%s', (_, text) => {
    expect(given(text.replace('%', code))).toEqual({ kind: 'code', code });
    expect(given(text.replace('%', older))).toEqual({ kind: 'code', code: older });
  });

  it('a document whose end a program hides', () => {
    expect(given(`certificate-${code}`)).toEqual({ kind: 'code', code });
    expect(given(`certificate-${code} (1)`)).toEqual({ kind: 'code', code });
  });

  it.each([
    ['the verify address', page],
    ['the printed address', 'certificates.example.org/verify/7K3F-Q2WX-9MNB-4TRE'],
    [
      'the address with what follows a question mark',
      `${page}?utm_source=linkedin&id=ABCD1234#facts`,
    ],
    ['the form’s address', 'https://certificates.example.org/verify/?code=7k3f+q2wx+9mnb+4tre'],
    ['an encoded address', 'https://certificates.example.org/verify/7K3F%2DQ2WX-9MNB-4TRE'],
    ['an address in capitals', page.toUpperCase()],
    ['the host that was asked', `preview.example.net:8443/verify/${code}`],
    ['a host with a full stop at its end', `https://certificates.example.org./verify/${code}`],
    ['no host', `/verify/${code}`],
    ['no scheme', `//certificates.example.org/verify/${code}`],
    ['a scheme that lost a slash', `https:/certificates.example.org/verify/${code}/`],
    ['an address with a break in the middle', page.replace('9M', '\n9M')],
    ['a sentence', `See “${page}”.`],
    ['a link of Markdown', `[my certificate](${page})`],
    ['markup', `<a href="${page}">my certificate</a>`],
    ['an address and the code of it', `${printed}, ${page}`],
    [
      'a code, and the address of a profile',
      `${printed} https://www.linkedin.com/in/ada-12345678/`,
    ],
  ])('%s', (_, text) => expect(given(text)).toEqual({ kind: 'code', code }));
});

describe('a text that is not a code is refused', () => {
  it.each([
    ['nothing', '', { kind: 'empty' }],
    ['hyphens', ' - - ', { kind: 'empty' }],
    ['a word', 'hello', { kind: 'no-code' }],
    ['words', 'certificate to follow', { kind: 'no-code' }],
    ['four words of four letters', 'will send next week', { kind: 'no-code' }],
    ['words that are together as long as a code', 'to be sent next week', { kind: 'no-code' }],
    ['words and a number', 'Statistics 101', { kind: 'no-code' }],
    ['words and a year', 'they sent this 2026', { kind: 'no-code' }],
    ['words and a day', 'pending until 2026-11-28', { kind: 'no-code' }],
    ['no answer', 'n/a', { kind: 'no-code' }],
    [
      'an address of this site without a code',
      'https://certificates.example.org/courses/statistics-101/',
      { kind: 'no-code' },
    ],
    ['the page for lists', 'https://certificates.example.org/verify/batch/', { kind: 'no-code' }],
    ['part of a code', '7K3F-Q2', { kind: 'too-short', length: 6 }],
    ['part of a code, with its label', 'Code 7K3F-Q2', { kind: 'too-short', length: 6 }],
    ['too many letters', 'A'.repeat(41), { kind: 'too-long', length: 41 }],
    [
      'a character that was not read',
      '7K3F-Q2WX-9MNB-4TR?',
      { kind: 'foreign-character', character: '?' },
    ],
    [
      'a letter of another script',
      '7K3F-Q2WX-9MNБ-4TRE',
      { kind: 'foreign-character', character: 'Б' },
    ],
    ['an accent', '7K3F-Q2WX-9MNé-4TRE', { kind: 'foreign-character', character: 'é' }],
    ['a sign within', '7K3F?Q2WX9MNB4TRE', { kind: 'foreign-character', character: '?' }],
    ['markup', '<script>alert(1)', { kind: 'foreign-character', character: '<' }],
    ['days', '28.11.2026-28.12.2026', { kind: 'foreign-character', character: '.' }],
  ])('%s', (_, text, fault) => expect(given(text)).toEqual({ kind: 'fault', fault }));

  it.each(['Statistics', 'CHARACTERIZATION', 'outstanding', 'Certificate outstanding'])(
    '%s could be an older system’s code, and is a word',
    (text) => {
      const reading = given(text);
      expect(reading).toMatchObject({ kind: 'code' });
      expect(reading.kind === 'code' && isWord(reading.code)).toBe(true);
    },
  );

  it.each([
    ['side by side', `${printed} ${other}`],
    ['in lines', `${printed}\n${other}`],
    ['in a sentence', `I have ${printed} and ${other.replaceAll('-', ' ')}`],
    ['in addresses', `${page} https://certificates.example.org/verify/${other}/`],
    ['in one address and beside it', `${page} ${other}`],
  ])('nor one of two codes %s', (_, text) => {
    expect(given(text)).toEqual({
      kind: 'fault',
      fault: { kind: 'several', codes: [code, 'ABCDEFGHJKMNPQRB'] },
    });
  });

  it('nor one of two that could be meant', () => {
    expect(given('seen 7k3f q2wx 9mnb seen')).toMatchObject({
      fault: { kind: 'several', codes: ['SEEN7K3FQ2WX9MNB', '7K3FQ2WX9MNBSEEN'] },
    });
  });

  it('and very long input is refused at once', () => {
    expect(given('7'.repeat(5_000_000))).toMatchObject({ fault: { kind: 'too-long' } });
  });
});

it('without hosts, the address of any site will do', () => {
  expect(readGiven(`https://old.example/verify/${printed}/`, null)).toEqual({ kind: 'code', code });
});

describe('what was joined to a code that was not issued', () => {
  it.each([
    [`CERTIFICATE-${code}`, code],
    [`CERTIFICATE-${older}`, older],
    [`${code}-COPY`, code],
    [`ADA-LOVELACE-${printed}`, code],
    [older, null],
    [code, null],
    // Groups of four more than ours has: an older system’s, or a slip.
    ['CERT-7K3F-Q2WX-9MNB-4TRE', null],
    ['CERTIFICATE-TO-FOLLOW', null],
  ])('%s: %s', (written, expected) => {
    expect(codeWithin(written as VerificationCode)).toBe(expected);
  });
});
