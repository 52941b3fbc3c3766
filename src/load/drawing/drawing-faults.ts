import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { ProblemWords } from '../located.ts';
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

/**
 * What keeps an SVG from being put on pages and certificates. Allowed are shapes and what colours them, within the file; a drawing can
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
    const element = (depth === 1 ? rootFault(tag) : undefined) ?? elementFault(tag);
    refuse(depth === deepest ? words.tooComplex : element, tagStart);
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
  } catch {
    refuse(words.notWellFormed);
  }
  if (faults.length === 0 && weight.isTooHeavy()) refuse(words.tooComplex);
  return untilBreak(faults);
}

/** Nothing can be said of what follows a break, or of a file that is no drawing. */
function untilBreak(faults: readonly DrawingFault[]): readonly DrawingFault[] {
  const breaks: readonly ProblemWords[] = [words.notWellFormed, words.noDrawing, words.noNamespace];
  const at = faults.findIndex((fault) => breaks.includes(fault.words));
  return at === -1 ? faults : faults.slice(0, at + 1);
}

function rootFault(tag: SaxesTagNS): ProblemWords | undefined {
  if (tag.local !== 'svg') return words.noDrawing;
  if (tag.uri === '') return words.noNamespace;
  const { viewBox, width, height } = tag.attributes;
  const box = (viewBox?.value ?? '').trim().split(/[\s,]+/u);
  const hasBox = box.length === 4 && Number(box[2]) > 0 && Number(box[3]) > 0;
  const hasSize =
    Number.parseFloat(width?.value ?? '') > 0 && Number.parseFloat(height?.value ?? '') > 0;
  return hasBox || hasSize ? undefined : words.noSize;
}
