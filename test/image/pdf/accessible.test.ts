import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CertificateArtwork } from '../../../src/image/artwork.ts';
import { pdfRenderer } from '../../../src/image/pdf/render-pdf.ts';
import { artworkWith, course } from '../fixtures.ts';
import { inflated, key, readStructure, textOf, type ReadStructure } from './read-structure.ts';

const renderPdf = pdfRenderer();

const everything = {
  site: { sample: true },
  course: { title: 'مدخل إلى تاريخ الخط العربي', language: 'ar' },
  certificate: {
    name: '小野寺 澪',
    distinction: true,
    revoked: { date: '2026-06-01', reason: 'x' },
  },
} as const;

/** Requirements of ISO 14289-1 that a test can check by itself. They are not all of them, so that no document declares the standard. */
describe.each<[string, CertificateArtwork]>([
  ['classic', artworkWith()],
  ['modern', artworkWith({ institution: { design: 'modern' } })],
  ['classic with everything', artworkWith(everything)],
  ['modern with everything', artworkWith({ ...everything, institution: { design: 'modern' } })],
  [
    'many who sign',
    artworkWith({ course: { instructors: Array(6).fill(course.instructors[0]!) } }),
  ],
])('%s', (_what, artwork) => {
  let read: ReadStructure;
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await renderPdf(artwork);
    read = await readStructure(bytes);
  });
  const roles = () => read.elements.map(({ role }) => role);
  const named = (role: string) => read.elements.filter((element) => element.role === role);

  it('says that it is tagged, in which language, and shows its title', () => {
    const { catalog, isEncrypted } = read.document;
    expect(String(catalog.lookup(key('MarkInfo'), PDFDict))).toContain('/Marked true');
    expect(String(catalog.lookup(key('ViewerPreferences'), PDFDict))).toContain(
      '/DisplayDocTitle true',
    );
    expect(textOf(catalog, 'Lang')).toBe('en');
    expect(isEncrypted).toBe(false);
    expect(read.page.get(key('Tabs'))).toBe(PDFName.of('S'));
  });

  it('has the same title in its description, which declares no standard that nothing has judged', () => {
    const metadata = read.document.catalog.lookup(key('Metadata')) as PDFRawStream;
    const packet = Buffer.from(metadata.getContents()).toString();
    const title = read.document.getTitle()!;
    expect(title).toContain(artwork.name);
    expect(packet).toContain(`<rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>`);
    expect(packet).not.toContain('pdfuaid');
  });

  it('paints nothing that is neither in an element nor decoration', () => {
    let depth = 0;
    const loose: string[] = [];
    for (const line of read.content.split('\n')) {
      if (/B[MD]C$/u.test(line)) depth += 1;
      else if (line === 'EMC') depth -= 1;
      else if (depth === 0 && !/^$|^q$|^Q$| cm$/u.test(line)) loose.push(line);
    }
    expect(loose).toEqual([]);
    expect(depth).toBe(0);
  });

  it('has one element for each piece of content, and the way back from it', () => {
    const marked = Array.from(read.content.matchAll(/<<\/MCID (\d+)>>BDC/gu), ([, number]) =>
      Number(number),
    );
    const claimed = read.elements.flatMap(({ pieces }) => pieces);
    expect(claimed.toSorted((a, b) => a - b)).toEqual(marked.toSorted((a, b) => a - b));
    const back = read.parents.get(0) as readonly unknown[];
    for (const { pieces, ref } of read.elements) {
      for (const piece of pieces) expect(back[piece]).toBe(ref);
    }
  });

  it('is a document of paragraphs, figures and two headings in order', () => {
    expect(roles()[0]).toBe('Document');
    expect(new Set(roles())).toEqual(new Set(['Document', 'H1', 'H2', 'P', 'Figure', 'Link']));
    expect(roles().filter((role) => /^H\d$/u.test(role))).toEqual(['H1', 'H2']);
  });

  it('describes every figure and says where it stands', () => {
    for (const { entries } of named('Figure')) {
      expect(textOf(entries, 'Alt')).toMatch(/\w/u);
      const box = entries.lookup(key('A'), PDFDict).lookup(key('BBox'), PDFArray);
      const [left = 0, bottom = 0, right = 0, top = 0] = numbersIn(box);
      expect(left >= 0 && bottom >= 0 && left < right && bottom < top).toBe(true);
      expect(right <= 841.9 && top <= 595.3).toBe(true);
    }
  });

  it('leads to the verify page from the address that is printed', () => {
    const annotations = read.page.lookup(key('Annots'), PDFArray);
    expect(annotations.size()).toBe(1);
    const annotation = annotations.lookup(0, PDFDict);
    const [link] = named('Link');
    expect(link?.annotations).toEqual([annotation]);
    expect(link?.pieces).toHaveLength(2);
    const number = annotation.lookup(key('StructParent'), PDFNumber).asNumber();
    expect(read.parents.get(number)).toBe(link?.ref);
    const uri = annotation.lookup(key('A'), PDFDict).lookup(key('URI'), PDFHexString);
    expect(uri.decodeText()).toBe(artwork.verifyUrl);
    expect(textOf(annotation, 'Contents')).toBe(`Verify this certificate: ${artwork.verifyUrl}`);
    expect(annotation.lookup(key('F'), PDFNumber).asNumber()).toBe(4);
  });

  it('embeds every font, with a width and a text for each of its characters', () => {
    const resources = read.page.lookup(key('Resources'), PDFDict).lookup(key('Font'), PDFDict);
    for (const name of resources.keys()) {
      const font = resources.lookup(name, PDFDict);
      const inner = font.lookup(key('DescendantFonts'), PDFArray).lookup(0, PDFDict);
      const widths = numbersIn(inner.lookup(key('W'), PDFArray).lookup(1, PDFArray));
      const file = inner
        .lookup(key('FontDescriptor'), PDFDict)
        .lookup(key('FontFile2')) as PDFRawStream;
      const texts = inflated(font.lookup(key('ToUnicode')) as PDFRawStream).toString('latin1');
      expect(texts.match(/^<[0-9a-f]{4}> <(?!FFFF)(?:[0-9A-F]{4})+>$/gmu)).toHaveLength(
        widths.length,
      );
      expect([0, ...widths]).toEqual(advances(inflated(file)));
    }
  });
});

function numbersIn(list: PDFArray): number[] {
  return list.asArray().map((_, at) => list.lookup(at, PDFNumber).asNumber());
}

/** The advances that a TrueType file of a thousand units to the em gives its glyphs. */
function advances(file: Buffer): number[] {
  const table = (tag: string) => {
    const at = file.indexOf(Buffer.from(tag, 'latin1'));
    return file.subarray(file.readUInt32BE(at + 8));
  };
  expect(table('head').readUInt16BE(18)).toBe(1000);
  const count = table('maxp').readUInt16BE(4);
  return Array.from({ length: count }, (_, at) => table('hmtx').readUInt16BE(4 * at));
}

it.each([
  ['a title in the course’s language', { course: { title: 'Agua', language: 'es' } }, 'H2', 'es'],
  ['a name of a known language', { certificate: { name: '小野寺 澪', lang: 'ja' } }, 'H1', 'ja'],
  ['a name in another alphabet', { certificate: { name: '小野寺 澪' } }, 'H1', 'und'],
  ['a name in Latin letters', {}, 'H1', undefined],
] as const)('tells the language of %s', async (_what, variation, role, lang) => {
  const { elements } = await readStructure(await renderPdf(artworkWith(variation)));
  const element = elements.find((candidate) => candidate.role === role)!;
  expect(textOf(element.entries, 'Lang')).toBe(lang);
});
