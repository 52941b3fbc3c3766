import type { SizeFigures } from './bench-size.ts';

const headings = [
  'certificates',
  'validate',
  'pages',
  'images',
  'documents',
  'total',
  'peak',
  'add one',
  'of total',
  'revoke one',
  'files',
  'size',
  'changed',
  'each',
];

/** The meaning of the columns. */
export const legend = [
  'pages: the whole build without the time in which it wrote images and documents.',
  'images, documents: that time, shared out as the threads spent it.',
  'add one: a build after one more certificate was issued. revoke one: after one was revoked.',
  'files, size: what a deploy uploads, pages and packs. changed: how many of them one more certificate changes.',
  'each: the total for one certificate.',
].join('\n');

function cells(figures: SizeFigures): readonly string[] {
  const { certificates, totalSeconds } = figures;
  const seconds = (value: number) => `${value.toFixed(1)} s`;
  return [
    certificates.toLocaleString('en'),
    seconds(figures.validateSeconds),
    seconds(figures.pagesSeconds),
    seconds(figures.imagesSeconds),
    seconds(figures.documentsSeconds),
    seconds(totalSeconds),
    `${figures.peakMB} MB`,
    seconds(figures.addOneSeconds),
    `${(figures.addOneShare * 100).toFixed(1)} %`,
    seconds(figures.revokeOneSeconds),
    figures.files.toLocaleString('en'),
    `${(figures.bytes / 1e6).toFixed(0)} MB`,
    figures.changedFiles.toLocaleString('en'),
    `${((totalSeconds / certificates) * 1000).toFixed(2)} ms`,
  ];
}

export const headline = row(headings);

export const lineOf = (figures: SizeFigures): string => row(cells(figures));

function row(texts: readonly string[]): string {
  return texts.map((text, at) => text.padStart((headings[at]?.length ?? 0) < 9 ? 9 : 12)).join(' ');
}
