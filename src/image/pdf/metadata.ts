import { pdfText } from './pdf-object.ts';

export interface Description {
  readonly title: string;
  /** Whatever a reader should know besides; empty where there is nothing. */
  readonly warning: string;
  readonly source: string;
}

/**
 * The document's description for people and archives. It does not declare PDF/UA (ISO 14289-1), although the document is tagged as that asks:
 * no validator that npm can install has judged it.
 */
export function metadataPacket({ title, warning, source }: Description): string {
  const alternative = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title>${alternative(title)}</dc:title>
${warning && `<dc:description>${alternative(warning)}</dc:description>\n`}<dc:source>${escaped(source)}</dc:source>
<dc:language><rdf:Bag><rdf:li>en</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

/** The same for programs that read no packet. */
export function informationDictionary({ title, warning }: Description): string {
  return `<</Title ${pdfText(title)}${warning && `/Subject ${pdfText(warning)}`}/Producer(Laurel)>>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replace(/[&<>]/gu, (character) => entities[character] ?? character);
}
