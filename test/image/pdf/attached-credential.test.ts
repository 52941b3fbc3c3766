import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { credentialText } from '../../../src/credential/credential.ts';
import { isWholePdf } from '../../../src/image/pdf/pdf-file.ts';
import { pdfRenderer } from '../../../src/image/pdf/render-pdf.ts';
import { artworkWith } from '../fixtures.ts';

const renderPdf = pdfRenderer();

const credential = credentialText({ name: 'Ẹ̀bùn (Ada) >> endstream endobj 李雨桐' });

describe('a document with a credential', () => {
  it('lists it as an attached file, which readers give back as it was', async () => {
    const bytes = await renderPdf(artworkWith(), credential);
    const reading = getDocument({ data: new Uint8Array(bytes) });
    const document = await reading.promise;
    const files = [...((await document.getAttachments()) ?? [])];
    expect(files.map(([, { filename }]) => filename)).toEqual(['credential.json']);
    const content = await document.getAttachmentContent(files[0]![0]);
    await reading.destroy();
    expect(Buffer.from(content ?? []).toString()).toBe(credential);
  });

  it('says that it belongs to the document, and of what kind it is', async () => {
    const document = await PDFDocument.load(await renderPdf(artworkWith(), credential));
    const associated = document.catalog.lookup(PDFName.of('AF'), PDFArray);
    const file = associated.lookup(0, PDFDict);
    expect(file.lookup(PDFName.of('AFRelationship'))).toBe(PDFName.of('Data'));
    const stream = document.context.lookup(
      file.lookup(PDFName.of('EF'), PDFDict).get(PDFName.of('F')),
    ) as unknown as { dict: PDFDict };
    expect(String(stream.dict.get(PDFName.of('Subtype')))).toBe('/application#2Fvc+ld+json');
  });

  it('is whole, and the same every time', async () => {
    const bytes = Buffer.from(await renderPdf(artworkWith(), credential));
    expect(isWholePdf(bytes)).toBe(true);
    expect(bytes.equals(Buffer.from(await renderPdf(artworkWith(), credential)))).toBe(true);
  });

  it('has no attached file where there is no credential', async () => {
    const text = Buffer.from(await renderPdf(artworkWith())).toString('latin1');
    expect(text).not.toContain('EmbeddedFile');
  });
});
