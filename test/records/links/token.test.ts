import { describe, expect, it } from 'vitest';
import type { RecordKey } from '../../../src/account/keys.ts';
import type { LinkId } from '../../../src/records/links/share-link.ts';
import { readToken, writeToken, type ShareToken } from '../../../src/records/links/token.ts';

const token: ShareToken = {
  record: '0123456789abcdef01' as RecordKey,
  link: 'fedcba98765432100123' as LinkId,
  secret: new Uint8Array([...Array(16).keys()]),
};

it('stands in an address as 56 letters and digits', () => {
  const written = writeToken(token);
  expect(written).toMatch(/^[a-z2-7]{56}$/);
  expect(written).toMatchInlineSnapshot(
    `"aerukz4jvpg66ap63s5jq5sugiiaciyaaebagbafaydqqcikbmga2dqp"`,
  );
  expect(readToken(written)).toEqual(token);
});

describe('what is no token is none', () => {
  const good = writeToken(token);
  it.each([
    ['nothing', ''],
    ['one character less', good.slice(1)],
    ['one character more', `${good}a`],
    ['upper case', good.toUpperCase()],
    ['one capital', `${good.slice(0, 55)}A`],
    ['a digit that base32 does not have', `1${good.slice(1)}`],
    ['padding', `${good.slice(0, 55)}=`],
    ['a line break after it', `${good}\n`],
    ['a line break in it', `${good.slice(0, 55)}\n`],
    ['spaces around it', ` ${good} `],
    ['two of them', good + good],
    ['an encoded character', `%61${good.slice(1)}`],
    ['doubly encoded', `%2561${good.slice(1)}`],
    ['letters of another script that look alike', `а${good.slice(1)}`],
    ['a letter that is lower-cased to a plain one', `\u212a${good.slice(1)}`],
    ['half a character', `\ud800${good.slice(1)}`],
    ['a null byte', `\0${good.slice(1)}`],
    ['a path', `../${good.slice(3)}`],
    ['a megabyte', 'a'.repeat(1024 * 1024)],
  ])('%s', (_what, hostile) => {
    expect(readToken(hostile)).toBeNull();
  });
});
