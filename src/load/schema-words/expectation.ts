import { listed, oneOf } from '../../wording/listed.ts';
import { quoted } from '../../wording/quoted.ts';

/** The parts of a JSON Schema that this project's schemas use. */
export interface SchemaNode {
  readonly type?: string;
  readonly description?: string;
  readonly pattern?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly SchemaNode[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
}

/** The value that a schema expects, as words after “should be” or “Write”: `a number from 0 to 100`. */
export function expectation(schema: SchemaNode): string {
  if (schema.anyOf) return listed(schema.anyOf.flatMap(alternatives), 'or');
  if (schema.enum) return oneOf(choices(schema.enum));
  switch (schema.type) {
    case 'number':
    case 'integer':
      return expectedNumber(schema);
    case 'boolean':
      return '`true` or `false`';
    case 'array':
      return expectedList(schema);
    case 'object':
      return expectedGroup(schema);
    case 'string':
      return expectedText(schema);
    default:
      return 'empty (`null`)';
  }
}

const choices = (values: readonly unknown[]) => values.map((each) => `\`${String(each)}\``);

const alternatives = (schema: SchemaNode) =>
  schema.enum ? choices(schema.enum) : [expectation(schema)];

function expectedNumber(schema: SchemaNode): string {
  const kind = schema.type === 'integer' ? 'a whole number' : 'a number';
  const { minimum, exclusiveMinimum, maximum } = schema;
  const low = exclusiveMinimum ?? minimum;
  if (low === undefined && maximum === undefined) return kind;
  if (maximum === undefined) return `${kind} of ${low} or more`;
  if (exclusiveMinimum !== undefined) return `${kind} above ${low} and up to ${maximum}`;
  return `${kind} from ${low} to ${maximum}`;
}

function expectedList({ minItems, maxItems }: SchemaNode): string {
  const size =
    maxItems === undefined
      ? minItems === undefined
        ? ''
        : ` of at least ${minItems}`
      : ` of ${minItems ?? 0} to ${maxItems}`;
  return `a list${size}${size ? ((maxItems ?? minItems) === 1 ? ' entry' : ' entries') : ''}`;
}

function expectedGroup({ properties, required }: SchemaNode): string {
  const keys = (required ?? Object.keys(properties ?? {})).map((key) => `\`${key}\``);
  if (keys.length === 0) return 'a group of keys';
  return `a group with the ${keys.length === 1 ? 'key' : 'keys'} ${listed(keys)}`;
}

function expectedText(schema: SchemaNode): string {
  const isFreeText = schema.pattern === undefined || schema.minLength !== undefined;
  if (!isFreeText && schema.description) return midSentence(firstSentence(schema.description));
  const line = schema.pattern?.startsWith('^') ? 'one line of text' : 'text';
  return schema.maxLength === undefined
    ? line
    : `${line} of at most ${schema.maxLength} characters`;
}

const firstSentence = (text: string) => text.replace(/\.(?:\s.*)?$/su, '').split('. ')[0] ?? text;
const midSentence = (text: string) =>
  /^[A-Z][a-z ]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** The value that was found instead, as words after “but it is”. Private values are not repeated. */
export function finding(value: unknown, { hidden }: { hidden: boolean }): string {
  if (value === null || value === '') return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value === 'string') return hidden ? 'another text' : `the text ${quoted(value)}`;
  if (typeof value === 'number') return hidden ? 'another number' : `the number ${value}`;
  return `\`${value === true ? 'true' : 'false'}\``;
}
