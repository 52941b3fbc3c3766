import type { SaxesTagNS } from 'saxes';
import { referencesOf } from './drawing-rules.ts';

interface Part {
  elements: number;
  readonly references: string[];
}

/** Elements that may have to be drawn, each as often as it is referred to. */
const heaviest = 50_000;

/**
 * Adds up how many elements a drawing comes to once every reference is followed: a few lines that refer to one another twice over can
 * stand for millions.
 */
export class DrawingWeight {
  readonly #parts = new Map<string, Part>();
  readonly #whole: Part = { elements: 0, references: [] };
  readonly #open: (Part | undefined)[] = [];

  open(tag: SaxesTagNS): void {
    const id = tag.attributes['id']?.value;
    this.#open.push(id === undefined ? undefined : this.#partOf(id));
    const references = referencesOf(tag);
    for (const part of [this.#whole, ...this.#open]) {
      if (!part) continue;
      part.elements += 1;
      part.references.push(...references);
    }
  }

  close(): void {
    this.#open.pop();
  }

  isTooHeavy(): boolean {
    return this.#weigh(this.#whole, new Map(), new Set()) > heaviest;
  }

  #partOf(id: string): Part {
    const part = this.#parts.get(id) ?? { elements: 0, references: [] };
    this.#parts.set(id, part);
    return part;
  }

  /** Infinite for a part that refers to itself. */
  #weigh(part: Part, known: Map<Part, number>, above: Set<Part>): number {
    const weight = known.get(part);
    if (weight !== undefined) return weight;
    if (above.has(part) || above.size > 200) return Infinity;
    above.add(part);
    let sum = part.elements;
    for (const reference of part.references) {
      const target = this.#parts.get(reference);
      if (target) sum += this.#weigh(target, known, above);
    }
    above.delete(part);
    known.set(part, sum);
    return sum;
  }
}
