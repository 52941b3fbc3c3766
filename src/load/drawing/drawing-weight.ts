import type { SaxesTagNS } from 'saxes';
import { isLayer, referencesOf } from './drawing-rules.ts';

interface Part {
  elements: number;
  /** Layers that lie within one another where it is deepest. */
  layers: number;
  readonly references: Reference[];
}

interface Reference {
  readonly id: string;
  /** Layers of the part that hold what is referred to. */
  readonly layers: number;
}

interface OpenElement {
  readonly part: Part | undefined;
  readonly isLayer: boolean;
}

type Weight = Pick<Part, 'elements' | 'layers'>;

/** Elements that may have to be drawn, each as often as it is referred to. */
const heaviest = 50_000;
/** A layer is painted separately and takes as long as this many elements. */
const elementsOfLayer = 100;
/** Layers within one another: each is as large as the certificate for as long as it is being drawn. */
const mostLayers = 4;

/**
 * Counts the elements of a drawing once every reference is followed: a few lines that refer to one another twice over can
 * expand to millions.
 */
export class DrawingWeight {
  readonly #parts = new Map<string, Part>();
  readonly #whole: Part = { elements: 0, layers: 0, references: [] };
  readonly #open: OpenElement[] = [];

  open(tag: SaxesTagNS): void {
    const id = tag.attributes['id']?.value;
    this.#open.push({
      part: id === undefined ? undefined : this.#partOf(id),
      isLayer: isLayer(tag),
    });
    const references = referencesOf(tag);
    let layers = 0;
    // From the element outwards: what it counts for in each part that it lies in.
    for (const element of [...this.#open.toReversed(), { part: this.#whole, isLayer: false }]) {
      if (element.isLayer) layers += 1;
      if (element.part) add(element.part, isLayer(tag), layers, references);
    }
  }

  close(): void {
    this.#open.pop();
  }

  isTooHeavy(): boolean {
    const { elements, layers } = this.#weigh(this.#whole, new Map(), new Set());
    return elements > heaviest || layers > mostLayers;
  }

  #partOf(id: string): Part {
    const part = this.#parts.get(id) ?? { elements: 0, layers: 0, references: [] };
    this.#parts.set(id, part);
    return part;
  }

  /** Infinite for a part that refers to itself. */
  #weigh(part: Part, known: Map<Part, Weight>, above: Set<Part>): Weight {
    const weight = known.get(part);
    if (weight !== undefined) return weight;
    if (above.has(part) || above.size > 200) return { elements: Infinity, layers: Infinity };
    above.add(part);
    let { elements, layers } = part;
    for (const reference of part.references) {
      const target = this.#parts.get(reference.id);
      if (!target) continue;
      const below = this.#weigh(target, known, above);
      elements += below.elements;
      layers = Math.max(layers, reference.layers + below.layers);
    }
    above.delete(part);
    known.set(part, { elements, layers });
    return { elements, layers };
  }
}

function add(part: Part, isLayer: boolean, layers: number, references: readonly string[]): void {
  part.elements += isLayer ? elementsOfLayer : 1;
  part.layers = Math.max(part.layers, layers);
  for (const id of references) part.references.push({ id, layers });
}
