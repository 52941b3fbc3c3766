import { PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One element of a document as an independent reader finds it, in the order of reading. */
export interface ReadElement {
  readonly role: string;
  /** The text of paragraphs, the description of figures. */
  readonly text: string;
}

export interface ReadPdf {
  readonly title: unknown;
  readonly language: unknown;
  readonly pages: number;
  /** Left, bottom, right, top in points. */
  readonly view: readonly number[];
  readonly elements: readonly ReadElement[];
  readonly metadata: string;
}

interface StructureNode {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly StructureNode[];
  readonly type?: string;
  readonly id?: string;
}

/** Reads a document of one page with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, stopAtErrors: true });
  const document = await task.promise;
  const page = await document.getPage(1);
  const { info, metadata } = await document.getMetadata();
  const texts = await textsOf(page);
  const tree = (await page.getStructTree()) as StructureNode;
  const read: ReadPdf = {
    title: (info as Record<string, unknown>)['Title'],
    language: (info as Record<string, unknown>)['Language'],
    pages: document.numPages,
    view: page.view,
    elements: elementsIn(tree, texts),
    metadata: metadata.getRaw() as string,
  };
  await task.destroy();
  return read;
}

/** The text of every piece of marked content, by the id that the structure tree knows it by. */
async function textsOf(page: PDFPageProxy): Promise<ReadonlyMap<string, string>> {
  const { items } = await page.getTextContent({
    includeMarkedContent: true,
    disableNormalization: true,
  });
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((candidate) => candidate !== '') ?? '';
      texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id || '');
  }
  return texts;
}

function elementsIn(node: StructureNode, texts: ReadonlyMap<string, string>): ReadElement[] {
  const { role = '', children = [] } = node;
  const content = children.filter(({ type }) => type === 'content');
  if (content.length === 0) return children.flatMap((child) => elementsIn(child, texts));
  const text = node.alt ?? content.map(({ id = '' }) => texts.get(id) ?? '').join('');
  return [{ role, text: text.trim() }];
}

/** The texts that the structure gives in place of what its elements show. */
export async function actualTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const { context } = await PDFDocument.load(bytes);
  return context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .map((element) => element.get(PDFName.of('ActualText')))
    .filter((text) => text instanceof PDFHexString)
    .map((text) => text.decodeText());
}
