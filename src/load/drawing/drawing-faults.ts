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
  const refuse = (refused: ProblemWords | undefined) => {
    if (!refused || faults.length >= mostFaults) return;
    faults.push({ line: parser.line, column: Math.max(1, parser.columnIndex), words: refused });
  };

  parser.on('error', () => refuse(words.notWellFormed));
  parser.on('doctype', (doctype) => refuse(doctype.includes('[') ? words.entities : undefined));
  parser.on('processinginstruction', () => refuse(words.instruction));
  parser.on('cdata', () => refuse(words.cdata));
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth === 1) refuse(rootFault(tag));
    if (depth === deepest) refuse(words.tooComplex);
    refuse(elementFault(tag));
    for (const attribute of Object.values(tag.attributes)) refuse(attributeFault(attribute));
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
  return firstBreakOnly(faults);
}

/** After the first place where the file is not well formed, nothing that follows can be trusted. */
function firstBreakOnly(faults: readonly DrawingFault[]): readonly DrawingFault[] {
  const broken = faults.findIndex((fault) => fault.words === words.notWellFormed);
  return broken === -1 ? faults : faults.slice(0, broken + 1);
}

function rootFault(tag: SaxesTagNS): ProblemWords | undefined {
  if (tag.local !== 'svg') return words.noDrawing;
  const { viewBox, width, height } = tag.attributes;
  const box = (viewBox?.value ?? '').trim().split(/[\s,]+/u);
  const hasBox = box.length === 4 && Number(box[2]) > 0 && Number(box[3]) > 0;
  const hasSize =
    Number.parseFloat(width?.value ?? '') > 0 && Number.parseFloat(height?.value ?? '') > 0;
  return hasBox || hasSize ? undefined : words.noSize;
}
