import { describe, expect, it } from 'vitest';
import { isOpening } from '../../../src/records/links/is-opening.ts';
import { linksOf } from '../../../src/records/links/links-of.ts';
import { recordAnswer } from '../../../src/records/view/record-answer.ts';
import { madeLink } from '../made-link.ts';
import { amasRecord } from '../published.ts';
import { testService } from '../service.ts';

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';
const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15';
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36';

const asked = (headers: Record<string, string>, method = 'GET') =>
  new Request('https://certificates.example.org/records/x', { method, headers });
const by = (agent: string) => isOpening(asked({ 'user-agent': agent }));

describe('looking at a record', () => {
  it.each([
    ['LinkedIn', 'LinkedInBot/1.0 (compatible; Mozilla/5.0; +http://www.linkedin.com)'],
    ['Slack', 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)'],
    ['Slack, for pictures', 'Slack-ImgProxy (+https://api.slack.com/robots)'],
    ['WhatsApp', 'WhatsApp/2.23.20.0 A'],
    ['Signal', 'WhatsApp/2'],
    ['X', 'Twitterbot/1.0'],
    ['Facebook', 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)'],
    ['Messenger', 'meta-externalagent/1.1 (+https://developers.facebook.com/docs/sharing/)'],
    ['iMessage', `${mac} Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0`],
    ['Teams', 'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5'],
    ['Discord', 'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)'],
    ['Telegram', 'TelegramBot (like TwitterBot)'],
    ['Google', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
    [
      'Gmail',
      'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Firefox/11.0 (via ggpht.com GoogleImageProxy)',
    ],
    ['Bing', 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)'],
    ['Bing, for previews', `${chrome} BingPreview/1.0b`],
    ['Apple', `${mac} Version/17 Safari/605.1.15 (Applebot/0.1)`],
    ['Line', 'facebookexternalhit/1.1;line-poker/1.0'],
    ['KakaoTalk', 'facebookexternalhit/1.1; kakaotalk-scrap/1.0'],
    ['Viber', 'Viber/13.3.0'],
    ['Snapchat', 'Snap URL Preview Service; bot; snapchat'],
    ['Mastodon', 'Mastodon/4.3.0 (http.rb/5.2.0; +https://social.example/) Bot'],
    ['Bluesky', 'Bluesky Cardyb/1.1; +mailto:support@bsky.app'],
    ['Matrix', 'Synapse (bot; +https://github.com/matrix-org/synapse)'],
    ['Office', 'Mozilla/4.0 (compatible; ms-office; MSOffice 16)'],
    ['Outlook', 'Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.12026; Pro)'],
    ['Yahoo Mail', 'YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html'],
    ['Barracuda', `${chrome} Barracuda Sentinel (EE)`],
    ['Proofpoint', `${chrome} Proofpoint`],
    ['Mimecast', 'Mozilla/5.0 (compatible; Mimecast URL Scanner)'],
    ['a browser that nobody sits at', chrome.replace('Chrome', 'HeadlessChrome')],
    ['a program', 'python-requests/2.31.0'],
  ])('is not what %s does', (_who, agent) => {
    expect(by(agent)).toBe(false);
  });

  it.each([
    ['Chrome', chrome],
    ['Edge', `${chrome} Edg/131.0.0.0`],
    ['Firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0'],
    ['Safari', `${iPhone} (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1`],
    ['the app of LinkedIn', `${iPhone} Mobile/15E148 [LinkedInApp]/9.29.1234`],
    ['the app of Facebook', `${iPhone} Mobile/21A329 [FBAN/FBIOS;FBAV/436.0;FBDV/iPhone14,2]`],
    ['the app of Google', `${iPhone} GSA/284.0 Mobile/15E148 Safari/604.1`],
    ['the app of Slack', `${mac} Slack/4.36 Chrome/120 Electron/28 Safari/537.36`],
    ['the app of Teams', `${mac} Teams/1.6 Chrome/108 Electron/22 Safari/537.36`],
    [
      'a telephone called Cubot',
      'Mozilla/5.0 (Linux; Android 8.1.0; CUBOT_NOVA) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36',
    ],
    ['a browser of text', 'Lynx/2.9.0dev.12 libwww-FM/2.14 SSL-MM/1.4.1'],
    ['who keeps it to themselves', ''],
  ])('is what people do with %s', (_how, agent) => {
    expect(by(agent)).toBe(true);
  });

  it.each([
    ['Sec-Purpose', 'prefetch'],
    ['Sec-Purpose', 'prefetch;prerender'],
    ['Sec-Purpose', 'prefetch;anonymous-client-ip'],
    ['Purpose', 'prefetch'],
    ['X-Purpose', 'preview'],
    ['X-Moz', 'prefetch'],
  ])('is not done by a browser that says %s: %s', (name, value) => {
    expect(isOpening(asked({ 'user-agent': chrome, [name]: value }))).toBe(false);
  });

  it('is not done by asking for the headers alone', () => {
    expect(isOpening(asked({ 'user-agent': chrome }, 'HEAD'))).toBe(false);
  });
});

it('shows programs what it shows people, and tells the learner of people alone', async () => {
  const service = testService();
  const { token } = await madeLink(service);
  for (const [agent, opened] of [
    ['Twitterbot/1.0', null],
    [chrome, { count: 1 }],
  ] as const) {
    const request = asked({ 'user-agent': agent });
    const answer = await recordAnswer(service, { request, token, format: 'json' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Ama Boateng');
    await service.settled();
    expect(await linksOf(service, amasRecord.key)).toMatchObject([{ opened }]);
  }
});
