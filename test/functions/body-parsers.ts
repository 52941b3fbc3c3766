import { checkAction } from '../../src/identity/actions/check.ts';
import { typingIn } from '../../src/identity/enrolment/enrolment-typing.ts';
import { readJpeg } from '../../src/identity/photos/jpeg.ts';
import { readParts } from '../../src/identity/photos/read-parts.ts';
import { addressOf } from '../../src/model/email-address.ts';
import { bytesWithin } from '../../src/account/web/bounded-body.ts';
import { cookieOf } from '../../src/account/cookies.ts';
import { readForm } from '../../src/account/web/read-form.ts';
import { readSigned } from '../../src/account/signed-token.ts';
import { readToken } from '../../src/records/links/token.ts';
import { facePhoto } from '../identity/photos.ts';
import { testIdentityService } from '../identity/service.ts';

const boundary = '----formdata-undici-012345678901';
const service = testIdentityService();

function sent(body: BodyInit, headers: Record<string, string>): Request {
  const stream = body instanceof ReadableStream ? { duplex: 'half' } : {};
  return new Request('https://certificates.example.org/actions/x', {
    method: 'POST',
    body,
    headers,
    ...(stream as object),
  });
}
const sentForm = (body: string) =>
  sent(body, { 'content-type': 'application/x-www-form-urlencoded' });
const sentParts = (body: string) =>
  sent(Buffer.from(body, 'latin1'), {
    'content-type': `multipart/form-data; boundary=${boundary}`,
  });

/** A body that comes byte by byte. */
function inBytes(text: string): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (at === text.length) controller.close();
      else controller.enqueue(Uint8Array.of(text.charCodeAt(at)));
      at += 1;
    },
  });
}

/** A text of this length that repeats one piece. */
export const many = (size: number, piece: string): string =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
const numbered = (count: number, one: (at: number) => string): string[] =>
  Array.from({ length: count }, (_, at) => one(at));

const inParts = (...parts: string[]): string =>
  `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`;
const part = (name: string, value: string, more = ''): string =>
  `Content-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}`;

const photoBegins = '\xff\xd8\xff\xe0\x00\x04aa';
const photoEnds = '\xff\xd9';
const photo = Buffer.from(facePhoto).toString('latin1');
const scan = '\xff\xda\x00\x02';
const frame = '\xff\xc0\x00\x0b\x08\x01\xe0\x02\x80\x01\x01\x11\x00';

/** Bodies of about this many bytes that take long to read. */
export type Family = readonly [what: string, made: (size: number) => string];

export interface Parser {
  readonly what: string;
  /** Bytes of the smallest; the others are twice and four times as long. */
  readonly size: number;
  /** Gets ready to read, which is not counted. */
  readonly reading: (text: string) => () => unknown;
  readonly families: readonly Family[];
}

const tediousText: readonly Family[] = [
  ['a single letter', (size) => many(size, 'a')],
  ['line ends', (size) => many(size, '\r\n')],
  ['equals signs', (size) => many(size, '=')],
  ['dashes', (size) => many(size, '-')],
  ['spaces', (size) => many(size, ' ')],
  ['dots', (size) => many(size, '.')],
  ['at signs', (size) => many(size, '@')],
  ['quotes', (size) => many(size, '"')],
];

