import { stringify } from 'yaml';
import { seenKeyword } from './explain.ts';
import { contentSchemas } from './schema-files.ts';

/** The parts of a schema that the reference reads. */
interface Node {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly string[];
  readonly [seenKeyword]?: string;
}

const places: Readonly<Record<keyof typeof contentSchemas, string>> = {
  site: 'site.yaml',
  institution: 'institutions/<id>.yaml',
  course: 'courses/<id>.yaml',
  certificates: 'certificates/<course>/<session>.yaml',
  records: 'records/<course>/<session>.yaml',
  page: 'pages/<name>.md',
  erased: 'erased.yaml',
};

const head = `# Reference

<!-- Written by npm run schema. -->

Every key of the files in a content folder. A dot leads into a group, and \`[]\` into each entry of a list. A required key of an optional group is
required where the group is there. A dash stands where the keys below have the answer. The page Content says what belongs together.
`;

/** The page \`docs/reference.md\`: a table of keys for each kind of content file. */
export function referenceText(): string {
  const parts = Object.entries(contentSchemas).map(([kind, schema]) =>
    [
      `## \`${places[kind as keyof typeof places]}\``,
      '',
      '| key | required | meaning | example | seen |',
      '| --- | --- | --- | --- | --- |',
      ...rowsOf(schema as Node, ''),
      '',
    ].join('\n'),
  );
  return [head, ...parts].join('\n');
}

function rowsOf({ properties = {}, required = [] }: Node, above: string): string[] {
  return Object.entries(properties).flatMap(([key, node]) => {
    const isList = node.items?.properties !== undefined;
    const path = `${above}${key}${isList ? '[]' : ''}`;
    const cells = [
      `\`${path}\``,
      required.includes(key) ? 'yes' : 'no',
      meaningOf(node),
      exampleOf(node),
      node[seenKeyword] ?? '–',
    ];
    const row = `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    return [row, ...rowsOf(isList ? (node.items ?? {}) : node, `${path}.`)];
  });
}

function meaningOf({ description = '', enum: values }: Node): string {
  if (!values || values.every((value) => description.includes(value))) return description;
  return `${description} One of ${values.map((value) => `\`${value}\``).join(', ')}.`;
}

function exampleOf({ examples }: Node): string {
  if (!examples) return '–';
  const text = stringify(examples[0], { collectionStyle: 'flow', lineWidth: 0, singleQuote: true });
  return `\`${text.trim()}\``;
}
