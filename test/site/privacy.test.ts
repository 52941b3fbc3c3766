import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { openContent } from '../../src/environment/open-content.ts';
import { buildMoment, contents, type SiteName } from '../setup/site-contents.ts';
import { filesIn } from './harness/built-pages.ts';

interface DeployedFile {
  readonly file: string;
  readonly bytes: Buffer;
}

const read = new Map<SiteName, readonly DeployedFile[]>();

/** Uploaded to the store of the deploy, which functions alone can read: course records are there and must be nowhere else. */
const recordStore = '.netlify/v1/blobs/deploy/course-records/';

/** Everything else that a deploy would upload: `dist/` and the function, byte for byte. Read once. */
function deployed(site: SiteName): readonly DeployedFile[] {
  const known = read.get(site);
  if (known) return known;
  const { output } = inject('sites')[site];
  const files = ['dist', '.netlify']
    .flatMap((folder) => filesIn(path.join(output, folder)).map((file) => `${folder}/${file}`))
    .filter((file) => !file.startsWith(recordStore))
    .map((file) => ({ file, bytes: readable(file, readFileSync(path.join(output, file))) }));
  read.set(site, files);
  return files;
}

/** A PDF with what its object streams say, and its texts as letters; of other files every byte. */
function readable(file: string, bytes: Buffer): Buffer {
  if (!file.endsWith('.pdf')) return bytes;
  const text = bytes.toString('latin1');
  const streams = text.matchAll(/\/Type\/ObjStm[^\n]*\/Length (\d+)>>\nstream\n/gu);
  const objects = Array.from(streams, ({ 0: { length }, 1: size, index }) =>
    inflateSync(bytes.subarray(index + length, index + length + Number(size))).toString('latin1'),
  );
  // Lists of bare numbers are widths and boxes: any short number occurs among them by chance.
  const all = [text, ...objects].join('\n').replace(/\[[-\d.\s]*\]/gu, '[]');
  const texts = Array.from(all.matchAll(/<FEFF((?:[0-9A-F]{4})+)>/gu), ([, digits = '']) =>
    Buffer.from(digits, 'hex').swap16().toString('utf16le'),
  );
  return Buffer.concat([Buffer.from(all, 'latin1'), Buffer.from(texts.join('\n'))]);
}

function filesWith(site: SiteName, phrase: string): string[] {
  return deployed(site)
    .filter(({ bytes }) => bytes.includes(phrase))
    .map(({ file }) => file);
}

describe('what is private stays out of the deploy', () => {
  it.each([
    ['a learner who did not pass', 'Privately-Failed'],
    ['an e-mail address', '@mail.example'],
    ['a learner’s id', 'private-id-'],
    ['a score', '46.75'],
    ['a final score', '28.5'],
    ['the name on an erased certificate', 'On-Request'],
    ['the name that was corrected', 'Printed-Before'],
  ])('%s', (_what, phrase) => {
    expect(filesWith('small', phrase)).toEqual([]);
  });

  it('while what is published is there', () => {
    expect(filesWith('small', 'Rightly Printed-Now')).toContain(
      'dist/verify/AAAAAAAAAAAAAA3E/index.html',
    );
    expect(filesWith('small', 'Certificate of Rightly Printed-Now')).toContain(
      'dist/certificates/AAAAAAAAAAAAAA3E.pdf',
    );
  });

  it('for every record and reviewer of the sample, too', async () => {
    const { content } = await openContent({
      contentDir: path.resolve(contents.sample),
      now: buildMoment,
    });
    const { certificates, records, reviewers } = content!;
    const published = new Set(certificates.map(({ name }) => name));
    const secrets = records.flatMap(({ learner }) => [
      ...(learner.email ? [learner.email] : []),
      ...(learner.id ? [learner.id] : []),
      ...(published.has(learner.name) ? [] : [learner.name]),
    ]);
    expect(reviewers.length).toBeGreaterThan(1);
    secrets.push(...reviewers.flatMap(({ name, email }) => [name, email]));
    expect(secrets.length).toBeGreaterThan(50);

    const found = secrets.flatMap((secret) =>
      filesWith('sample', secret).map((file) => `${secret} in ${file}`),
    );
    expect(found).toEqual([]);
  });

  it('and records are in the store of the deploy', () => {
    const { output } = inject('sites').small;
    const folder = path.join(output, recordStore);
    const texts = filesIn(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
    for (const phrase of ['Privately-Failed', '@mail.example', '46.75'])
      expect(texts.some((text) => text.includes(phrase))).toBe(true);
  });

  it('and the function that answers on demand holds no learner’s name at all', () => {
    const { output } = inject('sites').small;
    const server = filesIn(path.join(output, '.netlify/v1'));
    expect(server).toContain('functions/ssr/ssr.mjs');
    expect(filesWith('small', 'Marlin Spike').filter((file) => !file.startsWith('dist/'))).toEqual(
      [],
    );
  });
});
