import path from 'node:path';

/**
 * The addresses by which a development server can be asked for a file of its machine, and by which some server has given one away:
 * plain, encoded once and twice, round corners, through links of the system, by absolute path.
 * @param root the folder that is served
 * @param file absolute path
 */
export function ways(root: string, file: string): readonly string[] {
  const relative = path.relative(root, file);
  const [top = '', ...rest] = relative.split('/');
  return [
    `/${relative}`,
    `//${relative}`,
    `/./${relative}`,
    `/${relative}/`,
    `/${relative}.`,
    `/${relative}%00`,
    `/${top}//${rest.join('/')}`,
    `/${top}/./${rest.join('/')}`,
    `/${relative.replaceAll('/', '%2f')}`,
    `/${relative.replaceAll('/', '%252f')}`,
    `/${relative.replaceAll('/', '\\')}`,
    `/${relative.replaceAll('/', '%5c')}`,
    `/${relative.replaceAll(/[a-z]/gu, hex)}`,
    `/${relative.replaceAll(/[a-z]/gu, (letter) => hex(letter).replace('%', '%25'))}`,
    `/${relative.toUpperCase()}`,
    `/src/../${relative}`,
    `/src/%2e%2e/${relative}`,
    `/src/..%2f${relative}`,
    `/src/..%5c${relative}`,
    `/src/.%2e/${relative}`,
    `/node_modules/../${relative}`,
    `/public/../${relative}`,
    `/@vite/../${relative}`,
    `/@vite/client/../../${relative}`,
    `http://localhost/${relative}`,
    file,
    `/@fs${file}`,
    `/@fs/${file}`,
    `/@fs/.${file}`,
    `/@fs${file.replaceAll('/', '%2f')}`,
    `/@fs${root}/src/../${relative}`,
    `/@fs${root}/src/..%2f${relative}`,
    `/@fs${root}/node_modules/%2e%2e/${relative}`,
    `/@fs/proc/self/cwd/${relative}`,
    `/@fs/proc/self/root${file}`,
    `/@fs//localhost${file}`,
    `/@fs/file://${file}`,
    `/@id${file}`,
    `/@id/${file}`,
    `/@id/__x00__${file}`,
    `/@id/file://${file}`,
    `/@id/@fs${file}`,
    `/_image?href=/@fs${file}`,
    `/_image?href=file://${file}`,
  ];
}

/** The same, with the queries at which servers answer in other forms. */
export const spellings = (root: string, file: string): readonly string[] =>
  ways(root, file).flatMap((way, at) => (at === 0 ? queries : few).map((query) => way + query));

const hex = (letter: string) => `%${letter.charCodeAt(0).toString(16)}`;

const few = ['', '?import&raw'];
const queries = [
  ...few,
  ...['?raw', '?url&inline'],
  ...['?import', '?url', '?import&url', '?inline', '?import&inline', '?raw??', '?import&raw??'],
  ...['?raw&x=.js', '?x=.ts', '?.svg', '?.svg?.wasm?init', '?direct', '?worker', '?sharedworker'],
  ...['?html-proxy&index=0.js', '?commonjs-proxy', '?import&react?inline', '?meteorite?import&raw'],
  ...['?t=1', '?v=1', '?astro&type=script&index=0&lang.ts', '?astro&type=style&index=0&lang.css'],
  ...['#', '#?raw', '?raw#', '?import&raw#/src/'],
];
