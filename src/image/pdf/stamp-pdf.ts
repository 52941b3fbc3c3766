import type { CertificateArtwork } from '../artwork.ts';
import { textsOf } from '../certificate-texts.ts';
import { boxOf } from '../design/layout.ts';
import type { PlacedMark } from '../design/mark.ts';
import { stampings } from '../design/stampings.ts';
import { attachedCredential } from './attached-credential.ts';
import { informationDictionary, metadataPacket } from './metadata.ts';
import { page } from './page.ts';
import { painter, type DrawingOf, type Resources } from './painter.ts';
import { objectWriter, type ObjectWriter } from './object-block.ts';
import { pdfFile } from './pdf-file.ts';
import { deflatedStream, pdfText, rawStream, ref } from './pdf-object.ts';
import type { PdfTemplate } from './pdf-template.ts';
import { fixed, structureElement, tagged } from './structure.ts';
import {
  annotationKey,
  isPrintedAddress,
  printedAddress,
  writeVerifyLink,
  type VerifyLink,
} from './verify-link.ts';

/**
 * A certificate as a PDF file: the sheet of A4 that the print image shows, its text as text and tagged for readers. The same artwork
 * gives the same bytes. Throws TextDoesNotFit for a text that no size makes fit.
 * @param template of the certificate's session
 * @param drawingOf how the certificate's own drawings are shown
 */
export async function stampPdf(
  template: PdfTemplate,
  artwork: CertificateArtwork,
  credential: string | null,
  drawingOf: DrawingOf,
): Promise<Uint8Array> {
  const design = stampings[artwork.shared.design].print;
  const marks = await design.stamp(artwork, template.layout);
  const objects = objectWriter(template.next);
  const own = painter('c', design, objects, drawingOf);
  const { contents, elements, resources } = stamped(template, marks, own, objects);
  const link = linked(objects, artwork, template, elements);
  writePage(objects, contents, [template.resources, resources], link);
  writeStructure(objects, elements, link);
  const information = writeCatalogue(objects, artwork, credential);
  const block = objects.block();
  return pdfFile(
    [template.block, block],
    objects.reserve(),
    `/Root ${ref(fixed.catalogue)}/Info ${ref(information)}`,
  );
}

/** Fills the template's places. @returns streams and, for each piece of their content, its element; both in the order of reading */
function stamped(
  template: PdfTemplate,
  marks: readonly PlacedMark[],
  { paint, resources }: ReturnType<typeof painter>,
  objects: ObjectWriter,
) {
  const elements = template.pieces.map(({ element }) => element);
  const contentOf = ({ place, mark }: PlacedMark): string => {
    const known = template.pieces.findIndex((piece) => piece.place === place);
    const piece = known === -1 ? elements.length : known;
    if (mark.kind !== 'decoration' && !isPrintedAddress(place))
      elements[piece] = objects.put(structureElement([mark], [piece], place));
    return tagged(mark, piece, paint(mark));
  };
  const within = (places: readonly (string | null)[]) =>
    marks
      .filter(({ place }) => places.includes(place))
      .map(contentOf)
      .join('');
  const contents = template.stretches.map((stretch) =>
    'stream' in stretch ? stretch.stream : objects.put(deflatedStream('', within(stretch.places))),
  );
  contents.push(objects.put(deflatedStream('', `${within([null])}Q\n`)));
  return { contents, elements, resources: resources() };
}

/** Makes one link of the pieces that show the address, and enters it as their element. */
function linked(
  objects: ObjectWriter,
  { verifyUrl }: CertificateArtwork,
  { pieces, layout }: PdfTemplate,
  elements: (number | null)[],
): VerifyLink {
  const shown = pieces.flatMap(({ place }, at) => (isPrintedAddress(place) ? [at] : []));
  const boxes = printedAddress.map((place) => boxOf(layout, place));
  const link = writeVerifyLink(objects, verifyUrl, shown, boxes);
  for (const piece of shown) elements[piece] = link.link;
  return link;
}

function writePage(
  objects: ObjectWriter,
  contents: readonly number[],
  resources: readonly Resources[],
  { annotation }: VerifyLink,
): void {
  const all = (entries: (resource: Resources) => string) => resources.map(entries).join('');
  const opacities = new Set(resources.flatMap((resource) => resource.opacities));
  const states = [...opacities].map((opacity) => {
    const share = opacity / 100;
    return `/O${opacity}<</Type/ExtGState/ca ${share}/CA ${share}>>`;
  });
  objects.put(
    `<</Type/Page/Parent ${ref(fixed.pages)}/MediaBox[0 0 ${page.width} ${page.height}]/StructParents 0/Tabs/S/Annots[${ref(annotation)}]` +
      `/Resources<</Font<<${all(({ fonts }) => fonts)}>>/XObject<<${all(({ pictures }) => pictures)}>>/ExtGState<<${states.join('')}>>>>` +
      `/Contents[${contents.map(ref).join(' ')}]>>`,
    fixed.page,
  );
  objects.put(`<</Type/Pages/Count 1/Kids[${ref(fixed.page)}]>>`, fixed.pages);
}

function writeStructure(
  objects: ObjectWriter,
  elements: readonly (number | null)[],
  { link, paragraph }: VerifyLink,
): void {
  const byContent = elements.map((element) => (element === null ? 'null' : ref(element)));
  const kids = elements.map((element) => (element === link ? paragraph : element));
  const inOrder = [...new Set(kids)].filter((kid) => kid !== null).map(ref);
  objects.put(
    `<</Type/StructElem/S/Document/P ${ref(fixed.structure)}/K[${inOrder.join(' ')}]>>`,
    fixed.document,
  );
  objects.put(
    `<</Type/StructTreeRoot/K ${ref(fixed.document)}/ParentTree<</Nums[0[${byContent.join(' ')}]${annotationKey} ${ref(link)}]>>` +
      `/ParentTreeNextKey ${annotationKey + 1}>>`,
    fixed.structure,
  );
}

/** @returns the object that describes the document */
function writeCatalogue(
  objects: ObjectWriter,
  artwork: CertificateArtwork,
  credential: string | null,
): number {
  const { Title, Source, Warning = '' } = textsOf(artwork);
  const description = { title: Title, source: Source, warning: Warning };
  const packet = Buffer.from(metadataPacket(description));
  const metadata = objects.put(rawStream('/Type/Metadata/Subtype/XML', packet));
  objects.put(
    `<</Type/Catalog/Pages ${ref(fixed.pages)}/Lang ${pdfText('en')}/MarkInfo<</Marked true>>/StructTreeRoot ${ref(fixed.structure)}` +
      `/ViewerPreferences<</DisplayDocTitle true>>/Metadata ${ref(metadata)}${credential === null ? '' : attachedCredential(objects, credential)}>>`,
    fixed.catalogue,
  );
  return objects.put(informationDictionary(description));
}
