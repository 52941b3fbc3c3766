import type { Box } from '../design/layout.ts';
import type { ObjectWriter } from './object-block.ts';
import { boundingBox } from './page.ts';
import { pdfText, ref, short } from './pdf-object.ts';
import { fixed } from './structure.ts';

/** Places of the printed address. Together they lead to the page that says whether the certificate is genuine. */
export const printedAddress: readonly string[] = ['site', 'code'];

export function isPrintedAddress(place: string | null): boolean {
  return place !== null && printedAddress.includes(place);
}

export interface VerifyLink {
  readonly annotation: number;
  /** The element that the pieces of content belong to, and the paragraph that it is. */
  readonly link: number;
  readonly paragraph: number;
}

/** The annotation's key in the tree that leads from content to elements; the page's content has 0. */
export const annotationKey = 1;

/**
 * Makes the address on the certificate one that can be followed.
 * @param pieces of content that show it
 * @param boxes on the sheet that can be clicked
 */
export function writeVerifyLink(
  objects: ObjectWriter,
  address: string,
  pieces: readonly number[],
  boxes: readonly Box[],
): VerifyLink {
  const [annotation, link] = [objects.reserve(), objects.reserve()];
  const paragraph = objects.put(`<</Type/StructElem/S/P/P ${ref(fixed.document)}/K ${ref(link)}>>`);
  const rectangle = boundingBox(boxes).map((value) => short(value));
  objects.put(
    `<</Type/Annot/Subtype/Link/P ${ref(fixed.page)}/Rect[${rectangle.join(' ')}]/Border[0 0 0]/F 4/StructParent ${annotationKey}` +
      `/Contents ${pdfText(`Verify this certificate: ${address}`)}/A<</S/URI/URI ${uri(address)}>>>>`,
    annotation,
  );
  const shown = `<</Type/OBJR/Pg ${ref(fixed.page)}/Obj ${ref(annotation)}>>`;
  objects.put(
    `<</Type/StructElem/S/Link/P ${ref(paragraph)}/Pg ${ref(fixed.page)}/K[${pieces.join(' ')} ${shown}]>>`,
    link,
  );
  return { annotation, link, paragraph };
}

/** Addresses are ASCII; hexadecimal digits leave none of its signs a meaning in PDF. */
function uri(address: string): string {
  return `<${Buffer.from(new URL(address).href, 'latin1').toString('hex')}>`;
}
