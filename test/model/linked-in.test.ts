import { describe, expect, it } from 'vitest';
import { linkedInAddAddress, linkedInPostAddress } from '../../src/model/linked-in.ts';
import {
  specimenCertificate,
  specimenCourse,
  specimenInstitution,
  specimenSite,
} from './specimens.ts';

const context = {
  site: specimenSite,
  certificate: specimenCertificate,
  course: specimenCourse,
  institution: specimenInstitution,
};

describe('the address that adds a certificate to LinkedIn', () => {
  it('fills every field, with months counted from 1', () => {
    const certificate = { ...specimenCertificate, issued: '2026-01-31', expires: '2027-12-01' };
    const address = new URL(linkedInAddAddress({ ...context, certificate }));
    expect(address.origin + address.pathname).toBe('https://www.linkedin.com/profile/add');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      startTask: 'CERTIFICATION_NAME',
      name: 'Statistics: Reasoning from Evidence',
      organizationName: 'University of Northfold',
      issueYear: '2026',
      issueMonth: '1',
      expirationYear: '2027',
      expirationMonth: '12',
      certUrl: 'https://certificates.example.org/verify/7K3FQ2WX9MNB4TRE/',
      certId: '7K3F-Q2WX-9MNB-4TRE',
    });
  });

  it('names the institution by its number where it has one', () => {
    const institution = { ...specimenInstitution, linkedInOrganizationId: '12345' };
    const { searchParams } = new URL(linkedInAddAddress({ ...context, institution }));
    expect(searchParams.get('organizationId')).toBe('12345');
    expect(searchParams.has('organizationName')).toBe(false);
  });

  it('gives no expiry for a certificate that has none', () => {
    expect(linkedInAddAddress(context)).not.toContain('expiration');
  });

  it.each(['"Quotes" & <Titles>', 'a=b&c#d?e+f%20', 'مدخل إلى تاريخ الخط', 'Ẹ̀kọ́'])(
    'keeps a title such as %s whole',
    (title) => {
      const address = linkedInAddAddress({ ...context, course: { title } });
      expect(address).toMatch(/^[!-~]+$/u);
      expect(new URL(address).searchParams.get('name')).toBe(title);
    },
  );

  it('posts a link to the verify page', () => {
    expect(new URL(linkedInPostAddress(context)).searchParams.get('url')).toBe(
      'https://certificates.example.org/verify/7K3FQ2WX9MNB4TRE/',
    );
  });
});
