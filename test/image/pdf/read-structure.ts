import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib';

/** An element of the structure tree with what hangs from it, as pdf-lib finds it. */
export interface Element {
  readonly role: string;
  readonly entries: PDFDict;
  readonly ref: PDFRef | null;
  readonly kids: readonly Element[];
  /** Numbers of the pieces of content, and annotations. */
  readonly pieces: readonly number[];
  readonly annotations: readonly PDFDict[];
}

export interface ReadStructure {
  readonly document: PDFDocument;
  readonly page: PDFDict;
  readonly elements: readonly Element[];
  /** The page's content, inflated. */
  readonly content: string;
  /** The parent tree: the element of each piece of the page, or of an annotation. */
  readonly parents: ReadonlyMap<number, PDFRef | null | readonly (PDFRef | null)[]>;
}

export const key = (name: string) => PDFName.of(name);

/** The text of an entry; undefined if there is none. */
export function textOf(dictionary: PDFDict, name: string): string | undefined {
  const value = dictionary.lookup(key(name));
  return value instanceof PDFHexString ? value.decodeText() : undefined;
}

/** Reads all that tells a program what is on the page. */
export async function readStructure(bytes: Uint8Array): Promise<ReadStructure> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const root = document.catalog.lookup(key('StructTreeRoot'), PDFDict);
  const top = elementOf(root.get(key('K')), document);
  return {
    document,
    page: document.getPage(0).node,
    elements: top.flatMap(withKids),
    content: contentOf(document),
    parents: parentsIn(root, document),
  };
}

export function inflated(stream: PDFRawStream): Buffer {
  return inflateSync(stream.getContents());
}

function contentOf(document: PDFDocument): string {
  const streams = document.getPage(0).node.lookup(key('Contents'), PDFArray);
  return streams
    .asArray()
    .map((_, at) => inflated(streams.lookup(at) as PDFRawStream).toString('latin1'))
    .join('\n');
}

function withKids(element: Element): Element[] {
  return [element, ...element.kids.flatMap(withKids)];
}

function elementOf(value: unknown, document: PDFDocument): readonly Element[] {
  const found = value instanceof PDFRef ? document.context.lookup(value) : value;
  if (!(found instanceof PDFDict) || found.has(key('Obj'))) return [];
  const given = found.lookup(key('K'));
  const kids = given instanceof PDFArray ? given.asArray() : [found.get(key('K'))];
  const dictionaries = kids
    .map((kid) => (kid instanceof PDFRef ? document.context.lookup(kid) : kid))
    .filter((kid) => kid instanceof PDFDict);
  return [
    {
      role: String(found.get(key('S'))).slice(1),
      entries: found,
      ref: value instanceof PDFRef ? value : null,
      kids: kids.flatMap((kid) => elementOf(kid, document)),
      pieces: kids.filter((kid) => kid instanceof PDFNumber).map((kid) => kid.asNumber()),
      annotations: dictionaries
        .filter((kid) => kid.has(key('Obj')))
        .map((kid) => kid.lookup(key('Obj'), PDFDict)),
    },
  ];
}

function parentsIn(root: PDFDict, document: PDFDocument): ReadStructure['parents'] {
  const numbers = root.lookup(key('ParentTree'), PDFDict).lookup(key('Nums'), PDFArray);
  const parents = new Map<number, PDFRef | null | readonly (PDFRef | null)[]>();
  for (let at = 0; at < numbers.size(); at += 2) {
    const value = numbers.get(at + 1);
    const list = value instanceof PDFRef ? document.context.lookup(value) : value;
    const refs = (entry: unknown) => (entry instanceof PDFRef ? entry : null);
    parents.set(
      numbers.lookup(at, PDFNumber).asNumber(),
      list instanceof PDFArray ? list.asArray().map(refs) : refs(value),
    );
  }
  return parents;
}
