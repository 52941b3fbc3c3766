import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { ProblemWords } from '../yaml/located.ts';
import { attributeFault, elementFault } from './drawing-rules.ts';
import { DrawingWeight } from './drawing-weight.ts';
import * as words from './drawing-words.ts';

/** Something in an SVG file that is refused. Lines and columns count from 1. */
export interface DrawingFault {
  readonly line: number;
  readonly column: number;
  readonly words: ProblemWords;
}

const mostFaults = 5;
const deepest = 64;

/** Ends the reading: for each element, the parser looks through all that it lies in. */
class TooDeep extends Error {}

/**
 * Faults that keep an SVG off pages and certificates. Only shapes and their colours are allowed, within the file; a drawing can
 * therefore run nothing, load nothing and look the same everywhere.
 */
export function drawingFaults(svg: string): readonly DrawingFault[] {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const weight = new DrawingWeight();
  const faults: DrawingFault[] = [];
  let depth = 0;
  let tagStart = { line: 1, column: 1 };
  const here = () => ({ line: parser.line, column: Math.max(1, parser.columnIndex) });
  const refuse = (refused: ProblemWords | undefined, at = here()) => {
    if (refused && faults.length < mostFaults) faults.push({ ...at, words: refused });
  };

  parser.on('error', () => refuse(words.notWellFormed));
  parser.on('doctype', (doctype) => refuse(doctype.includes('[') ? words.entities : undefined));
  parser.on('processinginstruction', () => refuse(words.instruction));
  parser.on('cdata', () => refuse(words.cdata));
  parser.on('opentagstart', ({ name }) => {
    const { line, column } = here();
    tagStart = { line, column: Math.max(1, column - name.length - 1) };
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth === deepest) {
      refuse(words.tooComplex, tagStart);
      throw new TooDeep();
    }
    const element = (depth === 1 ? rootFault(tag) : undefined) ?? elementFault(tag);
    refuse(element, tagStart);
    for (const attribute of element ? [] : Object.values(tag.attributes)) {
      refuse(attributeFault(attribute), tagStart);
    }
    weight.open(tag);
  });
  parser.on('closetag', () => {
    depth -= 1;
    weight.close();
  });
  try {
    parser.write(svg).close();
  } catch (error) {
    if (!(error instanceof TooDeep)) refuse(words.notWellFormed);
  }
  if (faults.length === 0 && weight.isTooHeavy()) refuse(words.tooComplex);
  return untilBreak(faults);
}

/** Drops the faults after a break in the syntax, and those of a file that is not a drawing: they would mean nothing. */
function untilBreak(faults: readonly DrawingFault[]): readonly DrawingFault[] {
  const breaks: readonly ProblemWords[] = [words.notWellFormed, words.noDrawing, words.noNamespace];
  const at = faults.findIndex((fault) => breaks.includes(fault.words));
  return at === -1 ? faults : faults.slice(0, at + 1);
}

function rootFault(tag: SaxesTagNS): ProblemWords | undefined {
  if (tag.local !== 'svg') return words.noDrawing;
  if (tag.uri === '') return words.noNamespace;
  const { viewBox, width, height } = tag.attributes;
  const box = (viewBox?.value ?? '')
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  const [, , across = 0, down = 0] = box;
  const isBox = box.length === 4 && box.every(Number.isFinite) && across > 0 && down > 0;
  if (viewBox) return isBox ? undefined : words.noSize;
  return isLength(width?.value) && isLength(height?.value) ? undefined : words.noSize;
}

/** A percentage of the page is not a size. */
function isLength(text = ''): boolean {
  const length = Number.parseFloat(text);
  return Number.isFinite(length) && length > 0 && !text.trim().endsWith('%');
}