/** Every parser of request data, with inputs that might be laborious for it. */
export const parsers: readonly Parser[] = [
  {
    what: 'a body that comes byte by byte',
    size: 4000,
    reading: (text) => {
      const request = sent(inBytes(text), {});
      return () => bytesWithin(request, 1 << 20);
    },
    families: [['letters', (size) => many(size, 'a')]],
  },
  {
    what: 'a form',
    size: 4000,
    reading: (text) => {
      const request = sentForm(text);
      return () => readForm(request);
    },
    families: [
      ...tediousText,
      ['equal fields', (size) => many(size, `section=${'x'.repeat(size / 200)}&`)],
      [
        'different fields',
        (size) => numbered(size / 80, (at) => `${at}=${many(70, 'x')}`).join('&'),
      ],
      ['separators', (size) => many(size, '&')],
      ['escapes', (size) => many(size, '%41')],
      ['escapes of long characters', (size) => many(size, '%F0%9F%A6%89')],
      ['halves of escapes', (size) => `a=${many(size, '%4')}`],
      ['plus signs', (size) => `a=${many(size, '+')}`],
    ],
  },
  {
    what: 'a form with files',
    size: 60_000,
    reading: (text) => {
      const request = sentParts(text);
      return () => readParts(request);
    },
    families: [
      ...tediousText,
      [
        'equal fields',
        (size) => inParts(...numbered(size / 1600, () => part('a', many(1500, 'x')))),
      ],
      [
        'equal fields, a few hundred of them',
        (size) => inParts(...numbered(200, () => part('a', many(size / 200, 'x')))),
      ],
      [
        'more fields than are allowed',
        (size) => inParts(...numbered(size / 100, () => part('a', ''))),
      ],
      ['a long field', (size) => inParts(part('a', many(size, 'x')))],
      ['a file', (size) => inParts(part('a', many(size, 'x'), '; filename="a"'))],
      [
        'files',
        (size) =>
          inParts(...numbered(190, () => part('a', many(size / 190, 'x'), '; filename="a"'))),
      ],
      ['a long name', (size) => inParts(part(many(size, 'x'), ''))],
      ['a name of escapes', (size) => inParts(part(many(size, '%22'), ''))],
      [
        'a name in another way',
        (size) => inParts(part('a', '', `; filename*=utf-8''${many(size, '%41')}`)),
      ],
      ['attributes', (size) => inParts(part('a', '', many(size, '; a="b"')))],
      ['headers', (size) => inParts(`${many(size, 'A: b\r\n')}${part('a', '')}`)],
      ['a long header', (size) => inParts(`A: ${many(size, 'b')}\r\n${part('a', '')}`)],
      ['a header without end', (size) => inParts(many(size, 'A'))],
      [
        'what nearly is a boundary',
        (size) => inParts(part('a', many(size, `\r\n--${boundary.slice(0, -1)}`))),
      ],
      [
        'what nearly is a boundary, before the first',
        (size) => many(size, `--${boundary.slice(0, -1)}`),
      ],
      ['boundaries alone', (size) => many(size, `--${boundary}\r\n`)],
      ['boundaries without dashes', (size) => inParts(part('a', many(size, boundary)))],
      [
        'what is written in base64',
        (size) => inParts(`Content-Transfer-Encoding: base64\r\n${part('a', many(size, 'YWFh'))}`),
      ],
      [
        'what follows the end',
        (size) => inParts(part('a', 'b')) + many(size, `\r\n--${boundary.slice(1)}`),
      ],
    ],
  },
  {
    what: 'a typing',
    size: 8000,
    reading: (text) => () => typingIn(text),
    families: [
      ...tediousText,
      ['lists in lists', (size) => many(size, '[')],
      ['groups in groups', (size) => many(size, '{"a":')],
      ['a key that is repeated', (size) => `{${many(size, '"holds":[],')}"gaps":[]}`],
      ['different keys', (size) => `{${numbered(size / 10, (at) => `"a${at}":1`).join()}}`],
      [
        'too many times',
        (size) => `{"phrase":"","holds":[${numbered(size / 4, () => '1.5').join()}]}`,
      ],
      ['a long number', (size) => many(size, '9')],
      ['escapes', (size) => `"${many(size, '\\u0041')}"`],
    ],
  },
  {
    what: 'a question about an attestation',
    size: 1000,
    reading: (text) => {
      const request = sent(text, {});
      return () => checkAction(request, service);
    },
    families: [
      ['lists in lists', (size) => many(size, '[')],
      ['a key that is repeated', (size) => `{${many(size - 20, '"token":1,')}"token":1}`],
    ],
  },
  {
    what: 'a photo',
    size: 60_000,
    reading: (text) => {
      const file = new Uint8Array(Buffer.from(text, 'latin1'));
      return () => readJpeg(file);
    },
    families: [
      ['bytes of ones', (size) => photoBegins + many(size, '\xff')],
      ['zeros', (size) => photoBegins + many(size, '\x00')],
      ['comments', (size) => photoBegins + many(size, '\xff\xfe\x00\x02')],
      [
        'comments of the largest size',
        (size) => photoBegins + many(size, `\xff\xfe\x04\x00${many(1022, 'a')}`),
      ],
      ['tables', (size) => photoBegins + many(size, '\xff\xdb\x00\x02')],
      ['filled markers', (size) => photoBegins + many(size, `${many(1000, '\xff')}\xdb\x00\x02`)],
      ['one scan', (size) => photoBegins + frame + scan + many(size, '\xff\x00') + photoEnds],
      ['restarts', (size) => photoBegins + frame + scan + many(size, '\xff\xd0') + photoEnds],
      ['scans', (size) => photoBegins + frame + many(size, `${scan}${many(996, 'a')}`) + photoEnds],
      ['scans of nothing', (size) => photoBegins + frame + many(size, scan) + photoEnds],
      ['what follows the end', (size) => photo + many(size, photo)],
    ],
  },
  {
    what: 'cookies',
    size: 4000,
    reading: (text) => {
      const request = sent('', { cookie: text });
      return () => cookieOf(request);
    },
    families: [
      ['a single letter', (size) => many(size, 'a')],
      ['separators', (size) => many(size, ';')],
      ['separators, and an equals sign at the end', (size) => `${many(size, ';')}=`],
      ['equals signs', (size) => many(size, '=')],
      ['equal cookies', (size) => many(size, 'a=b;')],
      ['different cookies', (size) => numbered(size / 8, (at) => `a${at}=b`).join(';')],
      ['names alone', (size) => many(size, 'a;')],
      ['spaces', (size) => `a=${many(size, ' ')}b`],
      ['escapes', (size) => `a=${many(size, '%41')}`],
      ['halves of escapes', (size) => many(size, 'a=%;')],
    ],
  },
  {
    what: 'a signed token',
    size: 250,
    reading: (text) => () => readSigned(service, 'session', text),
    families: tediousText,
  },
  {
    what: 'the token of a link',
    size: 4000,
    reading: (text) => () => readToken(text),
    families: tediousText,
  },
  {
    what: 'an e-mail address',
    size: 250,
    reading: (text) => () => addressOf(text),
    families: [
      ...tediousText,
      ['a long mailbox', (size) => `${many(size, 'a')}@example.org`],
      ['a long host', (size) => `a@${many(size, 'a')}`],
      ['many labels', (size) => `a@${many(size, 'a.')}`],
      ['hyphens', (size) => `a@${many(size, 'a-')}.`],
      ['capitals that grow', (size) => many(size, 'İ')],
    ],
  },
];
