import { expect, it } from 'vitest';
import type { VerificationCode } from '../../src/model/code.ts';
import { mailShareAddress, shareTitle, whatsAppShareAddress } from '../../src/model/share.ts';

const shared = {
  site: { url: 'https://certificates.example.org' },
  certificate: {
    code: '7K3FQ2WX9MNB4TRD' as VerificationCode,
    issued: '2026-05-12',
    expires: null,
  },
  course: { title: 'Tides & Timetables: 100% of it' },
  institution: { name: 'Oakham College' },
};
const text =
  'Certificate: Tides & Timetables: 100% of it – Oakham College\nhttps://certificates.example.org/verify/7K3FQ2WX9MNB4TRD/';

it('opens a message with the certificate’s name and address', () => {
  const { protocol, pathname, searchParams } = new URL(mailShareAddress(shared));
  expect([protocol, pathname]).toEqual(['mailto:', '']);
  expect(searchParams.get('subject')).toBe(shareTitle(shared));
  expect(searchParams.get('body')).toBe(text);
});

it('opens WhatsApp with the same', () => {
  const address = new URL(whatsAppShareAddress(shared));
  expect(address.origin).toBe('https://wa.me');
  expect([...address.searchParams]).toEqual([['text', text]]);
});
