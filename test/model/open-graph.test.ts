import { describe, expect, it } from 'vitest';
import type { VerificationCode } from '../../src/model/code.ts';
import { documentTitle, openGraph } from '../../src/model/open-graph.ts';
import { specimenSite } from './specimens.ts';

const page = {
  site: specimenSite,
  title: 'Courses',
  description: 'All courses.',
  path: '/courses/',
};
const properties = (changes: object) =>
  Object.fromEntries(
    openGraph({ ...page, ...changes }).map(({ property, content }) => [property, content]),
  );

describe('openGraph', () => {
  it('gives absolute addresses and the preview with its size, text and version', () => {
    const image = {
      code: '7K3FQ2WX9MNB4TRE' as VerificationCode,
      version: '0a1b2c3d',
      text: 'A certificate.',
    };
    expect(properties({ image })).toMatchObject({
      'og:url': 'https://certificates.example.org/courses/',
      'og:image':
        'https://certificates.example.org/certificates/7K3FQ2WX9MNB4TRE-social.png?v=0a1b2c3d',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'A certificate.',
    });
  });

  it('promises no image where there is none', () => {
    expect(Object.keys(properties({}))).not.toContain('og:image');
  });

  it('says first that a page is a sample', () => {
    const site = { ...specimenSite, sample: true };
    expect(properties({ site })['og:title']).toBe('Sample: Courses');
    expect(documentTitle({ site, title: 'Courses' })).toBe(
      'Sample: Courses – Northfold Certificates',
    );
  });

  it('does not say the name of the site twice', () => {
    expect(documentTitle({ site: specimenSite, title: specimenSite.name })).toBe(
      'Northfold Certificates',
    );
  });
});
