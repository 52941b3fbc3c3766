import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { formats } from '../../schema/formats.ts';
import { contentSchemas, type ContentKind } from './content-kind.ts';

const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: true, formats });
const compiled = new Map<ContentKind, ValidateFunction>();

/** The compiled schema of a kind of content file. */
export function validatorOf(kind: ContentKind): ValidateFunction {
  const known = compiled.get(kind);
  if (known) return known;
  const validate = ajv.compile(contentSchemas[kind]);
  compiled.set(kind, validate);
  return validate;
}
