import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';
import type { ProblemWords } from '../yaml/located.ts';
import * as words from './drawing-words.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/**
 * Shapes, what groups them and what colours them. Not patterns and markers: a few characters of them can ask for more memory than a
 * machine has, and what draws certificates does not stop at that.
 */
const allowed = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['linearGradient', 'radialGradient', 'stop', 'clipPath', 'mask'],
]);

const text = new Set(['text', 'tspan', 'textPath', 'tref', 'altGlyph']);
const loading = new Set(['image', 'feImage', 'a']);

/** Why an element is not allowed in a drawing; undefined if it is. */
export function elementFault({
  local,
  uri,
  name,
  attributes,
}: SaxesTagNS): ProblemWords | undefined {
  if (uri !== svgNamespace) return words.foreignElement(name);
  if (allowed.has(local)) return undefined;
  if (text.has(local)) return words.text(name);
  if (!loading.has(local)) return words.unsafeElement(name);
  return Object.values(attributes).some(isEmbedded)
    ? words.embedded(name)
    : words.external(`<${name}>`);
}

const isEmbedded = ({ local, value }: SaxesAttributeNS) =>
  local === 'href' && /^\s*data:/iu.test(value);

/** Why an attribute is not allowed in a drawing; undefined if it is. */
export function attributeFault(attribute: SaxesAttributeNS): ProblemWords | undefined {
  const { local, name, prefix, value } = attribute;
  if (/^on/iu.test(local)) return words.handler(name);
  if (local === 'style') return words.style;
  if (local === 'href') return isFragment(value) ? undefined : words.external(name);
  if (local === 'src' || name === 'xml:base') return words.external(name);
  if (prefix === 'xmlns' || name === 'xmlns') return undefined;
  return refersElsewhere(value) ? words.external(name) : undefined;
}

const isFragment = (value: string) => /^#[\w.:-]+$/u.test(value.trim());

/** Functions that load something, unless it is `url(#part)`. A backslash could hide one. */
function refersElsewhere(value: string): boolean {
  if (value.includes('\\')) return true;
  const functions = value.match(/(?:url|src|image|image-set)\s*\([^)]*/giu) ?? [];
  return functions.some((call) => !/^url\(\s*["']?#[\w.:-]+["']?\s*$/iu.test(call));
}

/** The ids within the drawing that an element refers to. */
export function referencesOf({ attributes }: SaxesTagNS): readonly string[] {
  return Object.values(attributes).flatMap(({ local, value }) =>
    local === 'href'
      ? [value.trim().slice(1)]
      : Array.from(value.matchAll(/url\(\s*["']?#([\w.:-]+)/giu), (match) => match[1] ?? ''),
  );
}

/** Whether an element is painted on a separate layer before it is put on the layers below. */
export function isLayer({ attributes }: SaxesTagNS): boolean {
  return Object.values(attributes).some(({ local, value }) => {
    if (local === 'opacity') return Number(value) !== 1;
    return ['mask', 'clip-path', 'filter', 'mix-blend-mode', 'isolation'].includes(local);
  });
}
