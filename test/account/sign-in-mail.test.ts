import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { accountPage } from '../../src/account/sign-in-destination.ts';
import { signInMail } from '../../src/account/sign-in-mail.ts';

const link = 'https://certificates.example.org/account/sign-in/abc.def.ghi';
const mailed = {
  to: 'ama@example.org',
  sender: 'University of Northfold',
  site: {
    name: 'Northfold Certificates',
    url: 'https://certificates.example.org',
    contact: 'certificates@example.org',
    identityCheckName: 'Identity check',
  },
  link,
  destination: accountPage,
};

describe('the mail with a link', () => {
  const mail = signInMail(mailed);

  it('says the same as text and as HTML', () => {
    const words = (text: string) => text.replace(/\s+/gu, ' ').trim();
    const read = words(load(mail.html)('main').text());
    for (const sentence of mail.text.split(/\n|(?<=\.) /u)) {
      if (!sentence.startsWith('https:')) expect(read).toContain(words(sentence));
    }
    expect(mail.text).toContain(`\n${link}\n`);
    expect(mail.text).toMatchSnapshot();
  });

  it('says in its subject and its heading who wants to be signed in to', () => {
    expect(mail.from).toBe('University of Northfold');
    expect(mail.subject).toContain('University of Northfold');
    expect(load(mail.html)('h1').text()).toBe(mail.subject);
  });

  it('fetches nothing, follows nobody, and leads to this site alone', () => {
    const page = load(mail.html);
    expect(page('[src], [srcset], [background], link, script, iframe, img').length).toBe(0);
    expect(mail.html).not.toMatch(/url\(|@import/iu);
    const leads = page('[href]')
      .map((_at, one) => page(one).attr('href'))
      .get();
    expect(new Set(leads)).toEqual(new Set([link, mailed.site.url]));
  });

  it('names no learner', () => {
    expect(mail.text + mail.html).not.toMatch(/ama/iu);
  });
});

describe('a name with markup or line breaks', () => {
  const sender = 'North & <b>Fold</b>\r\nBcc: ben@example.org "Ltd" \'x\'';
  const mail = signInMail({ ...mailed, sender });

  it('stays in its line of the headers', () => {
    expect(mail.from).toBe('North & <b>Fold</b> Bcc: ben@example.org "Ltd" \'x\'');
    expect(mail.subject).not.toMatch(/[\r\n]/u);
  });

  it('is text in the HTML', () => {
    const page = load(mail.html);
    expect(page('b').length).toBe(0);
    expect(page('h1').text()).toContain('North & <b>Fold</b>');
    expect(page('title').text()).toContain('"Ltd" \'x\'');
  });
});
