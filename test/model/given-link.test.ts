import { describe, expect, it } from 'vitest';
import { readGiven } from '../../src/model/given-code.ts';

const code = '7K3FQ2WX9MNB4TRE';
const printed = '7K3F-Q2WX-9MNB-4TRE';
const older = 'OLD-2013-77';
const hosts = ['certificates.example.org', 'preview.example.net:8443'];
const page = `https://certificates.example.org/verify/${code}/`;
const given = (text: string) => readGiven(text, hosts);
const base64 = (text: string) => Buffer.from(text).toString('base64url');
const encoded = encodeURIComponent;

describe('a link that something wrapped', () => {
  const doubly = `https://nam.safelinks.protection.outlook.com/?url=${encoded(`https://www.google.com/url?q=${encoded(page)}&sa=D`)}&data=05`;
  it.each([
    [
      'Outlook',
      `https://eur02.safelinks.protection.outlook.com/?url=${encoded(page)}&data=05%7C02%7Chr%40employer.example&reserved=0`,
    ],
    [
      'with its ampersands escaped',
      `https://eur02.safelinks.protection.outlook.com/?url=${encoded(page)}&amp;data=05`,
    ],
    ['Proofpoint', `https://urldefense.com/v3/__${page}__;!!AbC!X$`],
    [
      'an earlier Proofpoint',
      `https://urldefense.proofpoint.com/v2/url?u=${encoded(page).replaceAll('%2F', '_').replaceAll('%', '-')}&d=DwMFaQ&c=x`,
    ],
    ['the first Proofpoint', `https://urldefense.proofpoint.com/v1/url?u=${encoded(page)}&k=abc`],
    ['Cisco', `https://secure-web.cisco.com/1aBcD-x_y/${encoded(page)}`],
    ['Barracuda', `https://linkprotect.cudasvc.com/url?a=${encoded(page)}&c=E,1,x&typo=1`],
    ['Sophos', `https://eu-west-1.protection.sophos.com/?d=example.org&u=${base64(page)}&i=NWY`],
    ['Check Point', `https://protect.checkpoint.com/v2/___${page}___.YXAzOnRlc3Q6YTpv`],
    ['LinkedIn', `https://www.linkedin.com/safety/go?url=${encoded(page)}&trk=x`],
    ['Google', `https://www.google.com/url?q=${page}&sa=D&source=editors`],
    ['Facebook', `https://l.facebook.com/l.php?u=${encoded(page)}&h=AT0`],
    ['one link in another', doubly],
    ['an archive of the web', `https://web.archive.org/web/2026/${page}`],
  ])('is read where it leads here: %s', (_, text) => {
    expect(given(text)).toEqual({ kind: 'code', code });
    expect(given(text.replaceAll(code, older))).not.toMatchObject({ kind: 'other-site' });
  });

  it.each([
    [
      'a filter around another site',
      `https://eur02.safelinks.protection.outlook.com/?url=${encoded('https://www.credential.net/5a1b2c3d')}&data=05`,
      { host: 'www.credential.net', by: 'eur02.safelinks.protection.outlook.com', code: null },
    ],
    [
      'a filter that does not say where it leads',
      'https://protect-eu.mimecast.com/s/AbCdEfGh1234567B?domain=certificates.example.org',
      { host: 'protect-eu.mimecast.com', code: null },
    ],
    ['a short link', 'https://lnkd.in/eAbCd123', { host: 'lnkd.in', code: null }],
  ])('is named where it does not: %s', (_, text, expected) => {
    expect(given(text)).toEqual({ kind: 'other-site', ...expected });
  });
});

describe('an address of another site is never read as one of this', () => {
  it.each([
    [`https://forged.example/verify/${code}/`, 'forged.example', code],
    [`forged.example:8080/verify/${printed}`, 'forged.example:8080', code],
    [`https://forged.example/?code=${code}`, 'forged.example', code],
    [`https://certificates.example.org@forged.example/verify/${code}`, 'forged.example', code],
    [`https://forged.example/certificates.example.org/verify/${code}`, 'forged.example', code],
    [
      `https://certificates.example.org.forged.example/verify/${code}`,
      'certificates.example.org.forged.example',
      code,
    ],
    [
      `https://forged.example/?next=https://certificates.example.org@forged.example/verify/${code}`,
      'forged.example',
      code,
    ],
    [
      `https://forged.example/?next=https://certificates.example.org.forged.example/`,
      'certificates.example.org.forged.example',
      null,
    ],
    [`https://certificates.example.org:8080/verify/${code}`, 'certificates.example.org:8080', code],
    [`https://forged.example/verify/${older}/`, 'forged.example', older],
    [`https://forged.example/"/verify/${code}`, 'forged.example', code],
    [`https://forged.example/${code}`, 'forged.example', null],
    ['https://www.credential.net/5a1b2c3d-aaaa-bbbb-cccc-0123456789ab', 'www.credential.net', null],
    ['www.credential.net/5a1b2c3d', 'www.credential.net', null],
    [`https://forged.example/ ${older}`, 'forged.example', older],
  ])('%s', (text, host, expected) => {
    expect(given(text)).toMatchObject({ kind: 'other-site', host, code: expected });
  });
});
