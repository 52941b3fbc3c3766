import type { CertificateArtwork } from '../artwork.ts';
import { textsOf } from '../certificate-texts.ts';
import type { PlacedMark } from '../design/mark.ts';
import { designs } from '../design/designs.ts';
import { keptBySession } from '../kept-by-session.ts';
import { informationDictionary, metadataPacket } from './metadata.ts';
import { page } from './page.ts';
import { painter, type Resources } from './painter.ts';
import { objectWriter, type ObjectWriter } from './object-block.ts';
import { pdfFile } from './pdf-file.ts';
import { deflatedStream, pdfText, rawStream, ref } from './pdf-object.ts';
import { drawPdfTemplate, type PdfTemplate } from './pdf-template.ts';
import { fixed, structureElement, tagged } from './structure.ts';

const templateOf = keptBySession(32, drawPdfTemplate);

/**
 * A certificate as a PDF file: the sheet of A4 that the print image shows, its text as text and tagged for readers. The same artwork
 * gives the same bytes. Throws TextDoesNotFit for a text that no size makes fit.
 */
export async function renderPdf(artwork: CertificateArtwork): Promise<Uint8Array> {
  const template = await templateOf(artwork.shared);
  const design = designs[artwork.shared.design].print;
  const marks = await design.stamp(artwork, template.layout);
  const objects = objectWriter(template.next);
  const { contents, elements, resources } = stamped(
    template,
    marks,
    painter('c', design, objects),
    objects,
  );
  writePage(objects, contents, [template.resources, resources]);
  writeStructure(objects, elements);
  const information = writeCatalogue(objects, artwork);
  const own = objects.block();
  return pdfFile(
    [template.block, own],
    objects.reserve(),
    `/Root ${ref(fixed.catalogue)}/Info ${ref(information)}`,
  );
}

/** Fills the template's places. @returns streams and elements of the whole page, in the order of reading */
function stamped(
  template: PdfTemplate,
  marks: readonly PlacedMark[],
  { paint, resources }: ReturnType<typeof painter>,
  objects: ObjectWriter,
) {
  const elements = template.elements.map(({ object }) => object);
  const contentOf = ({ place, mark }: PlacedMark): string => {
    const known = template.elements.findIndex((element) => element.place === place);
    const element = known === -1 ? elements.length : known;
    if (mark.kind !== 'decoration')
      elements[element] = objects.put(structureElement(mark, element));
    return tagged(mark, element, paint(mark));
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

function writePage(
  objects: ObjectWriter,
  contents: readonly number[],
  resources: readonly Resources[],
): void {
  const all = (entries: (resource: Resources) => string) => resources.map(entries).join('');
  const opacities = new Set(resources.flatMap((resource) => resource.opacities));
  const states = [...opacities].map((opacity) => {
    const share = opacity / 100;
    return `/O${opacity}<</Type/ExtGState/ca ${share}/CA ${share}>>`;
  });
  objects.put(
    `<</Type/Page/Parent ${ref(fixed.pages)}/MediaBox[0 0 ${page.width} ${page.height}]/StructParents 0/Tabs/S` +
      `/Resources<</Font<<${all(({ fonts }) => fonts)}>>/XObject<<${all(({ pictures }) => pictures)}>>/ExtGState<<${states.join('')}>>>>` +
      `/Contents[${contents.map(ref).join(' ')}]>>`,
    fixed.page,
  );
  objects.put(`<</Type/Pages/Count 1/Kids[${ref(fixed.page)}]>>`, fixed.pages);
}

function writeStructure(objects: ObjectWriter, elements: readonly (number | null)[]): void {
  const kids = elements.filter((element) => element !== null).map(ref);
  objects.put(
    `<</Type/StructElem/S/Document/P ${ref(fixed.structure)}/K[${kids.join(' ')}]>>`,
    fixed.document,
  );
  const byContent = elements.map((element) => (element === null ? 'null' : ref(element)));
  objects.put(
    `<</Type/StructTreeRoot/K ${ref(fixed.document)}/ParentTree<</Nums[0[${byContent.join(' ')}]]>>/ParentTreeNextKey 1>>`,
    fixed.structure,
  );
}

/** @returns the object that describes the document */
function writeCatalogue(objects: ObjectWriter, artwork: CertificateArtwork): number {
  const { Title, Source, Warning = '' } = textsOf(artwork);
  const description = { title: Title, source: Source, warning: Warning };
  const packet = Buffer.from(metadataPacket(description));
  const metadata = objects.put(rawStream('/Type/Metadata/Subtype/XML', packet));
  objects.put(
    `<</Type/Catalog/Pages ${ref(fixed.pages)}/Lang ${pdfText('en')}/MarkInfo<</Marked true>>/StructTreeRoot ${ref(fixed.structure)}` +
      `/ViewerPreferences<</DisplayDocTitle true>>/Metadata ${ref(metadata)}>>`,
    fixed.catalogue,
  );
  return objects.put(informationDictionary(description));
}
