import { describe, expect, it } from 'vitest';
import { addressOf } from '../../src/model/email-address.ts';

describe('addressOf finds one form for all spellings of an address', () => {
  it.each([
    ['as it is', 'ama@example.org', 'ama@example.org'],
    ['copied with blanks and a line break', '  ama@example.org \r\n', 'ama@example.org'],
    ['upper case', 'Ama.Boateng@EXAMPLE.org', 'ama.boateng@example.org'],
    ['a plus tag, which is another mailbox', 'ama+courses@example.org', 'ama+courses@example.org'],
    ['an accent as a character of its own', 'zoe\u0308@example.org', 'zoë@example.org'],
    ['a letter that only looks like another sign', '\u212Aofi@example.org', 'kofi@example.org'],
    ['a domain in its own script', 'ama@MÜNCHEN.example', 'ama@xn--mnchen-3ya.example'],
    [
      'the same as the mail system has it',
      'ama@xn--mnchen-3ya.example',
      'ama@xn--mnchen-3ya.example',
    ],
    ['the full stop of another script', 'ama@例え。jp', 'ama@xn--r8jz45g.jp'],
    ['letters of double width', 'ama@ｅｘａｍｐｌｅ.org', 'ama@example.org'],
    ['a mailbox in another script', 'ама@example.org', 'ама@example.org'],
    ['an apostrophe', "o'neill@example.org", "o'neill@example.org"],
    ['full stops where old telephones have them', 'a..ma.@example.org', 'a..ma.@example.org'],
    ['a host without a domain', 'ama@localhost', 'ama@localhost'],
    ['the longest mailbox', `${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
    [
      'the longest address',
      `${'é'.repeat(32)}@${'example.'.repeat(23)}world`,
      `${'é'.repeat(32)}@${'example.'.repeat(23)}world`,
    ],
  ])('%s', (_what, typed, address) => {
    expect(addressOf(typed)).toBe(address);
  });
});

describe('addressOf refuses what is not a valid address', () => {
  it.each([
    ['nothing', ''],
    ['no @', 'ama.example.org'],
    ['no mailbox', '@example.org'],
    ['no domain', 'ama@'],
    ['two @', 'ama@ben@example.org'],
    ['two addresses', 'ama@example.org,ben@example.org'],
    ['a name in front', 'Ama <ama@example.org>'],
    ['a quoted mailbox', '"ama boateng"@example.org'],
    ['another header', 'ama@example.org\r\nBcc: ben@example.org'],
    ['another header in the mailbox', 'ama\nBcc:ben@example.org'],
    ['a line break of Unicode', 'ama\u2028@example.org'],
    ['a NUL', 'ama\0@example.org'],
    ['a mark that turns the direction', 'ama\u202e@example.org'],
    ['an invisible mark in the mailbox', 'a\u200bma@example.org'],
    ['an invisible mark in the domain', 'ama@exam\u00adple.org'],
    ['half a character', 'ama\ud800@example.org'],
    ['a blank', 'ama boateng@example.org'],
    ['an encoded domain', 'ama@ex%61mple.org'],
    ['a domain with a port', 'ama@example.org:25'],
    ['a number that stands for a machine', 'ama@2130706433'],
    ['a machine by its number', 'ama@127.0.0.1'],
    ['a machine in brackets', 'ama@[127.0.0.1]'],
    ['an empty label', 'ama@example..org'],
    ['a full stop at the end', 'ama@example.org.'],
    ['a hyphen in front', 'ama@-example.org'],
    ['a mailbox that is too long', `${'a'.repeat(65)}@example.org`],
    ['a byte too many', `${'é'.repeat(32)}@${'example.'.repeat(23)}museum`],
    ['a megabyte', `${'a'.repeat(1 << 20)}@example.org`],
  ])('%s', (_what, typed) => {
    expect(addressOf(typed)).toBeNull();
  });
});
