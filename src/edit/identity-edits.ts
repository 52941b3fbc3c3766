import type { VerificationCode } from '../model/code.ts';
import { readCode } from '../model/code.ts';
import type { Identity } from '../schema/certificates.ts';
import { editYaml, type YamlEdit } from './yaml/edit-yaml.ts';
import { LayoutError, outline, valueOf } from './yaml/yaml-outline.ts';

/** Changes what certificates of a file state of the identity check. Throws a LayoutError where the file leaves no safe way. */
export function identitiesInto(
  certificates: string,
  identities: ReadonlyMap<VerificationCode, Identity>,
): string {
  const { certificates: entries = [] } = valueOf(outline(certificates)) as {
    certificates?: readonly { readonly code?: unknown }[];
  };
  const places = new Map(entries.map(({ code }, at) => [codeIn(code), at]));
  const edits = [...identities].map(([code, identity]): YamlEdit => {
    const at = places.get(code);
    if (at === undefined) throw new LayoutError('A certificate was not found in its file.');
    return { kind: 'change-map', path: ['certificates', at], set: { identity } };
  });
  return edits.length === 0 ? certificates : editYaml(certificates, edits);
}

function codeIn(written: unknown): VerificationCode | undefined {
  const reading = readCode(typeof written === 'string' ? written : '');
  return reading.ok ? reading.code : undefined;
}
