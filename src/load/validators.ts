import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { contentSchemas, type ContentKind } from './content-kind.ts';

const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: true, allowUnionTypes: false });
const compiled = new Map<ContentKind, ValidateFunction>();

/** The compiled schema of a kind of content file. */
export function validatorOf(kind: ContentKind): ValidateFunction {
  const known = compiled.get(kind);
  if (known) return known;
  const validate = ajv.compile(contentSchemas[kind]);
  compiled.set(kind, validate);
  return validate;
}
