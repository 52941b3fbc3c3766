import { describe, expect, it } from 'vitest';
import { securityText } from '../../src/model/security-text.ts';
import { specimenSite } from './specimens.ts';

const site = { ...specimenSite, today: '2026-11-20' };
const policy = 'https://northfold.example/security';

describe('security.txt', () => {
  it('names the contact of the site, for less than a year', () => {
    expect(securityText(site)).toBe(
      [
        `Contact: mailto:${specimenSite.contact.email}`,
        'Expires: 2027-11-05T00:00:00Z',
        'Preferred-Languages: en',
        'Canonical: https://certificates.example.org/.well-known/security.txt',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [{ contact: 'security@northfold.example' }, 'Contact: mailto:security@northfold.example'],
    [
      { contact: 'sécurité@northfold.example' },
      'Contact: mailto:s%C3%A9curit%C3%A9@northfold.example',
    ],
    [{ contact: 'https://northfold.example/report' }, 'Contact: https://northfold.example/report'],
    [{ contact: 'https://northfold.example/é' }, 'Contact: https://northfold.example/%C3%A9'],
    [{ policy }, `Policy: ${policy}`],
    [{ policy }, `Contact: mailto:${specimenSite.contact.email}`],
  ])('with %j has the line %s', (security, line) => {
    expect(securityText({ ...site, security }).split('\n')).toContain(line);
  });

  it('names no address of its own that is not encrypted', () => {
    expect(securityText({ ...site, url: 'http://localhost:4321' })).not.toContain('http://');
  });

  it('is good for less than a year in leap years, too', () => {
    for (const today of ['2027-12-31', '2028-02-28', '2028-02-29', '2028-03-01']) {
      const [, expires = ''] = /^Expires: (.*)$/mu.exec(securityText({ ...site, today })) ?? [];
      const days = (Date.parse(expires) - Date.parse(today)) / 86_400_000;
      expect([today, days > 300 && days < 365]).toEqual([today, true]);
    }
  });
});
