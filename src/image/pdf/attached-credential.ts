import type { ObjectWriter } from './object-block.ts';
import { pdfText, deflatedStream, ref } from './pdf-object.ts';

const fileName = 'credential.json';

/**
 * Attaches a signed credential as a file that readers list.
 * @param credential in ASCII
 * @returns entries of the catalogue
 */
export function attachedCredential(objects: ObjectWriter, credential: string): string {
  const bytes = Buffer.from(credential, 'latin1');
  const entries = `/Type/EmbeddedFile/Subtype/application#2Fvc+ld+json/Params<</Size ${bytes.length}>>`;
  const stream = ref(objects.put(deflatedStream(entries, bytes)));
  const name = pdfText(fileName);
  const specification = ref(
    objects.put(
      `<</Type/Filespec/F ${name}/UF ${name}/AFRelationship/Data/Desc ${pdfText('The signed credential')}/EF<</F ${stream}/UF ${stream}>>>>`,
    ),
  );
  return `/Names<</EmbeddedFiles<</Names[${name} ${specification}]>>>>/AF[${specification}]`;
}
